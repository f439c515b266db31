import { Knex } from 'knex';
import { writeTransaction } from '../store/writeTransaction';

/** Rows in one transaction: writers wait for it, so it has to be short. */
const BATCH_ROWS = 500;

/** What one batch came to. */
export type Batch = {
  deleted: number;
  /** Where the next batch begins; absent when there is nothing left to look at. */
  next?: number;
};

/** One batch: looks at no more than `limit` rows, from `start` on. */
export type BatchWork = (
  tx: Knex,
  start: number,
  limit: number,
) => Promise<Batch>;

/**
 * Deletes in many short transactions, so that ingest gets its turn between
 * them. Stops between two batches when asked to.
 *
 * @returns how many rows were deleted
 */
export async function inBatches(
  knex: Knex,
  signal: AbortSignal | undefined,
  work: BatchWork,
): Promise<number> {
  let total = 0;
  let start: number | undefined = 0;
  while (start !== undefined && !signal?.aborted) {
    const from: number = start;
    const { deleted, next }: Batch = await writeTransaction(knex, tx =>
      work(tx, from, BATCH_ROWS),
    );
    total += deleted;
    start = next;
  }
  return total;
}
