import { Knex } from 'knex';
import { Batch } from './inBatches';

/** Rows that stay. A copy of the graph that is further behind reads all of it again. */
const KEPT_ROWS = 10_000;

/** Deletes some of the oldest entries of the log of the graph's changes. */
export async function pruneGraphChanges(
  tx: Knex,
  limit: number,
  keep: number = KEPT_ROWS,
): Promise<Batch> {
  const [{ newest }] = await tx('graph_change').max({ newest: 'id' });
  const rows: Array<{ id: number }> = await tx('graph_change')
    .where('id', '<=', Number(newest ?? 0) - keep)
    .orderBy('id')
    .limit(limit)
    .select('id');
  const last = rows.at(-1)?.id;
  if (last !== undefined) {
    await tx('graph_change').where('id', '<=', last).delete();
  }
  return {
    deleted: rows.length,
    next: rows.length < limit ? undefined : 0,
  };
}
