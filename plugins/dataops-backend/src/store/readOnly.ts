import { Knex } from 'knex';
import { NeedsTransactionError } from './NeedsTransactionError';

/** Names of tables and columns are quoted or have none of these as a word. */
const WRITES = /\b(insert into|update|delete from)\b/i;

/**
 * The same database, for reading: a statement that writes is not sent, and
 * throws NeedsTransactionError.
 */
export function readOnly(knex: Knex): Knex {
  const reader = knex.withUserParams({});
  reader.on('query', ({ sql }: { sql: string }) => {
    if (WRITES.test(sql)) {
      throw new NeedsTransactionError(
        'Written outside of a transaction and of its turn',
      );
    }
  });
  return reader;
}
