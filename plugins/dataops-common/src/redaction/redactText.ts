import { urlPattern } from './urlPattern';
import { redactUrl } from './redactUrl';

/** Stands where a secret was. @public */
export const REDACTED = '[redacted]';

// Every repetition below that can fail late has an upper bound: the texts come
// from strangers, and an unbounded one takes time by the square of their length.

/**
 * `user:password@host` without a scheme before it. What follows must look like
 * a host, because names such as `load:orders@v2` are no credentials.
 */
const USER_INFO =
  /(^|[\s"'(=,])(?!mailto:)[\w.%+$-]{1,64}:[^\s:@/"'(,]{1,128}@(?=localhost\b|\[[\da-f:.]{2,45}\]|\d{1,3}(?:\.\d{1,3}){3}|[\w-]{1,63}(?::\d{2,5}|\/)|(?:[\w-]{1,63}\.){1,8}[a-z]{2,})/gi;

/** `jdbc:oracle:thin:user/password@//host`. */
const ORACLE_USER = /\b(jdbc:oracle:[a-z]{1,10}:)[^\s@"']{1,256}@/gi;

const SECRET_WORD =
  '(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_.-]?key|access[_.-]?key(?:[_.-]?id)?|account[_.-]?key|private[_.-]?key|shared[_.-]?access[_.-]?(?:key|signature)|signature|credentials?|authorization|auth[_.-]?token|client[_.-]?secret)';

/**
 * `password=…`, `"api_key": "…"`, `--token …`: the word may end a longer name.
 * Not the scheme of a URL (`secret://vault/x`), whose secrets are gone by then.
 */
const ASSIGNMENT = new RegExp(
  `(${SECRET_WORD}["']?\\s{0,8}(?:=>|=|:(?!//))\\s{0,8}|--[\\w-]{0,40}${SECRET_WORD}\\s{1,8})` +
    `(\\[redacted\\]|"[^"]{0,4096}"|'[^']{0,4096}'|[^\\s,;&"'}\\])]+)`,
  'gi',
);

/** Credentials that are known by their looks. */
const SHAPES: readonly RegExp[] = [
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
  // Not every word after these: "Basic information about customers" is prose.
  /\b(?:Bearer|Basic)\s{1,8}(?=[A-Za-z0-9+/_~.=-]{0,200}(?:[0-9=_~]|[a-z][A-Z]|[.-][A-Za-z0-9]))[A-Za-z0-9+/_~.=-]{8,}/g,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{20,}\b/g,
  /\bgithub_pat_\w{20,}\b/g,
  /\bglpat-[\w-]{16,}/g,
  /\bxox[abeprs]-[\w-]{10,}/g,
  /\bsk[-_][\w-]{20,}/g,
  /\bAIza[\w-]{35}/g,
  /\bdapi[0-9a-f]{32}\b/g,
  /\beyJ[\w-]{8,2000}\.[\w-]{8,4000}(?:\.[\w-]{0,4000})?/g,
  /\bhooks\.slack\.com\/(?:services|workflows)\/[\w/-]+/g,
];

/** A text that holds none of these is no credential by its looks. */
const LOOKS =
  /-----BEGIN|Bearer|Basic|AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox|sk[-_]|AIza|dapi|eyJ|hooks\.slack/;

/** Nor one without a word that announces it. */
const WORDS = /pass|pwd|secret|token|key|signature|credential|authorization/i;

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
    result = result.replace(ORACLE_USER, '$1@').replace(USER_INFO, '$1');
  }
  if (LOOKS.test(result)) {
    for (const shape of SHAPES) {
      result = result.replace(shape, REDACTED);
    }
  }
  return options.assignments === false || !WORDS.test(result)
    ? result
    : result.replace(
        ASSIGNMENT,
        (_, before: string, value: string) => `${before}${quoted(value)}`,
      );
}

function quoted(value: string): string {
  const quote = value[0] === '"' || value[0] === "'" ? value[0] : '';
  return `${quote}${REDACTED}${quote}`;
}

const SECRET_KEY = new RegExp(`${SECRET_WORD}$`, 'i');

/**
 * Whether a name in a facet, such as `spark.hadoop.fs.s3a.secret.key`, says
 * that its value is a secret.
 *
 * @public
 */
export function isSecretName(name: string): boolean {
  return SECRET_KEY.test(name) || /secret|passw/i.test(name);
}
