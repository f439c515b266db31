import { compareCodePoints } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { selectIn } from '../bulk';
import { GraphChanges } from '../GraphChanges';
import { grouped } from '../grouped';
import { IoSession } from '../IoSession';
import { NodeSession } from '../NodeSession';
import { CurrentColumn, Known } from '../Known';
import { RunSession } from '../RunSession';
import { Writes } from '../Writes';
import { EdgeRow, IoRow, NodeRow, RunRow } from '../tables';
import { RunColumnRow } from './mergeColumns';
import { MergedRuns } from './mergeRuns';
import { proveColumns } from './proveColumns';

/** What a batch brings that edges follow from. */
export type EdgeNews = Omit<MergedRuns, 'earlier'> & {
  io: IoSession;
  /** Reads and writes of the batch. */
  ioRows: Iterable<IoRow>;
  columns: readonly RunColumnRow[];
  /** Edges and columns of the jobs that have runs in the batch, until now. */
  known: Pick<Known, 'edge' | 'current_column'>;
  /** Jobs to work out for another reason: something came or went. */
  affected: Iterable<number>;
};

/**
 * Unites the edges of jobs with what a batch saw, and works out which are
 * current: those of the run that counts, all its events merged. What counts is
 * the latest proof (the end of a completed run, the time of a design, the last
 * RUNNING of a job without end), then the greatest run id. A failed run proves
 * nothing away.
 *
 * @returns what is stored of these jobs now
 */
export async function proveEdges(
  tx: Knex,
  writes: Writes,
  nodes: NodeSession,
  runs: RunSession,
  news: EdgeNews,
): Promise<Pick<Known, 'edge' | 'current_column'>> {
  const candidates = grouped(news.touched, run => run.job_id);
  const affected = new Set(news.affected);
  const jobs = await nodes.loadIds([...candidates.keys(), ...affected]);
  await runs.loadIds(jobs.flatMap(job => job.current_run_id ?? []));
  const current = await currentRuns(runs, jobs, candidates, news.revised);
  const stale = jobs.filter(job => {
    const run = current.get(job.id);
    return (
      affected.has(job.id) ||
      job.current_run_id !== (run?.id ?? null) ||
      (run !== undefined && (candidates.get(job.id) ?? []).includes(run))
    );
  });
  for (const job of jobs) {
    nodes.patch(job, { current_run_id: current.get(job.id)?.id ?? null });
  }
  const others = jobs.filter(job => !candidates.has(job.id)).map(job => job.id);
  const edges = uniteEdges(
    nodes.graph,
    runs,
    [
      ...news.known.edge,
      ...(await selectIn<EdgeRow>(tx, 'edge', 'job_id', others)),
    ],
    news.ioRows,
  );
  await flagEdges(nodes, news.io, edges, stale, current);
  writeEdges(writes, nodes, edges);
  const isStale = new Set(stale.map(job => job.id));
  // What is known may be of more jobs: those whose events all came before.
  const columns = [
    ...news.known.current_column.filter(row => candidates.has(row.job_id)),
    ...(await selectIn<CurrentColumn>(tx, 'current_column', 'job_id', others)),
  ];
  const proven = await proveColumns(
    tx,
    writes,
    runs,
    stale,
    columns.filter(row => isStale.has(row.job_id)),
    current,
    news.columns,
  );
  return {
    edge: [...edges.byKey.values()],
    current_column: [
      ...columns.filter(row => !isStale.has(row.job_id)),
      ...proven,
    ],
  };
}

