import { DiffRun } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { idList } from '../../access/jsonList';
import { orderByNaturalKey } from '../../read/ordering';
import { countRows } from '../../read/page';
import { ReadContext } from '../../read/ReadContext';
import { countedRun } from './countedRun';
import { historicEdges } from './historicEdges';
import { Instant } from './instants';

/** Which edges are compared, at two instants. */
export type DiffScope = {
  from: Instant;
  to: Instant;
  jobs: readonly number[];
  /** Absent = all. */
  datasets?: readonly number[];
};

/** An edge by `node.id` that is there at one of the instants, and which runs of its job counted. */
export type ChangedEdge = {
  from: number;
  to: number;
  before?: DiffRun;
  after?: DiffRun;
};

type Row = {
  job_id: number;
  canonical_id: number;
  direction: 'input' | 'output';
} & Record<
  `${'before' | 'after'}_${'id' | 'origin' | 'producer'}`,
  string | null
> &
  Record<`${'before' | 'after'}_proof`, number | null>;

/** A page of the edges that came, or that went, by the names of their ends. */
export async function changedEdges(
  context: ReadContext,
  scope: DiffScope,
  change: 'added' | 'removed',
  page: { offset: number; limit: number },
): Promise<{ total: number; items: ChangedEdge[] }> {
  const { knex } = context;
  const query = changedEdgesQuery(context, scope, change);
  const total = await countRows(query);
  if (total === 0) {
    return { total, items: [] };
  }
  const rows: Row[] = await withRuns(knex, query, scope)
    .offset(page.offset)
    .limit(page.limit);
  return { total, items: rows.map(row => toEdge(row, scope)) };
}

/** The edges that are there at one of the instants only, as `e`. */
export function changedEdgesQuery(
  context: ReadContext,
  scope: DiffScope,
  change: 'added' | 'removed',
): Knex.QueryBuilder {
  const { knex } = context;
  const [here, gone] =
    change === 'added' ? [scope.to, scope.from] : [scope.from, scope.to];
  return knex
    .from(edgesAt(context, scope, here).as('e'))
    .whereNotExists(
      historicEdges(context, gone.at)
        .whereRaw('x.job_id = e.job_id and x.direction = e.direction')
        .whereRaw('x.canonical_id = e.canonical_id')
        .select(knex.raw('1')),
    );
}

function edgesAt(
  context: ReadContext,
  { jobs, datasets }: DiffScope,
  instant: Instant,
): Knex.QueryBuilder {
  const { knex } = context;
  const query = historicEdges(context, instant.at)
    .where(knex.raw('x.job_id in ?', [idList(knex, jobs)]))
    .distinct('x.job_id', 'x.canonical_id', 'x.direction');
  return datasets
    ? query.where(knex.raw('x.canonical_id in ?', [idList(knex, datasets)]))
    : query;
}

function withRuns(
  knex: Knex,
  query: Knex.QueryBuilder,
  { from, to }: DiffScope,
): Knex.QueryBuilder {
  query
    .join({ j: 'node' }, 'j.id', 'e.job_id')
    .join({ jn: 'namespace' }, 'jn.id', 'j.namespace_id')
    .join({ c: 'node' }, 'c.id', 'e.canonical_id')
    .join({ cn: 'namespace' }, 'cn.id', 'c.namespace_id')
    .leftJoin(
      { b: 'run' },
      'b.id',
      knex.raw('(?)', [countedRun(knex, from.at)]),
    )
    .leftJoin({ a: 'run' }, 'a.id', knex.raw('(?)', [countedRun(knex, to.at)]));
  orderByNaturalKey(query, knex, { node: 'j', namespace: 'jn' });
  orderByNaturalKey(query, knex, { node: 'c', namespace: 'cn' });
  return query.orderBy('e.direction').select({
    job_id: 'e.job_id',
    canonical_id: 'e.canonical_id',
    direction: 'e.direction',
    before_id: 'b.run_id',
    before_origin: 'b.origin',
    before_producer: 'b.producer',
    before_proof: 'b.proof_at',
    after_id: 'a.run_id',
    after_origin: 'a.origin',
    after_producer: 'a.producer',
    after_proof: 'a.proof_at',
  });
}

function toEdge(row: Row, { from, to }: DiffScope): ChangedEdge {
  const { job_id: job, canonical_id: dataset } = row;
  const before = toRun(row, 'before', from.at);
  const after = toRun(row, 'after', to.at);
  return {
    ...(row.direction === 'input'
      ? { from: dataset, to: job }
      : { from: job, to: dataset }),
    ...(before && { before }),
    ...(after && { after }),
  };
}

function toRun(
  row: Row,
  side: 'before' | 'after',
  at: number,
): DiffRun | undefined {
  const proof = row[`${side}_proof`];
  if (proof === null) {
    return undefined;
  }
  const runId = row[`${side}_id`];
  const producer = row[`${side}_producer`];
  return {
    ...(row[`${side}_origin`] === 'run' && runId ? { runId } : {}),
    ...(producer ? { producer } : {}),
    // A streaming run was still proving then.
    at: new Date(Math.min(proof, at)).toISOString(),
  };
}
