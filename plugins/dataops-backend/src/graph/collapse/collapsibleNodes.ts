import {
  CollapseBy,
  CollapsibleNode,
  NODE_KINDS,
  STATUSES_WORST_FIRST,
} from '@headwater/backstage-plugin-dataops-common';
import { idList } from '../../access/jsonList';
import { effectiveStatus } from '../../read/effectiveStatus';
import { nodeQuery } from '../../read/nodeQuery';
import { orderByNaturalKey, orderNullsLast } from '../../read/ordering';
import { GraphContext } from '../EdgeScope';
import { Environments } from './environments';

type Row = {
  id: number;
  kind: string;
  system: string | null;
  namespace: string;
  owner: string | null;
  tier: number | null;
  status: string;
};

/**
 * Some nodes with the value that they are grouped by; the key is `node.id`. In
 * the order in which there is room for them.
 */
export async function collapsibleNodes(
  context: GraphContext,
  hops: ReadonlyMap<number, number>,
  by: CollapseBy,
  environments: Environments,
): Promise<CollapsibleNode[]> {
  const { knex } = context;
  const query = nodeQuery(context)
    .where(knex.raw('n.id in ?', [idList(knex, hops.keys())]))
    // What the data flows through comes first, so that nothing floats.
    .orderByRaw(`case when n.kind = 'dataset' then 1 else 0 end`);
  orderNullsLast(query, knex, knex.raw('e.tier'), 'asc');
  orderByNaturalKey(query, knex, { node: 'n', namespace: 'ns' });
  const rows: Row[] = await query.select({
    id: 'n.id',
    kind: 'n.kind',
    system: 'e.system_ref',
    namespace: 'ns.name',
    owner: 'n.owner_ref',
    tier: 'e.tier',
    status: effectiveStatus(context),
  });
  const environmentById =
    by === 'environment'
      ? await environments.of(context, hops.keys())
      : new Map<number, string>();
  return rows.map(row => {
    const value = by === 'environment' ? environmentById.get(row.id) : row[by];
    return {
      key: String(row.id),
      kind: NODE_KINDS.find(kind => kind === row.kind) ?? 'dataset',
      hop: hops.get(row.id) ?? 0,
      ...(value ? { value } : {}),
      ...(row.tier === null ? {} : { tier: row.tier }),
      // States are those of now; of the past none is known.
      status:
        context.edges?.kind === 'as-of'
          ? 'unknown'
          : STATUSES_WORST_FIRST.find(known => known === row.status) ??
            'unknown',
    };
  });
}