async function currentRuns(
  runs: RunSession,
  jobs: readonly NodeRow[],
  candidates: ReadonlyMap<number, RunRow[]>,
  revised: readonly RunRow[],
): Promise<Map<number, RunRow>> {
  const lost = new Set(revised.map(run => run.id));
  const result = new Map<number, RunRow>();
  for (const job of jobs) {
    const options = [...(candidates.get(job.id) ?? [])];
    const known = runs.byId(job.current_run_id);
    if (known) {
      options.push(known);
    }
    if (job.current_run_id !== null && lost.has(job.current_run_id)) {
      // The run that counted counts no more, or from an earlier time: look at all.
      const greatest = await runs.greatestProof(job.id);
      options.push(...(greatest ? [greatest] : []));
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
  return x !== y ? x > y : compareCodePoints(a.run_id, b.run_id) >= 0;
}

type Edges = {
  byKey: Map<string, EdgeRow>;
  /** To be written. */
  dirty: Set<EdgeRow>;
  /** Not stored yet. */
  fresh: Set<EdgeRow>;
};

/** The stored edges with those of the batch. */
function uniteEdges(
  changes: GraphChanges,
  runs: RunSession,
  stored: readonly EdgeRow[],
  ioRows: Iterable<IoRow>,
): Edges {
  const edges: Edges = {
    byKey: new Map(),
    dirty: new Set(),
    fresh: new Set(),
  };
  for (const edge of stored) {
    edges.byKey.set(edgeKey(edge), { ...edge, current: Boolean(edge.current) });
  }
  for (const { run_id, node_id, direction, first_at, last_at } of ioRows) {
    const job_id = runs.byId(run_id)?.job_id ?? 0;
    const key = edgeKey({ job_id, node_id, direction });
    const known = edges.byKey.get(key);
    if (!known) {
      const edge: EdgeRow = {
        job_id,
        node_id,
        direction,
        canonical_id: node_id,
        current: false,
        first_at,
        last_at,
      };
      edges.byKey.set(key, edge);
      edges.dirty.add(edge);
      edges.fresh.add(edge);
      changes.job(job_id);
    } else if (first_at < known.first_at || last_at > known.last_at) {
      known.first_at = Math.min(known.first_at, first_at);
      known.last_at = Math.max(known.last_at, last_at);
      edges.dirty.add(known);
    }
  }
  return edges;
}

function edgeKey(
  edge: Pick<EdgeRow, 'job_id' | 'direction' | 'node_id'>,
): string {
  return `${edge.job_id} ${edge.direction} ${edge.node_id}`;
}

/** Flags the edges of jobs whose current run is another, or says more than before. */
async function flagEdges(
  nodes: NodeSession,
  io: IoSession,
  edges: Edges,
  jobs: readonly NodeRow[],
  current: ReadonlyMap<number, RunRow>,
): Promise<void> {
  const stale = new Map(jobs.map(job => [job.id, job]));
  const own = [...edges.byKey.values()].filter(edge => stale.has(edge.job_id));
  if (own.length === 0) {
    return;
  }
  const said = await io.of(jobs.flatMap(job => current.get(job.id) ?? []));
  const proven = new Set(
    [...said.values()].flatMap(rows =>
      rows.map(row => `${row.run_id} ${row.direction} ${row.node_id}`),
    ),
  );
  await nodes.loadIds(own.map(edge => edge.node_id));
  for (const edge of own) {
    const runId = current.get(edge.job_id)?.id;
    const isCurrent =
      !stale.get(edge.job_id)?.gone &&
      !nodes.get(edge.node_id).gone &&
      proven.has(`${runId} ${edge.direction} ${edge.node_id}`);
    if (isCurrent !== edge.current) {
      edge.current = isCurrent;
      nodes.graph.job(edge.job_id);
      edges.dirty.add(edge);
    }
  }
}

function writeEdges(
  writes: Writes,
  nodes: NodeSession,
  { dirty, fresh }: Edges,
): void {
  for (const edge of dirty) {
    edge.canonical_id = nodes.get(edge.node_id).canonical_id ?? edge.node_id;
  }
  const rows = [...dirty];
  writes.insert(
    'edge',
    rows.filter(edge => fresh.has(edge)),
  );
  writes.update(
    'edge',
    rows.filter(edge => !fresh.has(edge)),
    {
      key: ['job_id', 'direction', 'node_id'],
      columns: ['canonical_id', 'current', 'first_at', 'last_at'],
    },
  );
}
