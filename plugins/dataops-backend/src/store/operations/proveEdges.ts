import { Knex } from 'knex';
import { selectIn, updateRows } from '../bulk';
import { NodeSession } from '../NodeSession';
import { NodeRow, RunRow } from '../tables';
import { EdgeRow, insertMissing, IoRow } from './mergeRunIo';
import { RunColumnRow } from './mergeColumns';

/**
 * Works out the current edges of jobs: those of the run that counts, all its
 * events merged. What counts is the latest proof (the end of a completed run,
 * the time of a design, the last RUNNING of a job without end), then the
 * greatest run id. A failed run proves nothing away.
 *
 * @param touched - runs of the batch; a job's current run can only change to one of them, unless its own was revised
 * @param alsoJobs - jobs to work out for another reason (something came or went)
 */
export async function proveEdges(
  tx: Knex,
  nodes: NodeSession,
  touched: Iterable<RunRow>,
  revised: readonly RunRow[],
  alsoJobs: Iterable<number>,
): Promise<void> {
  const candidates = new Map<number, RunRow[]>();
  for (const run of touched) {
    candidates.set(run.job_id, [...(candidates.get(run.job_id) ?? []), run]);
  }
  const jobIds = new Set([...candidates.keys(), ...alsoJobs]);
  const jobs = await nodes.loadIds(jobIds);
  const current = await currentRuns(tx, jobs, candidates, revised);
  for (const job of jobs) {
    nodes.patch(job, { current_run_id: current.get(job.id)?.id ?? null });
  }
  await flagEdges(tx, nodes, jobs, current);
  await flagColumns(tx, jobs, current);
}

async function currentRuns(
  tx: Knex,
  jobs: NodeRow[],
  candidates: Map<number, RunRow[]>,
  revised: readonly RunRow[],
): Promise<Map<number, RunRow>> {
  const stored = await selectIn<RunRow>(
    tx,
    'run',
    'id',
    jobs.flatMap(job => job.current_run_id ?? []),
  );
  const storedById = new Map(stored.map(run => [run.id, run]));
  const lost = new Set(revised.map(run => run.id));
  const result = new Map<number, RunRow>();
  for (const job of jobs) {
    const options = [...(candidates.get(job.id) ?? [])];
    const known = storedById.get(job.current_run_id ?? -1);
    if (known) {
      options.push(known);
    }
    if (job.current_run_id !== null && lost.has(job.current_run_id)) {
      // The run that counted counts no more, or from an earlier time: look at all.
      options.push(
        ...(await tx<RunRow>('run')
          .where('job_id', job.id)
          .whereNotNull('proof_at')
          .orderBy('proof_at', 'desc')
          .limit(50)),
      );
    }
    const best = options
      .filter(run => run.proof_at !== null)
      .reduce<RunRow | undefined>(
        (a, b) => (a && counts(a, b) ? a : b),
        undefined,
      );
    if (best) {
      result.set(job.id, best);
    }
  }
  return result;
}

/** Whether run `a` counts rather than run `b`. */
function counts(a: RunRow, b: RunRow): boolean {
  const [x, y] = [a.proof_at ?? -Infinity, b.proof_at ?? -Infinity];
  return x !== y ? x > y : a.run_id >= b.run_id;
}

async function flagEdges(
  tx: Knex,
  nodes: NodeSession,
  jobs: NodeRow[],
  current: Map<number, RunRow>,
): Promise<void> {
  const edges = await selectIn<EdgeRow>(
    tx,
    'edge',
    'job_id',
    jobs.map(job => job.id),
  );
  if (edges.length === 0) {
    return;
  }
  const io = await selectIn<IoRow>(
    tx,
    'run_io',
    'run_id',
    [...current.values()].map(run => run.id),
  );
  const proven = new Set(
    io.map(row => `${row.run_id} ${row.direction} ${row.node_id}`),
  );
  const goneJobs = new Set(jobs.filter(job => job.gone).map(job => job.id));
  const datasets = await nodes.loadIds(edges.map(edge => edge.node_id));
  const goneNodes = new Set(
    datasets.filter(node => node.gone).map(node => node.id),
  );
  const wrong: EdgeRow[] = [];
  for (const edge of edges) {
    const runId = current.get(edge.job_id)?.id;
    const shouldBe =
      !goneJobs.has(edge.job_id) &&
      !goneNodes.has(edge.node_id) &&
      proven.has(`${runId} ${edge.direction} ${edge.node_id}`);
    if (shouldBe !== Boolean(edge.current)) {
      wrong.push({ ...edge, current: shouldBe });
    }
  }
  await updateRows(tx, 'edge', wrong, {
    key: ['job_id', 'direction', 'node_id'],
    columns: ['current'],
  });
}

async function flagColumns(
  tx: Knex,
  jobs: NodeRow[],
  current: Map<number, RunRow>,
): Promise<void> {
  const jobIds = jobs.map(job => job.id);
  const stored = await selectIn<{
    job_id: number;
    node_id: number;
    set_id: number;
  }>(tx, 'current_column', 'job_id', jobIds);
  const said = await selectIn<RunColumnRow>(
    tx,
    'run_column',
    'run_id',
    [...current.values()].map(run => run.id),
  );
  const jobOfRun = new Map([...current].map(([job, run]) => [run.id, job]));
  const goneJobs = new Set(jobs.filter(job => job.gone).map(job => job.id));
  const wanted = new Map<string, (typeof stored)[number]>();
  for (const { run_id, node_id, set_id } of said) {
    const job_id = jobOfRun.get(run_id);
    if (job_id !== undefined && !goneJobs.has(job_id)) {
      wanted.set(`${job_id} ${node_id} ${set_id}`, { job_id, node_id, set_id });
    }
  }
  for (const row of stored) {
    if (!wanted.delete(`${row.job_id} ${row.node_id} ${row.set_id}`)) {
      await tx('current_column').where(row).delete();
    }
  }
  await insertMissing(
    tx,
    'current_column',
    ['job_id', 'node_id', 'set_id'],
    [...wanted.values()],
  );
}
