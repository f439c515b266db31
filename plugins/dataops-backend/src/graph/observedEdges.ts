import { Knex } from 'knex';
import { idList } from '../access/jsonList';
import { visibleNodes } from '../access/visibleNodes';
import { ReadContext } from '../read/ReadContext';

/** What a job reads or writes now. */
export type ObservedEdge = {
  process: number;
  dataset: number;
  direction: 'input' | 'output';
  firstAt: number;
  lastAt: number;
  /** `entity.id` of the pipeline that the job belongs to. */
  entityId: number | null;
  /** `run.id` of the run that proves it. */
  runId: number | null;
};

/** The current edges that the reader may see, as `x`, job `j` and dataset `d`. */
export function currentEdges({
  knex,
  visibility,
}: ReadContext): Knex.QueryBuilder {
  return knex({ x: 'edge' })
    .join({ j: 'node' }, 'j.id', 'x.job_id')
    .join({ d: 'node' }, 'd.id', 'x.canonical_id')
    .where('x.current', true)
    .where(visibleNodes(knex, visibility, 'j'))
    .where(visibleNodes(knex, visibility, 'd'));
}

/**
 * The edges of some jobs, to some datasets or to all; several names of a
 * dataset are one edge.
 */
export async function observedEdges(
  context: ReadContext,
  among: { processes: readonly number[]; datasets?: readonly number[] },
): Promise<ObservedEdge[]> {
  const { knex } = context;
  const query = currentEdges(context).where(
    knex.raw('x.job_id in ?', [idList(knex, among.processes)]),
  );
  if (among.datasets) {
    query.where(
      knex.raw('x.canonical_id in ?', [idList(knex, among.datasets)]),
    );
  }
  return query
    .groupBy(
      'x.job_id',
      'x.canonical_id',
      'x.direction',
      'j.entity_id',
      'j.current_run_id',
    )
    .select({
      process: 'x.job_id',
      dataset: 'x.canonical_id',
      direction: 'x.direction',
      entityId: 'j.entity_id',
      runId: 'j.current_run_id',
    })
    .min({ firstAt: 'x.first_at' })
    .max({ lastAt: 'x.last_at' });
}
