import { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPostgres } from './dialect';
import { forgetPrepared } from './preparedStatements';

/** Any fixed number: it names our lock among the advisory locks of the database. */
const WRITE_LOCK = 7_214_041;

const ATTEMPTS = 6;

/**
 * How long to wait for any lock before trying again; a large upload of another
 * replica takes less. Without it a lock that somebody else forgot would keep
 * requests waiting for ever.
 */
const LOCK_TIMEOUT = '30s';

/**
 * Runs `work` in a transaction in which nobody else writes lineage: on
 * PostgreSQL by one advisory lock for all replicas, on SQLite because it has
 * one writer anyway.
 *
 * One writer at a time is what makes the derived tables right: a job's current
 * edges are worked out from all its runs, and two transactions that do not see
 * each other's runs would both get it wrong. Throughput comes from batches
 * (IngestQueue), not from parallel writers.
 *
 * What the database itself asks to try again (serialisation, deadlock, a busy
 * file) is tried again, invisible to the caller. Everything else is thrown.
 */
export async function writeTransaction<T>(
  knex: Knex,
  work: (tx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await knex.transaction(async tx => {
        if (isPostgres(knex)) {
          await tx.raw(
            `select set_config('lock_timeout', ?, true), pg_advisory_xact_lock(?)`,
            [LOCK_TIMEOUT, WRITE_LOCK],
          );
        }
        return await work(tx);
      });
    } catch (error) {
      if (
        attempt >= ATTEMPTS ||
        !(isTransient(error) || forgetPrepared(error))
      ) {
        throw error;
      }
      await sleep(10 * 2 ** attempt);
    }
  }
}

const TRANSIENT_CODES = new Set([
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '55P03', // lock_not_available
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_LOCKED',
]);

function isTransient(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    TRANSIENT_CODES.has(String(error.code))
  );
}
