import { Knex } from 'knex';
import { selectIn } from '../bulk';
import { NodeSession } from '../NodeSession';
import { NodeRow, RunRow } from '../tables';
import { IoRow } from './mergeRunIo';

/** How long after its last update a dataset still counts as heard of. */
export type VerdictOptions = { staleAfterMs: number };

/** The end of a run that wrote a dataset, or that a job made. */
type End = { at: number; runId: string; phase: string; jobId: number };

/**
 * Writes what the latest finished runs say of their jobs and of the datasets
 * they wrote. Success is not a promise kept: it lapses to unknown when no news
 * comes (`due_at`).
 *
 * @param runs - the runs of the batch
 * @param redo - datasets and jobs whose old verdict may rest on a run that was
 *   revised or on names that were joined: worked out from all their runs
 */
export async function updateVerdicts(
  tx: Knex,
  nodes: NodeSession,
  runs: readonly RunRow[],
  redo: { datasets: Iterable<number>; jobs: Iterable<number> },
  options: VerdictOptions,
): Promise<void> {
  const finished = runs.filter(
    run => run.ended_at !== null && run.origin === 'run',
  );
  await updateJobs(tx, nodes, runs, new Set(redo.jobs));
  const outputs = await selectOutputs(tx, nodes, finished);
  await updateDatasets(tx, nodes, outputs, new Set(redo.datasets), options);
}

async function selectOutputs(
  tx: Knex,
  nodes: NodeSession,
  finished: RunRow[],
): Promise<Map<number, End[]>> {
  const io = await selectIn<IoRow>(
    tx,
    'run_io',
    'run_id',
    finished.map(run => run.id),
  );
  const outputs = io.filter(row => row.direction === 'output');
  await nodes.loadIds(outputs.map(row => row.node_id));
  const byRun = new Map(finished.map(run => [run.id, run]));
  const ends = new Map<number, End[]>();
  for (const row of outputs) {
    const id = nodes.get(row.node_id).canonical_id ?? row.node_id;
    const run = byRun.get(row.run_id);
    if (run) {
      ends.set(id, [...(ends.get(id) ?? []), endOf(run)]);
    }
  }
  return ends;
}

function endOf(run: RunRow): End {
  return {
    at: run.ended_at ?? 0,
    runId: run.run_id,
    phase: run.phase,
    jobId: run.job_id,
  };
}

async function updateDatasets(
  tx: Knex,
  session: NodeSession,
  ends: Map<number, End[]>,
  redo: Set<number>,
  options: VerdictOptions,
): Promise<void> {
  const nodes = await session.loadIds([...ends.keys(), ...redo]);
  for (const node of nodes) {
    const all = redo.has(node.id)
      ? await allEnds(tx, session, node.id)
      : ends.get(node.id) ?? [];
    const written = all.filter(end => end.phase === 'complete');
    const before = redo.has(node.id) ? null : node.data_at;
    const dataAt = written.reduce<number | null>(
      (max, end) => Math.max(max ?? end.at, end.at),
      before,
    );
    const last = all.reduce<End | undefined>(
      (a, b) => (a && isLater(a, b) ? a : b),
      undefined,
    );
    const patch: Partial<NodeRow> = { data_at: dataAt };
    // Stored: the end on which the verdict rests, as its time. Ties go to failure.
    const stored = redo.has(node.id) ? null : node.status_since;
    if (!last) {
      if (redo.has(node.id)) {
        Object.assign(patch, noVerdict('No updates recorded'));
      }
    } else if (
      stored === null ||
      last.at > stored ||
      (last.at === stored &&
        severity(last.phase) > severityOf(node.status_reason))
    ) {
      Object.assign(patch, datasetVerdict(last, options));
    }
    session.patch(node, patch);
  }
}

/** From best to worst; of runs that ended at the same instant the worst counts. */
const DATASET_REASONS: ReadonlyArray<[phase: string, reason: string]> = [
  ['complete', 'Last update succeeded'],
  ['aborted', 'Last update was aborted'],
  ['failed', 'Last update failed'],
];

