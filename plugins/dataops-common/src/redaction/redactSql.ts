/**
 * One token of SQL that matters here: a comment, a text in any of the usual
 * quotes, a quoted identifier, a number, or a word (so that digits in names
 * stay).
 */
const TOKEN =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\$(\w*)\$[\s\S]*?(?:\$\1\$|$)|[eEbBnNxX]?'(?:[^'\\]|''|\\[\s\S])*(?:'|$)|"(?:[^"]|"")*(?:"|$)|`[^`]*(?:`|$)|\[[^\]\n]*\]|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * SQL with every literal replaced by `?` and comments dropped, so that no
 * personal data of a WHERE clause is stored. Identifiers stay, quoted ones
 * too. Deterministic and idempotent. Works by tokens, not by a grammar, so
 * that it serves every dialect; in MySQL's default mode "…" is a text, and
 * stays, because elsewhere it is a name.
 *
 * @public
 */
export function redactSql(sql: string): string {
  return sql.replace(TOKEN, token => {
    const first = token[0];
    if (token.startsWith('--') || token.startsWith('/*')) {
      return '';
    }
    if (first === '"' || first === '`' || first === '[') {
      return token;
    }
    const isText = first === '$' || /^[eEbBnNxX]?'/.test(token);
    return isText || /^\d/.test(first) ? '?' : token;
  });
}
