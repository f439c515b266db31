import { Knex } from 'knex';
import { idList } from '../access/jsonList';
import { Batch } from './inBatches';

/** Sets of column edges that no run says any more. */
function unused(knex: Knex, limit: number): Knex.Raw {
  // `except` reads each table once; `run_column` has no index by set.
  return knex.raw(
    `select id from column_set except select set_id from run_column
      except select set_id from current_column limit ?`,
    [limit],
  );
}

/** Deletes some sets of column edges that no run says any more. */
export async function pruneColumnSets(tx: Knex, limit: number): Promise<Batch> {
  const rows: Array<{ id: number }> = await tx
    .with('unused', unused(tx, limit))
    .from('unused')
    .select('id');
  const ids = rows.map(row => row.id);
  await tx('column_edge')
    .where(tx.raw('set_id in ?', [idList(tx, ids)]))
    .delete();
  await tx('column_set')
    .where(tx.raw('id in ?', [idList(tx, ids)]))
    .delete();
  return { deleted: ids.length, next: ids.length < limit ? undefined : 0 };
}
