import { NotFoundError } from '@backstage/errors';
import { amongIds } from '../access/amongIds';
import { currentEdges } from '../graph/currentEdges';
import { GraphContext } from '../graph/EdgeScope';
import { ReadContext } from '../read/ReadContext';
import { MarquezNodeRow } from './findNodes';
import { toLineageNodes } from './lineageNodes';
import { MarquezLineageNode } from './models';
import { parseNodeId } from './nodeIds';
import { resolveNodeId } from './resolveNodeId';

/** No client draws more. Marquez knows no limit, and answers until it is out of memory. */
const MAX_JOBS = 5_000;

export type MarquezLineage = {
  graph: MarquezLineageNode[];
  /** True when the graph goes on beyond what was taken. */
  truncated: boolean;
};

/**
 * The lineage around a dataset or a job, as Marquez walks it: from job to job
 * over any dataset that both read or write, whichever way, as many times as
 * `depth` says; then all datasets of these jobs. (Two jobs that read the same
 * table are neighbours.) Only edges that count now, of what the reader sees.
 *
 * From a dataset Marquez starts at one of its jobs, whichever comes first;
 * here all of them are the start, which does not depend on luck.
 */
export async function getLineage(
  context: ReadContext,
  nodeId: string,
  depth: number,
): Promise<MarquezLineage> {
  const id = parseNodeId(nodeId);
  if (id.kind !== 'dataset' && id.kind !== 'job') {
    throw new NotFoundError(`Node '${nodeId}' must be of type dataset or job!`);
  }
  const [start, memory] = await Promise.all([
    resolveNodeId(context, id.kind, id),
    context.graph?.open(context.visibility),
  ]);
  const current: GraphContext = { ...context, memory };
  const { jobs, truncated } = await reachJobs(current, start, depth);
  return { graph: await toLineageNodes(current, start, jobs), truncated };
}

async function reachJobs(
  context: GraphContext,
  start: MarquezNodeRow,
  depth: number,
): Promise<{ jobs: Set<number>; truncated: boolean }> {
  let ring =
    start.kind === 'job' ? [start.id] : await usersOf(context, [start.id]);
  const jobs = new Set(ring);
  for (let hop = 0; hop < depth && ring.length > 0; hop++) {
    if (jobs.size > MAX_JOBS) {
      return { jobs, truncated: true };
    }
    const near = await neighbours(context, ring);
    ring = near.filter(id => !jobs.has(id));
    ring.forEach(id => jobs.add(id));
  }
  return { jobs, truncated: false };
}

/** The jobs that read or write one of some datasets. */
async function usersOf(
  context: GraphContext,
  datasets: readonly number[],
): Promise<number[]> {
  const { knex, memory } = context;
  if (memory) {
    return [...memory.drawing.usersOf(datasets)];
  }
  const rows: Array<{ id: number }> = await currentEdges(context)
    .where(amongIds(knex, 'x.canonical_id', datasets))
    .distinct('x.job_id as id');
  return rows.map(row => row.id);
}

/** The jobs that share a dataset with one of these, in one statement at most. */
async function neighbours(
  context: GraphContext,
  jobs: readonly number[],
): Promise<number[]> {
  const { knex, memory } = context;
  if (memory) {
    const edges = memory.drawing.observed({ processes: jobs });
    return usersOf(context, [...new Set(edges.map(edge => edge.dataset))]);
  }
  const shared = currentEdges(context)
    .where(amongIds(knex, 'x.job_id', jobs))
    .select('x.canonical_id');
  const rows: Array<{ id: number }> = await currentEdges(context)
    .whereIn('x.canonical_id', shared)
    .distinct('x.job_id as id');
  return rows.map(row => row.id);
}
