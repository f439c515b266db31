import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  NodeKind,
  NodeRef,
  parseNodeKey,
} from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { nodeRowKey } from '../store/keys';
import { selectPrepared } from '../store/preparedStatements';
import { nodeQuery } from './nodeQuery';
import { summaryColumns, SummaryRow } from './nodeSummary';
import { orderByNaturalKey } from './ordering';
import { ReadContext } from './ReadContext';

/**
 * The node that a reference names, by its canonical name.
 *
 * @throws NotFoundError in the same words for what does not exist, what is of
 *   another kind and what the reader may not see.
 */
export async function resolveNode(
  context: ReadContext,
  ref: NodeRef,
  kinds: readonly NodeKind[],
): Promise<SummaryRow> {
  const query = nodeQuery(context).whereIn('n.kind', [...kinds]);
  const [row] = narrow(query, context.knex, ref)
    ? await selectPrepared<SummaryRow>(
        context.knex,
        query.limit(1).select(summaryColumns(context.knex)),
      )
    : [];
  if (!row) {
    throw new NotFoundError(`Nothing named '${ref}' that you may see`);
  }
  return row;
}

/** Narrows a query to what a reference names; false when it can name nothing. */
function narrow(query: Knex.QueryBuilder, knex: Knex, ref: string): boolean {
  const key = parseNodeKey(ref);
  if (key) {
    // Another name of a dataset leads to the name that stands for all.
    const rowKey = nodeRowKey(key.kind, key);
    query.where(part =>
      part
        .where(own => own.where('n.key', rowKey).whereNot('n.kind', 'dataset'))
        .orWhere(canonical =>
          canonical
            .where('n.kind', 'dataset')
            .where(
              'n.id',
              knex({ named: 'node' })
                .where('named.key', rowKey)
                .select(knex.raw('coalesce(named.canonical_id, named.id)')),
            ),
        ),
    );
    return true;
  }
  const entityRef = normalEntityRef(ref);
  if (entityRef === undefined) {
    return false;
  }
  query
    .where('e.ref', entityRef)
    .whereRaw('n.kind = e.kind')
    .whereRaw(`(n.kind <> 'dataset' or n.canonical_id = n.id)`);
  orderByNaturalKey(query, knex, { node: 'n', namespace: 'ns' });
  return true;
}

function normalEntityRef(ref: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(ref));
  } catch {
    return undefined; // Neither form of a reference: it names nothing.
  }
}
