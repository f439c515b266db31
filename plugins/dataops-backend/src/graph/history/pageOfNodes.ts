import { idList } from '../../access/jsonList';
import { nodeQuery } from '../../read/nodeQuery';
import { summaryColumns, SummaryRow } from '../../read/nodeSummary';
import { orderByNaturalKey } from '../../read/ordering';
import { ReadContext } from '../../read/ReadContext';

/** A page of some nodes by their names, and how many of them there are. */
export async function pageOfNodes(
  context: ReadContext,
  ids: readonly number[],
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; items: SummaryRow[] }> {
  if (ids.length === 0) {
    return { total: 0, items: [] };
  }
  const { knex } = context;
  const query = nodeQuery(context)
    .where(knex.raw('n.id in ?', [idList(knex, ids)]))
    .offset(offset)
    .limit(limit);
  orderByNaturalKey(query, knex, { node: 'n', namespace: 'ns' });
  const items: SummaryRow[] = await query.select(summaryColumns(knex));
  return { total: ids.length, items };
}
