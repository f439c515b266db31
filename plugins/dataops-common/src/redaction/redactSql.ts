/** Dialects in which "…" is a text and `…` is the quoted name. */
const DOUBLE_QUOTED_TEXTS =
  /^(bigquery|databricks|googlesql|hive|impala|mariadb|mysql|spark|sparksql)$/i;

/**
 * A text. After `\'` it is unknown whether the text goes on (MySQL, BigQuery)
 * or has ended (standard SQL): it is then taken to reach to the last quote, so
 * that neither reading lets a literal out.
 */
const TEXT = String.raw`[bBeEnNrRxX]?'(?:[^'\\]+|''|\\(?!'))*(?:\\'(?:[\s\S]*'|[\s\S]*$)|'|$)`;

/** Oracle's `q'[it's]'`: ends at the closing bracket, or the same character, before a quote. */
const ALTERNATIVE_TEXT = String.raw`[nN]?[qQ]'(?:\[[\s\S]*?(?:\]'|$)|\{[\s\S]*?(?:\}'|$)|\([\s\S]*?(?:\)'|$)|<[\s\S]*?(?:>'|$)|([!#%|~^])[\s\S]*?(?:\1'|$))`;

const WORD = String.raw`[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*`;

/**
 * Words with nothing between them that could begin another token: taken at
 * once, for they stay as they are. A letter before a quote belongs to a text.
 */
const WORDS = String.raw`${WORD}(?:[ \t\r\n,.()=<>*;]{1,64}(?!(?:[bBeEnNqQrRxX]|[nN][qQ])')${WORD}){0,64}`;

/**
 * One token of SQL that matters here: a comment, a text in any of the usual
 * quotes, a quoted identifier, words (so that digits in names stay) or a
 * number. Brackets hold an identifier only where they hold a plain name:
 * elsewhere they are an array of literals.
 */
const TOKEN = new RegExp(
  [
    String.raw`--[^\n]*`,
    String.raw`\/\*[\s\S]*?(?:\*\/|$)`,
    ALTERNATIVE_TEXT,
    String.raw`\$(\w{0,64})\$[\s\S]*?(?:\$\2\$|$)`,
    TEXT,
    String.raw`"(?:[^"]+|"")*(?:"|$)`,
    '`[^`]*(?:`|$)',
    String.raw`\[[A-Za-z_][\w $.#@-]{0,127}\]`,
    WORDS,
    String.raw`0[xX][0-9a-fA-F]+`,
    String.raw`\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`,
  ].join('|'),
  'g',
);

/**
 * SQL with every literal replaced by `?` and comments dropped, so that no
 * personal data of a WHERE clause is stored. Identifiers stay, quoted ones
 * too. Deterministic and idempotent. Works by tokens, not by a grammar, so
 * that it serves every dialect.
 *
 * @param dialect - as in the SQL facet: where it is one in which "…" is a
 *   text, such texts are replaced too; without it "…" is a name, and stays
 * @public
 */
export function redactSql(sql: string, dialect?: string): string {
  const doubleIsText = DOUBLE_QUOTED_TEXTS.test(dialect ?? '');
  return sql.replace(TOKEN, token => {
    const first = token[0];
    if (token.startsWith('--')) {
      return '';
    }
    if (token.startsWith('/*')) {
      return ' '; // Not nothing: what stands on both sides must not become one token.
    }
    if (first === '"') {
      return doubleIsText ? '?' : token;
    }
    const isText = first === '$' || /^\w{0,2}'/.test(token);
    return isText || /^\d/.test(first) ? '?' : token;
  });
}
