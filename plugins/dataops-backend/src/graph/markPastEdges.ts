import { idList } from '../access/jsonList';
import { bytewise } from '../read/ordering';
import { ReadContext } from '../read/ReadContext';
import { EdgeScope } from './EdgeScope';
import { ObservedEdge } from './observedEdges';

type Row = ObservedEdge & { current: number };
type LastReport = {
  job_id: number;
  canonical_id: number;
  direction: string;
  run_id: number;
  proven: number;
};

/**
 * Says of edges that do not count why, by which run they are known, and when
 * they expire. A completed run stands for an edge rather than one that failed.
 */
export async function markPastEdges(
  context: ReadContext,
  scope: Extract<EdgeScope, { kind: 'with-past' }>,
  rows: readonly Row[],
): Promise<ObservedEdge[]> {
  const past = rows.filter(row => !Number(row.current));
  const reports = await lastReports(context, past);
  return rows.map(({ current, ...edge }) => {
    if (Number(current)) {
      return edge;
    }
    const report = reports.get(
      keyOf(edge.process, edge.dataset, edge.direction),
    );
    return {
      ...edge,
      runId: report?.run_id ?? null,
      past: {
        // Without a run that counts nothing has taken the place of the edge.
        reason:
          edge.runId !== null && report?.proven ? 'ageing' : 'unconfirmed',
        ...(scope.expiryMs === undefined
          ? {}
          : { expiresAt: edge.lastAt + scope.expiryMs }),
      },
    };
  });
}

async function lastReports(
  { knex }: ReadContext,
  edges: readonly Row[],
): Promise<Map<string, LastReport>> {
  if (edges.length === 0) {
    return new Map();
  }
  const last = knex({ io: 'run_io' })
    .join({ r: 'run' }, 'r.id', 'io.run_id')
    .whereRaw(
      `io.node_id = x.node_id and io.direction = x.direction and r.job_id = x.job_id`,
    )
    .orderByRaw(
      knex.raw(
        'case when r.proof_at is null then 1 else 0 end, io.last_at desc, ? desc',
        [bytewise(knex, 'r.run_id')],
      ),
    )
    .limit(1)
    .select('r.id');
  const rows: LastReport[] = await knex
    .from(
      knex({ x: 'edge' })
        .where('x.current', false)
        .where(knex.raw('x.job_id in ?', [idList(knex, ids(edges, 'process'))]))
        .where(
          knex.raw('x.canonical_id in ?', [
            idList(knex, ids(edges, 'dataset')),
          ]),
        )
        .select('x.job_id', 'x.canonical_id', 'x.direction', { run: last })
        .as('e'),
    )
    .join({ r: 'run' }, 'r.id', 'e.run')
    .orderByRaw(
      knex.raw('case when r.proof_at is null then 0 else 1 end, r.last_at, ?', [
        bytewise(knex, 'r.run_id'),
      ]),
    )
    .select('e.job_id', 'e.canonical_id', 'e.direction', {
      run_id: 'r.id',
      proven: knex.raw('case when r.proof_at is null then 0 else 1 end'),
    });
  // The best of several names of a dataset comes last.
  return new Map(
    rows.map(row => [keyOf(row.job_id, row.canonical_id, row.direction), row]),
  );
}

function ids(edges: readonly Row[], end: 'process' | 'dataset'): Set<number> {
  return new Set(edges.map(edge => edge[end]));
}

function keyOf(job: number, dataset: number, direction: string): string {
  return `${job} ${dataset} ${direction}`;
}
