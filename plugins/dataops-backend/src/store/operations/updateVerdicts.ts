import { compareCodePoints } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { VerdictOptions } from '../VerdictOptions';
import { grouped } from '../grouped';
import { IoSession } from '../IoSession';
import { NodeSession } from '../NodeSession';
import { RunSession } from '../RunSession';
import { RunRow } from '../tables';
import { SAME_ROUND_MS } from './checks';
import { Checked, CheckNews, countChecks } from './countChecks';
import { Checks } from './checks';
import { datasetVerdict, End, isLater, jobVerdict } from './verdictRules';

/** What a batch brings that verdicts follow from. */
export type VerdictNews = {
  touched: readonly RunRow[];
  checks: readonly CheckNews[];
  runs: RunSession;
  io: IoSession;
};

/**
 * Writes what the latest finished runs and the newest checks say of jobs and
 * datasets. Success is not a promise kept: it lapses to unknown when no news
 * comes (`due_at`).
 *
 * @param news - runs and assertions of the batch
 * @param redo - datasets and jobs whose verdict may rest on a run that was
 *   revised, on a type that changed or on names that were joined: worked out
 *   from all that is stored
 */
export async function updateVerdicts(
  tx: Knex,
  nodes: NodeSession,
  news: VerdictNews | undefined,
  redo: { datasets: Iterable<number>; jobs: Iterable<number> },
  options: VerdictOptions,
): Promise<void> {
  const ended = news && (await updateJobs(nodes, news, redo.jobs));
  const ends = ended ?? new Map<number, End[]>();
  const reports = news?.checks ?? [];
  const reported = await reportedDatasets(nodes, reports);
  const again = new Set(redo.datasets);
  const datasets = await nodes.loadIds([
    ...ends.keys(),
    ...reported.keys(),
    ...again,
  ]);
  const recount: Checked[] = [];
  let from = Infinity;
  for (const node of datasets) {
    const isAgain = again.has(node.id);
    const { written, dataAt } = isAgain
      ? lastWrite(await latestEnds(tx, nodes, node.id), undefined, null)
      : lastWrite(ends.get(node.id) ?? [], storedEnd(node), node.data_at);
    const before = node.written_at;
    nodes.patch(node, {
      data_at: dataAt,
      written_at: written?.at ?? null,
      written_phase: written?.phase ?? null,
    });
    const since = written?.at ?? -Infinity;
    const newest = Math.max(
      node.checks_at ?? -Infinity,
      reported.get(node.id) ?? -Infinity,
    );
    if (isAgain || reported.has(node.id) || node.written_at !== before) {
      recount.push({ dataset: node, since });
      from = Math.min(
        from,
        isAgain ? since : Math.max(since, newest - SAME_ROUND_MS),
      );
    }
  }
  const counts = await countChecks(
    tx,
    nodes,
    // What was written after all checks has none of its own yet.
    recount.filter(
      ({ dataset, since }) =>
        again.has(dataset.id) ||
        reported.has(dataset.id) ||
        (dataset.checks_at ?? -Infinity) >= since,
    ),
    reports,
    from,
  );
  const isRecounted = new Set(recount.map(({ dataset }) => dataset));
  for (const node of datasets) {
    const checked = isRecounted.has(node)
      ? counts.get(node.id)
      : storedChecks(node);
    nodes.patch(node, {
      checks_at: checked?.at ?? null,
      checks_failed: checked?.failed ?? null,
      checks_total: checked?.total ?? null,
      ...datasetVerdict(storedEnd(node), checked, options),
    });
  }
}

/** The last write of a dataset, and since when its data is, with what was known before. */
function lastWrite(
  ends: readonly End[],
  before: End | undefined,
  dataAt: number | null,
): { written: End | undefined; dataAt: number | null } {
  return {
    written: ends.reduce<End | undefined>(later, before),
    dataAt: ends
      .filter(end => end.phase === 'complete')
      .reduce<number | null>(
        (max, end) => Math.max(max ?? end.at, end.at),
        dataAt,
      ),
  };
}

