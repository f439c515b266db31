/** Statements that a connection keeps; ours are fewer. */
const MOST = 500;

type SqliteConnection = { prepare(sql: string): unknown };

/**
 * Lets a connection to SQLite keep the statements that it prepared: knex has
 * each prepared anew, which for a statement of ours takes longer than to run it.
 * To be called when the schema is final: a kept statement knows its columns.
 */
export function rememberStatements(connection: SqliteConnection): void {
  const prepare = connection.prepare.bind(connection);
  const kept = new Map<string, unknown>();
  connection.prepare = sql => {
    const statement = kept.get(sql) ?? prepare(sql);
    // Those used last are at the end.
    kept.delete(sql);
    kept.set(sql, statement);
    if (kept.size > MOST) {
      const [oldest] = kept.keys();
      kept.delete(oldest);
    }
    return statement;
  };
}