function severity(phase: string): number {
  return DATASET_REASONS.findIndex(([known]) => known === phase);
}

function severityOf(reason: string): number {
  return DATASET_REASONS.findIndex(([, known]) => known === reason);
}

function datasetVerdict(end: End, options: VerdictOptions): Partial<NodeRow> {
  const succeeded = end.phase === 'complete';
  return {
    status: succeeded ? 'healthy' : 'breached',
    status_since: end.at,
    status_reason: DATASET_REASONS[severity(end.phase)]?.[1] ?? '',
    due_at: succeeded ? end.at + options.staleAfterMs : null,
  };
}

function noVerdict(reason: string): Partial<NodeRow> {
  return {
    status: 'unknown',
    status_since: null,
    status_reason: reason,
    due_at: null,
  };
}

/** Every finished run that wrote a dataset, under any of its names. */
async function allEnds(
  tx: Knex,
  nodes: NodeSession,
  canonicalId: number,
): Promise<End[]> {
  await nodes.flush();
  const rows: RunRow[] = await tx('run_io')
    .join('node', 'node.id', 'run_io.node_id')
    .join('run', 'run.id', 'run_io.run_id')
    .where('node.canonical_id', canonicalId)
    .where('run_io.direction', 'output')
    .where('run.origin', 'run')
    .whereNotNull('run.ended_at')
    .select('run.*');
  return rows.map(endOf);
}

/** Whether end `a` counts rather than `b`: later, then failed, then greater run id. */
function isLater(a: End, b: End): boolean {
  if (a.at !== b.at) {
    return a.at > b.at;
  }
  const [x, y] = [severity(a.phase), severity(b.phase)];
  return x !== y ? x > y : a.runId >= b.runId;
}

async function updateJobs(
  tx: Knex,
  nodes: NodeSession,
  runs: readonly RunRow[],
  redo: Set<number>,
): Promise<void> {
  const byJob = new Map<number, RunRow[]>();
  for (const run of runs.filter(one => one.origin === 'run')) {
    byJob.set(run.job_id, [...(byJob.get(run.job_id) ?? []), run]);
  }
  const jobs = await nodes.loadIds(byJob.keys());
  const previous = await selectIn<RunRow>(
    tx,
    'run',
    'id',
    jobs.flatMap(job => job.last_run_id ?? []),
  );
  const previousById = new Map(previous.map(run => [run.id, run]));
  for (const job of jobs) {
    const options = [...(byJob.get(job.id) ?? [])];
    const known = previousById.get(job.last_run_id ?? -1);
    if (known) {
      options.push(known);
    }
    if (redo.has(job.id)) {
      options.push(
        ...(await tx<RunRow>('run')
          .where({ job_id: job.id, origin: 'run' })
          .orderBy('last_at', 'desc')
          .limit(50)),
      );
    }
    const newest = options.reduce((a, b) => (isNewerRun(a, b) ? a : b));
    nodes.patch(job, jobVerdict(newest));
  }
}

/**
 * The newest run of a job is the one last heard of. That time only ever grows,
 * so that what is known of two runs is enough to say which is newer; the time
 * of the start is not, because a late START moves it back.
 */
function isNewerRun(a: RunRow, b: RunRow): boolean {
  const [x, y] = [a.last_at ?? -Infinity, b.last_at ?? -Infinity];
  return x !== y ? x > y : a.run_id >= b.run_id;
}

const JOB_VERDICTS: Record<string, [status: string, reason: string]> = {
  complete: ['healthy', 'Last run succeeded'],
  failed: ['breached', 'Last run failed'],
  aborted: ['breached', 'Last run was aborted'],
  running: ['running', 'Running'],
  unknown: ['unknown', 'The last run did not say how it ended'],
};

function jobVerdict(run: RunRow): Partial<NodeRow> {
  const [status, reason] = JOB_VERDICTS[run.phase] ?? JOB_VERDICTS.unknown;
  return {
    last_run_id: run.id,
    status,
    status_since: run.ended_at ?? run.started_at ?? run.first_at,
    status_reason: reason,
  };
}
