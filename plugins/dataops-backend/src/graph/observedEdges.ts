import { Knex } from 'knex';
import { idList } from '../access/jsonList';
import { GraphContext } from './EdgeScope';
import { markPastEdges } from './markPastEdges';
import { scopedEdges } from './scopedEdges';

/** Why an edge is not current: another run counts by now, or none ever did. */
export type PastReason = 'ageing' | 'unconfirmed';

/** What a job reads or writes. */
export type ObservedEdge = {
  process: number;
  dataset: number;
  direction: 'input' | 'output';
  firstAt: number;
  lastAt: number;
  /** `entity.id` of the pipeline that the job belongs to. */
  entityId: number | null;
  /** `run.id` of the run that proves it, or that reported it last. */
  runId: number | null;
  /** Absent for an edge that counts. */
  past?: { reason: PastReason; expiresAt?: number };
};

/**
 * The edges of some jobs, to some datasets or to all; several names of a
 * dataset are one edge.
 */
export async function observedEdges(
  context: GraphContext,
  among: { processes: readonly number[]; datasets?: readonly number[] },
): Promise<ObservedEdge[]> {
  const { knex } = context;
  const query = scopedEdges(context).where(
    knex.raw('x.job_id in ?', [idList(knex, among.processes)]),
  );
  if (among.datasets) {
    query.where(
      knex.raw('x.canonical_id in ?', [idList(knex, among.datasets)]),
    );
  }
  const { run, lastAt } = evidence(context);
  const rows: Array<ObservedEdge & { current: number }> = await query
    .groupBy('x.job_id', 'x.canonical_id', 'x.direction', 'j.entity_id', run)
    .select({
      process: 'x.job_id',
      dataset: 'x.canonical_id',
      direction: 'x.direction',
      entityId: 'j.entity_id',
      runId: run,
      current: knex.raw('max(case when x.current then 1 else 0 end)'),
    })
    .min({ firstAt: 'x.first_at' })
    .max({ lastAt });
  return context.edges?.kind === 'with-past'
    ? markPastEdges(context, context.edges, rows)
    : rows.map(({ current: _, ...edge }) => edge);
}

/** By which run an edge is known, and when it was seen last. */
function evidence({ knex, edges }: GraphContext): {
  run: string;
  lastAt: string | Knex.Raw;
} {
  if (edges?.kind !== 'as-of') {
    return { run: 'j.current_run_id', lastAt: 'x.last_at' };
  }
  // What was seen after the instant was not known then.
  const { at } = edges;
  return {
    run: 'io.run_id',
    lastAt: knex.raw(
      `case when x.last_at <= ? then x.last_at
            when io.last_at <= ? then io.last_at
            when io.first_at <= ? then io.first_at else ? end`,
      [at, at, at, at],
    ),
  };
}
