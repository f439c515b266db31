import { Knex } from 'knex';
import { idList } from '../access/jsonList';
import { visibleNodes } from '../access/visibleNodes';
import { GraphContext } from './EdgeScope';
import { countedRun } from './history/countedRun';
import { datasetPresentAt, jobPresentAt } from './history/presentAt';

/** Edges of drawn nodes that are known but do not count. */
export type PastEdges = { ageing: number; unconfirmed: number };

type Drawn = { datasets: readonly number[]; processes: readonly number[] };

/**
 * Counts edges that are not drawn because they are not current: *ageing* were
 * in a completed run, but not in the latest; *unconfirmed* never were in one.
 * Edges of what is dropped or deleted are history and count as neither, and so
 * are expired ones: those that no run, complete or not, has reported for so
 * long. Of a graph of the past, all that by what was known then.
 *
 * @param expiryMs - after this long without a report an edge is expired; absent = never
 */
export async function countPastEdges(
  context: GraphContext,
  shown: Drawn,
  expiryMs: number | undefined,
): Promise<PastEdges> {
  const { knex, edges } = context;
  const drawn = withPast(context, shown);
  const isNone = drawn.datasets.length + drawn.processes.length === 0;
  if (isNone || (edges?.kind === 'as-of' && !edges.known)) {
    return { ageing: 0, unconfirmed: 0 };
  }
  const query =
    edges?.kind === 'as-of'
      ? notCurrentAt(knex, edges.at, expiryMs)
      : notCurrent(context, drawn, expiryMs);
  const rows: Array<{ proven: number; count: number | string }> = await knex
    .from(
      query
        .where(part =>
          part
            .where(knex.raw('x.job_id in ?', [idList(knex, drawn.processes)]))
            .orWhere(
              knex.raw('x.canonical_id in ?', [idList(knex, drawn.datasets)]),
            ),
        )
        .where(visibleNodes(knex, context.visibility, 'j'))
        .where(visibleNodes(knex, context.visibility, 'd'))
        .groupBy('x.job_id', 'x.canonical_id', 'x.direction')
        .as('past'),
    )
    .groupBy('proven')
    .select('proven')
    .count({ count: '*' });
  const count = (proven: number) =>
    Number(rows.find(row => Number(row.proven) === proven)?.count ?? 0);
  return { ageing: count(1), unconfirmed: count(0) };
}

function allEdges(knex: Knex): Knex.QueryBuilder {
  return knex({ x: 'edge' })
    .join({ j: 'node' }, 'j.id', 'x.job_id')
    .join({ d: 'node' }, 'd.id', 'x.canonical_id');
}

/** Another name of the dataset may carry the same edge today. */
const SAME_EDGE_NOW = `select 1 from edge o
  where o.job_id = x.job_id and o.direction = x.direction
    and o.canonical_id = x.canonical_id and o.current = ?`;

const PROOF = `select 1 from run_io io join run r on r.id = io.run_id
  where io.node_id = x.node_id and io.direction = x.direction
    and r.job_id = x.job_id and r.proof_at is not null`;

function notCurrent(
  { knex, now, edges }: GraphContext,
  drawn: Drawn,
  expiryMs: number | undefined,
): Knex.QueryBuilder {
  const query = allEdges(knex)
    .where({ 'x.current': false, 'j.gone': false, 'd.gone': false })
    .where(knex.raw(`not exists (${SAME_EDGE_NOW})`, [true]))
    .select(
      knex.raw(
        `max(case when j.current_run_id is not null and exists (${PROOF}) then 1 else 0 end) as proven`,
      ),
    );
  if (expiryMs !== undefined) {
    query.where('x.last_at', '>', now - expiryMs);
  }
  if (edges?.kind === 'with-past') {
    // These are drawn where both ends are.
    query.where(
      knex.raw('not (x.job_id in ? and x.canonical_id in ?)', [
        idList(knex, drawn.processes),
        idList(knex, drawn.datasets),
      ]),
    );
  }
  return query;
}

/** The same at an instant; what was seen both before and after it was seen then. */
function notCurrentAt(
  knex: Knex,
  at: number,
  expiryMs: number | undefined,
): Knex.QueryBuilder {
  const counted = countedRun(knex, at);
  const since =
    expiryMs === undefined ? Number.MIN_SAFE_INTEGER : at - expiryMs;
  return allEdges(knex)
    .where('x.first_at', '<=', at)
    .where(jobPresentAt(knex, at))
    .where(datasetPresentAt(knex, at))
    .where(
      knex.raw(
        `not exists (select 1 from edge o
            join run_io oi on oi.run_id = (?) and oi.node_id = o.node_id
                          and oi.direction = o.direction
           where o.job_id = x.job_id and o.direction = x.direction
             and o.canonical_id = x.canonical_id
             and (oi.first_at <= ? or not j.streaming))`,
        [counted, at],
      ),
    )
    .where(
      knex.raw(
        `exists (select 1 from run_io si join run sr on sr.id = si.run_id
           where si.node_id = x.node_id and si.direction = x.direction
             and sr.job_id = x.job_id and si.first_at <= ? and si.last_at > ?)`,
        [at, since],
      ),
    )
    .select(
      knex.raw(
        `max(case when (?) is not null and exists (${PROOF} and r.proof_at <= ?) then 1 else 0 end) as proven`,
        [counted, at],
      ),
    );
}

/** Most things have no such edges: where that is known they are not asked for. */
function withPast({ memory }: GraphContext, shown: Drawn): Drawn {
  return memory
    ? {
        datasets: memory.drawing.withPast(shown.datasets),
        processes: memory.drawing.withPast(shown.processes),
      }
    : shown;
}
