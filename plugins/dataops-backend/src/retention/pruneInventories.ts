import { Knex } from 'knex';
import { InventoryRow } from '../store/tables';
import { Batch } from './inBatches';

/**
 * Deletes some inventories that are older than the history. Of each kind the
 * newest of them stays: a job that was last heard of before is gone, also when
 * that comes late.
 */
export async function pruneInventories(
  tx: Knex,
  before: number,
  limit: number,
): Promise<Batch> {
  const expired: InventoryRow[] = await tx({ i: 'job_inventory' })
    .where('i.at', '<', before)
    .whereExists(
      tx({ later: 'job_inventory' })
        .whereRaw('later.namespace_id = i.namespace_id')
        .whereRaw('later.prefix = i.prefix and later.at > i.at')
        .where('later.at', '<', before)
        .select(tx.raw('1')),
    )
    .orderBy(['i.namespace_id', 'i.at', 'i.prefix'])
    .limit(limit)
    .select('i.namespace_id', 'i.at', 'i.prefix');
  for (const row of expired) {
    await tx('job_inventory').where(row).delete();
  }
  return {
    deleted: expired.length,
    next: expired.length < limit ? undefined : 0,
  };
}
