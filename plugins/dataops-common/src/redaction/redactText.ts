import { redactUrl } from './redactUrl';

/** Stands where a secret was. @public */
export const REDACTED = '[redacted]';

const URL_PATTERN = /\b(?:jdbc:)?[a-z][a-z0-9+.-]*(?::[a-z0-9]+)?:\/\/[^\s"'`<>\\)\]}]+/gi;

const SECRET_WORD =
  '(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_.-]?key|access[_.-]?key(?:[_.-]?id)?|account[_.-]?key|private[_.-]?key|shared[_.-]?access[_.-]?(?:key|signature)|signature|credentials?|authorization|auth[_.-]?token|client[_.-]?secret)';

/** `password=…`, `"api_key": "…"`, `--token …`: the word may end a longer name. */
const ASSIGNMENT = new RegExp(
  `([\\w.-]*${SECRET_WORD}["']?\\s*(?:=>|[:=])\\s*|--[\\w-]*${SECRET_WORD}\\s+)("[^"]*"|'[^']*'|[^\\s,;&"'}\\])]+)`,
  'gi',
);

/** Credentials that are known by their looks. */
const SHAPES: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  /\b(?:Bearer|Basic)\s+[A-Za-z0-9+/_~.=-]{8,}/g,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{20,}\b/g,
  /\bgithub_pat_\w{20,}\b/g,
  /\bglpat-[\w-]{16,}/g,
  /\bxox[abeprs]-[\w-]{10,}/g,
  /\bsk-[\w-]{20,}/g,
  /\bAIza[\w-]{35}/g,
  /\bdapi[0-9a-f]{32}\b/g,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
];

/** A text that holds none of these needs no closer look. */
const SUSPICIOUS =
  /:\/\/|pass|pwd|secret|token|key|signature|credential|authorization|bearer|basic|AKIA|ASIA|gh[pousr]_|github_pat|glpat-|xox|sk-|AIza|dapi|eyJ/i;

/**
 * A text without the credentials in it: in URLs by an allow-list of their
 * parts, elsewhere where a word says what follows, or by their known shape.
 * Deterministic and idempotent.
 *
 * @public
 */
export function redactText(text: string): string {
  if (!SUSPICIOUS.test(text)) {
    return text;
  }
  let result = text.replace(URL_PATTERN, url => redactUrl(url));
  for (const shape of SHAPES) {
    result = result.replace(shape, REDACTED);
  }
  return result.replace(
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
