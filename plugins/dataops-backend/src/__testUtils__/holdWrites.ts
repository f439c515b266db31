import { Knex } from 'knex';
import { isPostgres } from '../store/dialect';

/** The lock of `store/writeTransaction.ts`. */
const WRITE_LOCK = 7_214_041;

/**
 * Keeps everybody else from writing, as a slow writer would: SQLite has one
 * connection, PostgreSQL one lock.
 *
 * @returns what ends it
 */
export async function holdWrites(knex: Knex): Promise<() => Promise<void>> {
  const tx = await knex.transaction();
  if (isPostgres(knex)) {
    await tx.raw('select pg_advisory_xact_lock(?)', [WRITE_LOCK]);
  }
  return async () => {
    await tx.rollback();
  };
}
