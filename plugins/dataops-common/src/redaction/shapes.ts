import { REDACTED } from './REDACTED';

/** Letters, digits and capitals together: no name of a table or a package. */
const MIXED = String.raw`(?=[\w.-]{0,80}\d)(?=[\w.-]{0,80}[A-Z])`;

/** Credentials that are known by their looks. */
const SHAPES: readonly RegExp[] = [
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g,
  // Not every word after it: prose has it too.
  /\bBearer\s{1,8}(?=[A-Za-z0-9+/_~.=-]{0,200}(?:[0-9=_~]|[a-z][A-Z]|[.-][A-Za-z0-9]))[A-Za-z0-9+/_~.=-]{8,}/g,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{20,}\b/g,
  /\bgithub_pat_\w{20,}\b/g,
  /\bglpat-[\w-]{16,}/g,
  /\bxox[abeprs]-[\w-]{10,}/g,
  /\bxapp-[\w-]{10,}/g,
  // One run of letters and digits: `sk_` also begins the names of surrogate keys.
  /\b[rs]k_(?:live|test)_[A-Za-z0-9]{10,}/g,
  /\bsk[-_](?=[A-Za-z]{0,100}\d)[A-Za-z0-9]{20,}\b/g,
  /\bsk-(?:proj|svcacct|admin|ant|or)-[\w-]{16,}/g,
  /\bAIza[\w-]{35}/g,
  /\bdapi[0-9a-f]{32}\b/g,
  /\bhvs\.[\w-]{16,}/g,
  /\bSG\.[\w-]{16,64}\.[\w-]{16,}/g,
  /\bnpm_[A-Za-z0-9]{30,}\b/g,
  /\bhf_[A-Za-z0-9]{30,}\b/g,
  new RegExp(String.raw`\bpypi-${MIXED}[\w-]{16,}`, 'g'),
  new RegExp(String.raw`\bya29\.${MIXED}[\w-]{16,}`, 'g'),
  /\bdop_v1_[0-9a-f]{32,}/g,
  /\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32,}/g,
  new RegExp(String.raw`\bdbt[cu]_${MIXED}[\w-]{16,}`, 'g'),
  /\beyJ[\w-]{8,2000}\.[\w-]{8,4000}(?:\.[\w-]{0,4000})?/g,
  // Addresses that let in whoever knows them.
  /\bhooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/-]+/g,
  /\bdiscord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/[\w/-]+/g,
  /\b[\w.-]{0,64}\boffice(?:365)?\.com\/webhook(?:b2)?\/[\w/@-]+/g,
  /\bapi\.telegram\.org\/(?:file\/)?bot[\w:%-]+/g,
];

const BASIC = /\bBasic\s{1,8}([A-Za-z0-9+/]{8,}={0,2})/g;

/** A text that holds none of these is no credential by its looks. */
const LOOKS =
  /-----BEGIN|Bearer|Basic|AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox|xapp-|[rs]k[-_]|AIza|dapi|hvs\.|SG\.|npm_|hf_|pypi-|ya29\.|dop_v1_|shp.._|dbt[cu]_|eyJ|hooks\.slack|discord|office|telegram/;

/** A text without the credentials that are known by their looks. */
export function withoutShapes(text: string): string {
  return LOOKS.test(text)
    ? SHAPES.reduce(
        (result, shape) => result.replace(shape, REDACTED),
        text.replace(BASIC, (whole, word) =>
          isUserAndPassword(word) ? REDACTED : whole,
        ),
      )
    : text;
}

/** `Basic` is a word of prose: what follows is a credential where it says `user:password`. */
function isUserAndPassword(base64: string): boolean {
  try {
    return /^[ -9;-~\u00a0-\u00ff]*:[ -~\u00a0-\u00ff]*$/.test(atob(base64));
  } catch {
    return false;
  }
}
