import { REDACTED } from './REDACTED';
import { isFlag, SECRET_WORD } from './secretNames';

/** Of a name in quotes, which a text within a text escapes. */
const QUOTE = String.raw`\\{0,7}["']`;

/** Not the scheme of a URL (`secret://vault/x`), whose secrets are gone by then. */
const SIGN = String.raw`\s{0,8}(?:=>|:?=|:(?!//))\s{0,8}`;

const BEFORE = [
  String.raw`${SECRET_WORD}(?:${QUOTE})?\]?${SIGN}`,
  String.raw`--[\w-]{0,40}${SECRET_WORD}\s{1,8}`,
  String.raw`\bidentified\s{1,8}(?:with\s{1,8}\S{1,64}\s{1,8})?(?:by|as)\s{1,8}(?:password\s{1,8})?(?=["'])`,
  String.raw`\bpassword\s{1,8}(?=')`,
  String.raw`[?&](?:sig|x-(?:amz|goog)-[a-z-]{1,24})=`,
].join('|');

/** A quote or bracket between letters closes nothing. */
const UNQUOTED = String.raw`(?:[^\s,;&"'}\])\\]|["'}\])](?=\w)|\\(?!["']))+`;

const VALUE = [
  String.raw`\[redacted\]`,
  // A partition of a path, `/token=1/dt=2026-01-01`.
  String.raw`(?<=\/[\w.-]{1,64}=)\d{1,3}(?![^/])`,
  // As it stands in a text within a text, to the quote that is escaped alike.
  String.raw`(?<escaped>\\{1,7}["'])[\s\S]*?(?:(?<!\\)\k<escaped>|$)`,
  String.raw`"[^"\\]*(?:(?:\\[\s\S]|"")[^"\\]*)*"?`,
  String.raw`'[^'\\]*(?:(?:\\[\s\S]|'')[^'\\]*)*'?`,
  // ODBC: `PWD={a;b}`
  String.raw`(?<==\s{0,8})\{[^{}]{1,4096}\}`,
  // `Authorization: Digest username="bob", response="…"`
  String.raw`(?:Digest|OAuth|Hawk|AWS4-HMAC-SHA256)\s{1,8}(?=\w{1,32}=)[^\r\n]+`,
  String.raw`(?:(?:ApiKey|Basic|Bearer|Bot|Digest|Key|Negotiate|NTLM|SharedKey|Token)\s{1,8})?(?:\[redacted\]|${UNQUOTED})`,
].join('|');

/** `password=…`, `"api_key": "…"`, `--token …`: the word may end a longer name. */
const ASSIGNMENT = new RegExp(`(${BEFORE})(${VALUE})`, 'gi');

/** `<password>…</password>` */
const ELEMENT = new RegExp(
  String.raw`(${SECRET_WORD}(?:\s[^<>]{0,200})?>)[^<>]+(?=<\/)`,
  'gi',
);

const COOKIE =
  /\b(cookie["']?\s{0,8}[:=]\s{0,8}["']?)(?=[^\s=;"']{1,64}=)[^\r\n"']+/gi;

/** Without a word that announces it, or without a sign, nothing is assigned. */
const WORDS =
  /pass|pwd|secret|token|key|signature|credential|authorization|jwt|identified|cookie|[?&](?:sig|x-)/i;

/** A text without what a word before it says to be secret. */
export function withoutAssignments(text: string): string {
  if (!WORDS.test(text)) {
    return text;
  }
  let result = text.includes('</')
    ? text.replace(ELEMENT, (whole, before: string) =>
        whole.length > before.length ? `${before}${REDACTED}` : whole,
      )
    : text;
  if (/cookie/i.test(result)) {
    result = result.replace(COOKIE, `$1${REDACTED}`);
  }
  return result.replace(ASSIGNMENT, withoutValue);
}

function withoutValue(
  whole: string,
  before: string,
  value: string,
  _escape: string | undefined,
  offset: number,
  text: string,
): string {
  const quote = /^\\*["']/.exec(value)?.[0] ?? '';
  const bare = value.slice(
    quote.length,
    value.length > quote.length && value.endsWith(quote)
      ? value.length - quote.length
      : undefined,
  );
  const isHarmless =
    isFlag(bare.replace(/[.!?]$/, '')) ||
    (quote === '' &&
      (isName(before, value) ||
        isType(before, value) ||
        isProse(
          before,
          value,
          text.slice(offset + whole.length).slice(0, 40),
        )));
  return isHarmless ? whole : `${before}${quote}${REDACTED}${quote}`;
}

/** `secret:rotate@v2` names a task. People choose words for passwords, but not for tokens. */
function isName(before: string, value: string): boolean {
  return (
    /[a-z]:$/i.test(before) &&
    !/(?:pass\w*|pwd|authorization):$/i.test(before) &&
    /^[a-z]{1,12}(?:[_-][a-z]{1,12}){0,8}(?:@v\d{1,3})?$/.test(value)
  );
}

/** `struct<user:string,password:varchar(64)>` is the type of a column. */
const TYPE =
  /^(?=[a-z])(?:(?:string|varchar|char|text|str|int|integer|bigint|smallint|long|double|float|decimal|numeric|boolean|bool|bytes|binary|date|timestamp|uuid|json|variant|array|map|struct)(?!\w)|(?<=<)\w{1,64}:|(?<=\()\d{1,5}|[<>()])+$/i;

function isType(before: string, value: string): boolean {
  return (
    before.trimEnd().endsWith(':') && value.length < 200 && TYPE.test(value)
  );
}

/** After which a text says something about a secret, not the secret. */
const PROSE =
  /^(?:a|an|the|see|is|was|must|should|may|can|has|not|never|empty|encrypted|expired|hashed|hidden|invalid|masked|missing|optional|required|unknown|unset|used)$/;

/** A further word; not one that goes on after the secret, as in `password: letmein for user bob`. */
const FURTHER_WORD =
  /^[,.]?\s{1,4}(?!(?:at|did|denied|expired|failed|for|from|has|host|invalid|is|on|rejected|user|username|was)\b)[a-z]{2,20}(?![\w:=@/-]|\.\w)/;

/** `password: hashed with bcrypt`: a colon, a space, and plain words. */
function isProse(before: string, value: string, after: string): boolean {
  const word = value.replace(/\.$/, '');
  return (
    /[a-z]:\s+$/i.test(before) &&
    /^[a-z]{1,20}$/.test(word) &&
    (PROSE.test(word) || FURTHER_WORD.test(after))
  );
}
