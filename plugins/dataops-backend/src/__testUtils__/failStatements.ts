import { Knex } from 'knex';

type RunQuery = (
  connection: unknown,
  query: { sql: string; bindings?: readonly unknown[] },
) => Promise<unknown>;

/** What happens instead of a statement; `undefined` lets it pass. */
export type Fault = (
  sql: string,
  index: number,
  bindings: readonly unknown[],
) => Error | undefined;

/**
 * Asks `fault` before every statement of every connection of this kind of
 * database, `begin` and `commit` included, while `work` runs. It hooks in where
 * knex hands a statement to its driver, so that transactions are seen too.
 *
 * @returns how many statements there were
 */
export async function failStatements(
  knex: Knex,
  fault: Fault,
  work: () => Promise<unknown>,
): Promise<number> {
  const dialect: { _query: RunQuery } = Object.getPrototypeOf(knex.client);
  const original = dialect._query;
  let count = 0;
  dialect._query = function hooked(connection, query) {
    const error = fault(query.sql, count, query.bindings ?? []);
    count += 1;
    if (!error) {
      return original.call(this, connection, query);
    }
    // A commit that fails ends its transaction, in both databases.
    return /^commit/i.test(query.sql)
      ? original
          .call(this, connection, { ...query, sql: 'ROLLBACK;' })
          .then(() => Promise.reject(error))
      : Promise.reject(error);
  };
  try {
    await work();
  } finally {
    dialect._query = original;
  }
  return count;
}

/** An error as a driver throws it. */
export function databaseError(code: string, message = 'injected'): Error {
  return Object.assign(new Error(message), { code });
}
