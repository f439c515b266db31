import { bytewise, caseless, orderByNaturalKey } from '../read/ordering';
import { nodeQuery } from '../read/nodeQuery';
import { ReadContext } from '../read/ReadContext';
import { namespaceKey } from '../store/keys';
import { instant } from './instant';
import { MarquezSearchResult } from './models';
import { datasetNodeId, jobNodeId } from './nodeIds';

export type SearchRequest = {
  q: string;
  filter?: 'dataset' | 'job';
  sort: 'name' | 'update_at';
  limit: number;
  namespace?: string;
  /** Milliseconds UTC; last news must be before. */
  before?: number;
  after?: number;
};

/**
 * Datasets, by their canonical names, and jobs whose name holds a text, in
 * whatever case of ASCII letters. `%` and `_` mean themselves.
 */
export async function searchNodes(
  context: ReadContext,
  request: SearchRequest,
): Promise<{ totalCount: number; results: MarquezSearchResult[] }> {
  const { knex } = context;
  const query = nodeQuery(context)
    .whereIn('n.kind', request.filter ? [request.filter] : ['dataset', 'job'])
    .whereRaw('n.canonical_id = n.id')
    .where('n.gone', false)
    .where(
      knex.raw(`(?) like ? escape '!'`, [
        caseless(knex, knex.raw('n.name')),
        `%${toPattern(request.q)}%`,
      ]),
    )
    .limit(request.limit);
  if (request.namespace !== undefined) {
    query.where('ns.key', namespaceKey(request.namespace));
  }
  if (request.before !== undefined) {
    query.where('n.last_at', '<', request.before);
  }
  if (request.after !== undefined) {
    query.where('n.last_at', '>', request.after);
  }
  query.orderByRaw(
    request.sort === 'name'
      ? bytewise(knex, 'n.name')
      : knex.raw('coalesce(n.last_at, 0) desc'),
  );
  orderByNaturalKey(query, knex, { node: 'n', namespace: 'ns' });
  const rows: Array<{
    kind: string;
    name: string;
    namespace: string;
    last_at: number | null;
  }> = await query.select('n.kind', 'n.name', 'n.last_at', {
    namespace: 'ns.name',
  });
  const results = rows.map((row): MarquezSearchResult => {
    const isJob = row.kind === 'job';
    return {
      type: isJob ? 'JOB' : 'DATASET',
      name: row.name,
      updatedAt: instant(row.last_at),
      namespace: row.namespace,
      nodeId: isJob ? jobNodeId(row) : datasetNodeId(row),
    };
  });
  // Marquez counts what it gives, not what there is.
  return { totalCount: results.length, results };
}

function toPattern(text: string): string {
  return text
    .replace(/[A-Z]+/g, letters => letters.toLowerCase())
    .replace(/[!%_]/g, character => `!${character}`);
}
