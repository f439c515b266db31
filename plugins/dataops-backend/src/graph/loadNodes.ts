import { idList } from '../access/jsonList';
import { labelOrder } from '../read/listSort';
import { nodeQuery } from '../read/nodeQuery';
import { SUMMARY_COLUMNS, SummaryRow } from '../read/nodeSummary';
import { orderByNaturalKey, orderNullsLast } from '../read/ordering';
import { ReadContext } from '../read/ReadContext';
import { selectPrepared } from '../store/preparedStatements';

/** The first of some nodes in the order in which a drawing takes them: tier, name, key. */
export async function loadNodes(
  context: ReadContext,
  ids: readonly number[],
  limit: number,
): Promise<SummaryRow[]> {
  if (ids.length === 0 || limit <= 0) {
    return [];
  }
  const { knex } = context;
  const query = nodeQuery(context)
    .where(knex.raw('n.id in ?', [idList(knex, ids)]))
    .limit(limit);
  orderNullsLast(query, knex, knex.raw('e.tier'), 'asc');
  orderNullsLast(query, knex, labelOrder(knex), 'asc');
  orderByNaturalKey(query, knex, { node: 'n', namespace: 'ns' });
  return selectPrepared(knex, query.select(SUMMARY_COLUMNS));
}
