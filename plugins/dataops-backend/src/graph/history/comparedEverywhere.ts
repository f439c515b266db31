import { idList } from '../../access/jsonList';
import { ReadContext } from '../../read/ReadContext';
import { changedEdgesQuery, DiffScope } from './changedEdges';
import { Compared } from './Compared';
import { historicEdges } from './historicEdges';
import { Instant } from './instants';
import { jobsBetween } from './jobsBetween';

type Change = 'added' | 'removed';
type Ends = { jobs: number[]; datasets: number[] };

/** All jobs whose edges can differ; nodes get their first edge, or lose their last. */
export async function comparedEverywhere(
  context: ReadContext,
  { from, to }: { from: Instant; to: Instant },
): Promise<Compared> {
  const jobs = await jobsBetween(context, from.at, to.at);
  const scope: DiffScope = { from, to, jobs: jobs.ids };
  const added = await changedEnds(context, scope, 'added');
  const removed = await changedEnds(context, scope, 'removed');
  return {
    // Few of those that can differ do: only these are looked at again.
    edges: {
      from,
      to,
      jobs: [...added.jobs, ...removed.jobs],
      datasets: [...added.datasets, ...removed.datasets],
    },
    nodes: {
      added: await withoutEdges(context, from, added),
      removed: await withoutEdges(context, to, removed),
    },
    exact: jobs.exact,
  };
}

async function changedEnds(
  context: ReadContext,
  scope: DiffScope,
  change: Change,
): Promise<Ends> {
  const rows: Array<{ job_id: number; canonical_id: number }> =
    await changedEdgesQuery(context, scope, change).distinct(
      'e.job_id',
      'e.canonical_id',
    );
  return {
    jobs: [...new Set(rows.map(row => row.job_id))],
    datasets: [...new Set(rows.map(row => row.canonical_id))],
  };
}

/** Those that had no edge at all at an instant. */
async function withoutEdges(
  context: ReadContext,
  { at }: Instant,
  { jobs, datasets }: Ends,
): Promise<number[]> {
  const busy = new Set([
    ...(await withEdges(context, at, 'x.job_id', jobs)),
    ...(await withEdges(context, at, 'x.canonical_id', datasets)),
  ]);
  return [...jobs, ...datasets].filter(id => !busy.has(id));
}

async function withEdges(
  context: ReadContext,
  at: number,
  end: 'x.job_id' | 'x.canonical_id',
  ids: readonly number[],
): Promise<number[]> {
  const { knex } = context;
  const rows: Array<{ id: number }> = await historicEdges(context, at)
    .where(knex.raw('?? in ?', [end, idList(knex, ids)]))
    .distinct(`${end} as id`);
  return rows.map(row => row.id);
}
