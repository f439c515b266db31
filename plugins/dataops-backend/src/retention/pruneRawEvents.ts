import { Knex } from 'knex';
import { idList } from '../access/jsonList';
import { Batch } from './inBatches';

/**
 * Deletes some events received before an instant. What they said stays: facts
 * are kept apart from the text that brought them.
 */
export async function pruneRawEvents(
  tx: Knex,
  before: number,
  limit: number,
): Promise<Batch> {
  const rows: Array<{ id: number }> = await tx('raw_event')
    .where('received_at', '<', before)
    .orderBy('received_at')
    .limit(limit)
    .select('id');
  const ids = rows.map(row => row.id);
  await tx('raw_event')
    .where(tx.raw('id in ?', [idList(tx, ids)]))
    .delete();
  return { deleted: ids.length, next: ids.length < limit ? undefined : 0 };
}
