import { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPostgres } from './dialect';
import { forgetPrepared } from './preparedStatements';
import { rememberTurn, takeTurn } from './writerTurn';

const ATTEMPTS = 6;

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
      return await (isPostgres(knex)
        ? writeInTurn(knex, work)
        : knex.transaction(work));
    } catch (error) {
      if (attempt >= ATTEMPTS || !isWorthAnotherTry(error)) {
        throw error;
      }
      await sleep(10 * 2 ** attempt);
    }
  }
}

async function writeInTurn<T>(
  knex: Knex,
  work: (tx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  const { turn, result } = await knex.transaction(async tx => ({
    turn: await takeTurn(tx),
    result: await work(tx),
  }));
  rememberTurn(knex, turn);
  return result;
}

/** What the database, or a pooler before it, asks to try again. */
export function isWorthAnotherTry(error: unknown): boolean {
  return isTransient(error) || forgetPrepared(error);
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
