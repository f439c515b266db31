import { idList } from '../access/jsonList';
import { visibleNodes } from '../access/visibleNodes';
import { ReadContext } from '../read/ReadContext';

/** Another name of the dataset may carry the same edge today. */
const SAME_EDGE_NOW = `select 1 from edge o
  where o.job_id = x.job_id and o.direction = x.direction
    and o.canonical_id = x.canonical_id and o.current = ?`;

const PROOF = `select 1 from run_io io join run r on r.id = io.run_id
  where io.node_id = x.node_id and io.direction = x.direction
    and r.job_id = x.job_id and r.proof_at is not null`;

/** Edges of drawn nodes that are known but do not count now. */
export type PastEdges = { ageing: number; unconfirmed: number };

/**
 * Counts edges that are not current: *ageing* were in a completed run, but not
 * in the latest; *unconfirmed* never were in one. Edges of what is dropped or
 * deleted are history and count as neither, and so are expired ones: those that
 * no run, complete or not, has reported for so long.
 *
 * @param expiryMs - after this long without a report an edge is expired; absent = never
 */
export async function countPastEdges(
  { knex, visibility, now }: ReadContext,
  drawn: { datasets: readonly number[]; processes: readonly number[] },
  expiryMs: number | undefined,
): Promise<PastEdges> {
  const rows: Array<{ proven: number; count: number | string }> = await knex
    .from(
      knex({ x: 'edge' })
        .join({ j: 'node' }, 'j.id', 'x.job_id')
        .join({ d: 'node' }, 'd.id', 'x.canonical_id')
        .where({ 'x.current': false, 'j.gone': false, 'd.gone': false })
        .modify(query => {
          if (expiryMs !== undefined) {
            query.where('x.last_at', '>', now - expiryMs);
          }
        })
        .where(part =>
          part
            .where(knex.raw('x.job_id in ?', [idList(knex, drawn.processes)]))
            .orWhere(
              knex.raw('x.canonical_id in ?', [idList(knex, drawn.datasets)]),
            ),
        )
        .where(visibleNodes(knex, visibility, 'j'))
        .where(visibleNodes(knex, visibility, 'd'))
        .where(knex.raw(`not exists (${SAME_EDGE_NOW})`, [true]))
        .groupBy('x.job_id', 'x.canonical_id', 'x.direction')
        .select(
          knex.raw(
            `max(case when j.current_run_id is not null and exists (${PROOF}) then 1 else 0 end) as proven`,
          ),
        )
        .as('past'),
    )
    .groupBy('proven')
    .select('proven')
    .count({ count: '*' });
  const count = (proven: number) =>
    Number(rows.find(row => Number(row.proven) === proven)?.count ?? 0);
  return { ageing: count(1), unconfirmed: count(0) };
}
