import { labelOrder } from '../read/listSort';
import { nodeQuery } from '../read/nodeQuery';
import { summaryColumns, SummaryRow } from '../read/nodeSummary';
import { orderByNaturalKey, orderNullsLast } from '../read/ordering';
import { ReadContext } from '../read/ReadContext';
import { selectPrepared } from '../store/preparedStatements';
import { amongIds } from '../access/amongIds';
import { inDrawingOrder } from './drawingOrder';

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
    .where(amongIds(knex, 'n.id', ids))
    .select(summaryColumns(knex));
  if (ids.length <= limit) {
    return inDrawingOrder(await selectPrepared<SummaryRow>(knex, query));
  }
  orderNullsLast(query, knex, knex.raw('e.tier'), 'asc');
  orderNullsLast(query, knex, labelOrder(knex), 'asc');
  orderByNaturalKey(query, knex, { node: 'n', namespace: 'ns' });
  return selectPrepared(knex, query.limit(limit));
}