/** The datasets that a batch brings checks of, each with the time of the newest. */
async function reportedDatasets(
  nodes: NodeSession,
  reports: readonly CheckNews[],
): Promise<Map<number, number>> {
  await nodes.loadIds(reports.map(report => report.node_id));
  const newest = new Map<number, number>();
  for (const { node_id, at } of reports) {
    const id = nodes.get(node_id).canonical_id ?? node_id;
    newest.set(id, Math.max(newest.get(id) ?? -Infinity, at));
  }
  return newest;
}

function later(a: End | undefined, b: End): End {
  return a && isLater(a, b) ? a : b;
}

function storedEnd(node: {
  written_at: number | null;
  written_phase: string | null;
}): End | undefined {
  return node.written_at === null || node.written_phase === null
    ? undefined
    : { at: node.written_at, phase: node.written_phase };
}

function storedChecks(node: {
  checks_at: number | null;
  checks_failed: number | null;
  checks_total: number | null;
}): Checks | undefined {
  return node.checks_at === null
    ? undefined
    : {
        at: node.checks_at,
        failed: node.checks_failed ?? 0,
        total: node.checks_total ?? 0,
      };
}

/** The ends of the finished runs of a batch, by the dataset that they wrote. */
async function outputEnds(
  nodes: NodeSession,
  io: IoSession,
  runs: readonly RunRow[],
): Promise<Map<number, End[]>> {
  const finished = new Map(
    runs.filter(run => run.ended_at !== null).map(run => [run.id, run]),
  );
  const rows = [...(await io.of(finished.values())).values()].flat();
  const outputs = rows.filter(row => row.direction === 'output');
  await nodes.loadIds(outputs.map(row => row.node_id));
  const ends = new Map<number, End[]>();
  for (const row of outputs) {
    const id = nodes.get(row.node_id).canonical_id ?? row.node_id;
    const run = finished.get(row.run_id);
    if (run) {
      ends.set(id, [...(ends.get(id) ?? []), endOf(run)]);
    }
  }
  return ends;
}

function endOf(run: RunRow): End {
  return { at: run.ended_at ?? 0, phase: run.phase };
}

/** The latest end of each kind of all runs that wrote a dataset, under any of its names. */
async function latestEnds(
  tx: Knex,
  nodes: NodeSession,
  canonicalId: number,
): Promise<End[]> {
  await nodes.flush();
  return tx('run_io')
    .join('node', 'node.id', 'run_io.node_id')
    .join('run', 'run.id', 'run_io.run_id')
    .where('node.canonical_id', canonicalId)
    .where('run_io.direction', 'output')
    .where('run.origin', 'run')
    .whereNotNull('run.ended_at')
    .groupBy('run.phase')
    .select({ phase: 'run.phase' })
    .max({ at: 'run.ended_at' });
}

/** Jobs by their newest runs; returns what the finished ones say of datasets. */
async function updateJobs(
  nodes: NodeSession,
  { touched, runs, io }: VerdictNews,
  redo: Iterable<number>,
): Promise<Map<number, End[]>> {
  const reported = touched.filter(run => run.origin === 'run');
  const byJob = grouped(reported, run => run.job_id);
  const jobs = await nodes.loadIds([...byJob.keys(), ...redo]);
  await runs.loadIds(jobs.flatMap(job => job.last_run_id ?? []));
  for (const job of jobs) {
    const last = runs.byId(job.last_run_id);
    const candidates = [...(byJob.get(job.id) ?? []), ...(last ? [last] : [])];
    if (candidates.length > 0) {
      const newest = candidates.reduce((a, b) => (isNewerRun(a, b) ? a : b));
      nodes.patch(job, jobVerdict(newest, job.job_type));
    }
  }
  return outputEnds(nodes, io, reported);
}

/**
 * The newest run of a job is the one last heard of. That time only ever grows,
 * so that what is known of two runs is enough to say which is newer; the time
 * of the start is not, because a late START moves it back.
 */
function isNewerRun(a: RunRow, b: RunRow): boolean {
  const [x, y] = [a.last_at ?? -Infinity, b.last_at ?? -Infinity];
  return x !== y ? x > y : compareCodePoints(a.run_id, b.run_id) >= 0;
}
