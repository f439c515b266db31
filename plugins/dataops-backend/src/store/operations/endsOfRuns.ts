import { Knex } from 'knex';
import { IoSession } from '../IoSession';
import { NodeSession } from '../NodeSession';
import { RunRow } from '../tables';
import { End } from './verdictRules';

/**
 * The ends of those runs that finished, by the dataset that they wrote. A run
 * that was skipped wrote nothing, whatever it would have written.
 */
export async function endsOfRuns(
  nodes: NodeSession,
  io: IoSession,
  runs: readonly RunRow[],
): Promise<Map<number, End[]>> {
  const finished = new Map(
    runs
      .filter(run => run.ended_at !== null && run.phase !== 'skipped')
      .map(run => [run.id, run]),
  );
  const rows = [...(await io.of(finished.values())).values()].flat();
  const outputs = rows.filter(row => row.direction === 'output');
  await nodes.loadIds(outputs.map(row => row.node_id));
  const ends = new Map<number, End[]>();
  for (const row of outputs) {
    const id = nodes.get(row.node_id).canonical_id ?? row.node_id;
    const run = finished.get(row.run_id);
    if (run) {
      const end = { at: run.ended_at ?? 0, phase: run.phase };
      ends.set(id, [...(ends.get(id) ?? []), end]);
    }
  }
  return ends;
}

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
    .whereNotNull('run.ended_at')
    .whereNot('run.phase', 'skipped')
    .groupBy('run.phase')
    .select({ phase: 'run.phase' })
    .max({ at: 'run.ended_at' });
}
