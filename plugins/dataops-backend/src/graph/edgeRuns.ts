import { idList } from '../access/jsonList';
import { ReadContext } from '../read/ReadContext';

/** A run as an edge names it: a design has no id that anybody could look up. */
export type EdgeRun = { runId?: string; producer?: string };

/** What the store has of a run for that; nothing where there is no such run. */
export type EdgeRunRow = {
  id: number;
  run_id: string | null;
  origin: string | null;
  producer: string | null;
};

/** What producers call some runs, and themselves, by `run.id`. */
export async function edgeRuns(
  { knex }: ReadContext,
  ids: readonly number[],
): Promise<Map<number, EdgeRun>> {
  const rows: EdgeRunRow[] = await knex('run')
    .where(knex.raw('id in ?', [idList(knex, ids)]))
    .select('id', 'run_id', 'origin', 'producer');
  return new Map(rows.map(row => [row.id, toEdgeRun(row)]));
}

export function toEdgeRun(row: Omit<EdgeRunRow, 'id'>): EdgeRun {
  return {
    ...(row.origin === 'run' && row.run_id ? { runId: row.run_id } : {}),
    ...(row.producer ? { producer: row.producer } : {}),
  };
}
