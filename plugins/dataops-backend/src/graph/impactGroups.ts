import { Knex } from 'knex';
import { idList } from '../access/jsonList';

/** How many datasets one owner has of one tier. */
export type GroupCount = {
  owner: string | null;
  tier: number | null;
  count: number;
};

/** Datasets by owner and tier. */
export async function impactGroups(
  knex: Knex,
  ids: readonly number[],
): Promise<GroupCount[]> {
  const rows: Array<Omit<GroupCount, 'count'> & { count: number | string }> =
    await knex({ n: 'node' })
      .leftJoin({ e: 'entity' }, 'e.id', 'n.entity_id')
      .where(knex.raw('n.id in ?', [idList(knex, ids)]))
      .groupBy('n.owner_ref', 'e.tier')
      .select({ owner: 'n.owner_ref', tier: 'e.tier' })
      .count({ count: '*' });
  return rows.map(row => ({ ...row, count: Number(row.count) }));
}
