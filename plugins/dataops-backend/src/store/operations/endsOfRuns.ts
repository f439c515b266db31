import { Knex } from 'knex';
import { IoSession } from '../IoSession';
import { NodeSession } from '../NodeSession';
import { RunRow } from '../tables';
import { End } from './verdictRules';

/**
 * What a run came to for what it writes: its end; and where it is to run without
 * end, the last time that it was heard running.
 *
 * @returns `undefined` for a run that goes on, or that was skipped: it wrote
 *   nothing, whatever it would have written
 */
function endOf({ phase, ended_at, proof_at }: RunRow): End | undefined {
  if (ended_at !== null) {
    return phase === 'skipped' ? undefined : { at: ended_at, phase };
  }
  return proof_at === null ? undefined : { at: proof_at, phase: 'complete' };
}

/** The ends of those runs that came to one, by the dataset that they wrote. */
export async function endsOfRuns(
  nodes: NodeSession,
  io: IoSession,
  runs: readonly RunRow[],
): Promise<Map<number, End[]>> {
  const finished = new Map<number, End>();
  for (const run of runs) {
    const end = endOf(run);
    if (end) {
      finished.set(run.id, end);
    }
  }
  const written = await io.of(runs.filter(run => finished.has(run.id)));
  const rows = [...written.values()].flat();
  const outputs = rows.filter(row => row.direction === 'output');
  await nodes.loadIds(outputs.map(row => row.node_id));
  const ends = new Map<number, End[]>();
  for (const row of outputs) {
    const id = nodes.get(row.node_id).canonical_id ?? row.node_id;
    const end = finished.get(row.run_id);
    if (end) {
      ends.set(id, [...(ends.get(id) ?? []), end]);
    }
  }
  return ends;
}

/** {@link endOf} in SQL. */
const PHASE = `case when run.ended_at is null then 'complete' else run.phase end`;
const AT = 'max(coalesce(run.ended_at, run.proof_at))';

/**
 * The latest end of each kind of all runs that are stored and wrote a dataset,
 * under any of its names.
 */
export async function latestEnds(
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
    .whereNot('run.phase', 'skipped')
    .whereRaw('coalesce(run.ended_at, run.proof_at) is not null')
    .groupByRaw(PHASE)
    .select({ phase: tx.raw(PHASE), at: tx.raw(AT) });
}
