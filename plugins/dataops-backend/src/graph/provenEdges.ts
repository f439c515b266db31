import { selectPrepared } from '../store/preparedStatements';
import { amongIds } from '../access/amongIds';
import { GraphContext } from './EdgeScope';
import { EdgeRun, edgeRuns, EdgeRunRow, toEdgeRun } from './edgeRuns';
import { ObservedEdge, observedEdges } from './observedEdges';

type Among = { processes: readonly number[]; datasets: readonly number[] };

/** Observed edges, and by `run.id` what their runs are called. */
export type ProvenEdges = {
  observed: ObservedEdge[];
  runs: ReadonlyMap<number, EdgeRun>;
};

/** The observed edges among some datasets and processes, with their runs. */
export async function provenEdges(
  context: GraphContext,
  among: Among,
): Promise<ProvenEdges> {
  if (context.memory) {
    return currentWithRuns(context, among);
  }
  const observed = await observedEdges(context, among);
  const runs = await edgeRuns(
    context,
    observed.flatMap(edge => edge.runId ?? []),
  );
  return { observed, runs };
}

type EdgeRow = Omit<EdgeRunRow, 'id'> & {
  process: number;
  dataset: number;
  direction: 'input' | 'output';
  firstAt: number;
  lastAt: number;
  entityId: number | null;
  runId: number | null;
};

/**
 * The same of the current edges in one lean statement: what came out of memory
 * is visible, so that nothing is asked of the datasets.
 */
async function currentWithRuns(
  { knex }: GraphContext,
  among: Among,
): Promise<ProvenEdges> {
  const query = knex({ x: 'edge' })
    .join({ j: 'node' }, 'j.id', 'x.job_id')
    .leftJoin({ r: 'run' }, 'r.id', 'j.current_run_id')
    .where('x.current', true)
    .where(amongIds(knex, 'j.id', among.processes))
    .where(amongIds(knex, 'x.canonical_id', among.datasets))
    .select({
      process: 'x.job_id',
      dataset: 'x.canonical_id',
      direction: 'x.direction',
      firstAt: 'x.first_at',
      lastAt: 'x.last_at',
      entityId: 'j.entity_id',
      runId: 'j.current_run_id',
      run_id: 'r.run_id',
      origin: 'r.origin',
      producer: 'r.producer',
    });
  const rows = await selectPrepared<EdgeRow>(knex, query);
  const edges = new Map<string, ObservedEdge>();
  const runs = new Map<number, EdgeRun>();
  for (const row of rows) {
    const { process, dataset, direction, entityId, runId } = row;
    const key = `${process} ${direction} ${dataset}`;
    // Several names of a dataset are one edge.
    const known = edges.get(key);
    if (known) {
      known.firstAt = Math.min(row.firstAt, known.firstAt);
      known.lastAt = Math.max(row.lastAt, known.lastAt);
      continue;
    }
    edges.set(key, {
      process,
      dataset,
      direction,
      firstAt: row.firstAt,
      lastAt: row.lastAt,
      entityId,
      runId,
    });
    if (runId !== null && !runs.has(runId)) {
      runs.set(runId, toEdgeRun(row));
    }
  }
  return { observed: [...edges.values()], runs };
}
