import { OlIdentity } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { textList } from '../access/jsonList';
import { amongIds } from '../access/amongIds';
import { nodeQuery } from '../read/nodeQuery';
import { ReadContext } from '../read/ReadContext';
import { nodeRowKey } from '../store/keys';

/** The columns of {@link nodeQuery} that datasets and jobs are made of. */
export const NODE_COLUMNS = [
  'n.id',
  'n.key',
  'n.kind',
  'n.name',
  'n.first_at',
  'n.last_at',
  'n.streaming',
  'n.gone',
  'n.data_at',
  'n.last_run_id',
  'ns.name as namespace',
  'e.description as entity_description',
] as const;

/** A row with {@link NODE_COLUMNS}. */
export type MarquezNodeRow = {
  id: number;
  key: string;
  kind: string;
  name: string;
  first_at: number | null;
  last_at: number | null;
  streaming: number | boolean;
  gone: number | boolean;
  data_at: number | null;
  last_run_id: number | null;
  namespace: string;
  entity_description: string | null;
};

/**
 * Visible nodes by the names given, by any of the names of a dataset. All
 * names are looked up at once; the answer is in the order of the names.
 */
export async function findNodes(
  context: ReadContext,
  kind: 'dataset' | 'job',
  names: readonly OlIdentity[],
): Promise<Array<MarquezNodeRow | undefined>> {
  const { knex } = context;
  const keys = names.map(name => nodeRowKey(kind, name));
  const rows: Array<MarquezNodeRow & { asked: string }> = await nodeQuery(
    context,
  )
    .join({ named: 'node' }, join =>
      join.on(knex.raw('coalesce(named.canonical_id, named.id) = n.id')),
    )
    .where(knex.raw('named.key in ?', [textList(knex, keys)]))
    .where('n.kind', kind)
    .select(NODE_COLUMNS)
    .select('named.key as asked');
  const byKey = new Map(rows.map(row => [row.asked, row]));
  return keys.map(key => byKey.get(key));
}

/** Visible nodes by id, in no order. */
export async function nodesById(
  context: ReadContext,
  ids: Iterable<number>,
): Promise<MarquezNodeRow[]> {
  const { knex } = context;
  return nodeQuery(context)
    .where(amongIds(knex, 'n.id', [...ids]))
    .select(NODE_COLUMNS);
}

/** Canonical datasets; dropped ones stay, marked as deleted. */
export function canonicalDatasets(context: ReadContext): Knex.QueryBuilder {
  return nodeQuery(context)
    .where('n.kind', 'dataset')
    .whereRaw('n.canonical_id = n.id');
}

/** Jobs that were not deleted. */
export function liveJobs(context: ReadContext): Knex.QueryBuilder {
  return nodeQuery(context).where({ 'n.kind': 'job', 'n.gone': false });
}
