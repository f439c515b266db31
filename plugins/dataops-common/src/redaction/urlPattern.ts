const SCHEME = String.raw`\b(?:jdbc:)?[a-z][a-z0-9+.-]{0,40}(?::[a-z0-9]{1,40})?:\/\/`;

/** What closes a URL in a text, and may stand in a password nonetheless. */
const CLOSER = String.raw`["'\x60<>\\)\]}]`;

const IPV6 = String.raw`\[[\da-f:.]{2,45}(?:%[\w.-]{1,20})?\]`;

/**
 * A host, and the text goes on as after a URL in quotes or brackets: an `@`
 * that comes later is somebody's address, `{"url":"http://a","mail":"b@c.com"}`.
 */
const HOST_ALONE = String.raw`(?:${IPV6}|(?:\[redacted\]|[\w.-]){0,253})(?::\d{0,5})?${CLOSER}{1,4}(?:[,;:.>}\])\s]|$)`;

/** Up to the last `@` before the path, whatever is in it. */
const USER = String.raw`(?!${HOST_ALONE})[^\s/?#]*@`;

/** The same with a slash in the password, which people write unescaped: what follows the colon is no port. */
const USER_WITH_SLASH = String.raw`[^\s:/?#@<>"'\x60]{1,64}:(?!(?:\d{0,5}|None|null)(?:\W|$))\S{1,256}@`;

/** A quote or parenthesis between letters closes nothing. */
const REST = String.raw`(?:${IPV6}|[^\s"'\x60<>\\)\]}]|[')](?=\w))*`;

/**
 * A URL in a text, with its user and password, brackets of IPv6 and
 * parameters. Takes time in proportion to the text: a user ends at the next
 * slash, so that no two attempts read the same characters.
 */
export const urlPattern = new RegExp(
  `${SCHEME}(?:${USER}|${USER_WITH_SLASH})?${REST}`,
  'gi',
);
