import { idList } from '../access/jsonList';
import { ReadContext } from '../read/ReadContext';

/** A run as an edge names it: a design has no id that anybody could look up. */
export type EdgeRun = { runId?: string; producer?: string };

/** What producers call some runs, and themselves, by `run.id`. */
export async function edgeRuns(
  { knex }: ReadContext,
  ids: readonly number[],
): Promise<Map<number, EdgeRun>> {
  const rows: Array<{
    id: number;
    run_id: string;
    origin: string;
    producer: string | null;
  }> = await knex('run')
    .where(knex.raw('id in ?', [idList(knex, ids)]))
    .select('id', 'run_id', 'origin', 'producer');
  return new Map(
    rows.map(row => [
      row.id,
      {
        ...(row.origin === 'run' ? { runId: row.run_id } : {}),
        ...(row.producer ? { producer: row.producer } : {}),
      },
    ]),
  );
}
