import { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPostgres } from './dialect';
import { forgetPrepared } from './preparedStatements';
import { lockWriters, rememberTurn, takeTurn } from './writerTurn';

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
  options: WriteOptions<T> = {},
): Promise<T> {
  const { result } = await writeInTurn(knex, work, options);
  return result;
}

export type WriteOptions<T> = {
  /**
   * Whether the work wrote anything that a batch of events may have read
   * before: without this, always. Where it did not, batches are not read anew.
   */
  concernsBatches?: (result: T) => boolean;
};

/** {@link writeTransaction}, with the turn that it had; without one on SQLite. */
export async function writeInTurn<T>(
  knex: Knex,
  work: (tx: Knex.Transaction) => Promise<T>,
  { concernsBatches }: WriteOptions<T> = {},
): Promise<{ result: T; turn?: string }> {
  for (let attempt = 1; ; attempt++) {
    try {
      const done = await knex.transaction(async tx => {
        if (!isPostgres(knex)) {
          return { result: await work(tx) };
        }
        if (!concernsBatches) {
          return { turn: await takeTurn(tx), result: await work(tx) };
        }
        await lockWriters(tx);
        const result = await work(tx);
        return concernsBatches(result)
          ? { turn: await takeTurn(tx), result }
          : { result };
      });
      if (done.turn !== undefined) {
        rememberTurn(knex, done.turn);
      }
      return done;
    } catch (error) {
      if (attempt >= ATTEMPTS || !isWorthAnotherTry(error)) {
        throw error;
      }
      await sleep(10 * 2 ** attempt);
    }
  }
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
