import { idList } from '../access/jsonList';
import { ReadContext } from '../read/ReadContext';

/** What producers call some runs, by `run.id`; a design is no run that anybody could look up. */
export async function runIds(
  { knex }: ReadContext,
  ids: readonly number[],
): Promise<Map<number, string>> {
  const rows: Array<{ id: number; run_id: string }> = await knex('run')
    .where(knex.raw('id in ?', [idList(knex, ids)]))
    .where('origin', 'run')
    .select('id', 'run_id');
  return new Map(rows.map(row => [row.id, row.run_id]));
}
