import { withoutAssignments } from './assignments';
import { REDACTED } from './REDACTED';
import { redactUrl } from './redactUrl';
import { withoutShapes } from './shapes';
import { urlPattern } from './urlPattern';

// Every repetition in these patterns that can fail late has an upper bound: the
// texts come from strangers, and an unbounded one takes time by the square of
// their length.
//
// Names of jobs, datasets and columns pass through here too, and two names that
// became one would be one node of the graph. That is kept from happening by
// patterns which fit credentials only. To put a hash of what was there in its
// place would keep them apart as well, but would let anybody who reads it try
// words: passwords are short, and the rest of a name is known. With a key the
// hash would differ between portals, and change with the key.

const HOST = [
  String.raw`localhost\b`,
  String.raw`(?:tcp|udp|unix)\(`,
  String.raw`\[[\da-f:.]{2,45}\]`,
  String.raw`\d{1,3}(?:\.\d{1,3}){3}`,
  String.raw`[\w-]{1,63}(?::\d{2,5}|\/)`,
  String.raw`(?:[\w-]{1,63}\.){1,8}[a-z]{2,63}`,
].join('|');

/**
 * `user:password@host` without a scheme before it. What follows must look like
 * a host, because names such as `load:orders@v2` are no credentials.
 */
const USER_INFO = new RegExp(
  String.raw`(^|[\s"'(=,])(?!mailto:)[\w.%+$-]{1,64}:([^\s:@/"'(,]{1,128})@(?=${HOST})`,
  'gi',
);

/** `load:orders@dwh.example.com` is a job there: a word, and neither port nor path. */
const WORD = /^[a-z]+(?:[_-][a-z]+){0,8}$/;
const DOMAIN_ALONE = /^(?:[\w-]{1,63}\.){1,8}[a-z]{2,63}(?![\w.-]*[:/\w])/i;

/** `jdbc:oracle:thin:user/password@//host`. */
const ORACLE_USER = /\b(jdbc:oracle:[a-z]{1,10}:)[^\s@"']{1,256}@/gi;

/** `curl -u user:password`; two numbers are ids of a user and a group. */
const USER_OPTION =
  /((?:^|\s)(?:-u|--(?:proxy-)?user)[\s=]\s{0,8}["']?[^\s:"'[\]]{1,64}:)(?!\d{1,10}(?:\s|$))[^\s"']+/g;

/**
 * A text without the credentials in it: in URLs by an allow-list of their
 * parts, elsewhere where a word says what follows, or by their known shape.
 * Deterministic and idempotent.
 *
 * @param options - `assignments` false for SQL whose literals are gone: what
 *   stands after `token =` there is the name of a column
 * @public
 */
export function redactText(
  text: string,
  options: { assignments?: boolean } = {},
): string {
  let result = text.includes('://')
    ? text.replace(urlPattern, url => redactUrl(url))
    : text;
  if (result.includes('@')) {
    result = result
      .replace(ORACLE_USER, '$1@')
      .replace(USER_INFO, withoutUserInfo);
  }
  if (result.includes('-u')) {
    result = result.replace(USER_OPTION, `$1${REDACTED}`);
  }
  result = withoutShapes(result);
  return options.assignments === false ? result : withoutAssignments(result);
}

function withoutUserInfo(
  whole: string,
  before: string,
  password: string,
  offset: number,
  text: string,
): string {
  const host = text.slice(offset + whole.length).slice(0, 600);
  return WORD.test(password) && DOMAIN_ALONE.test(host) ? whole : before;
}
