import { visibleNodes } from '../../access/visibleNodes';
import { orderByNaturalKey } from '../../read/ordering';
import { ReadContext } from '../../read/ReadContext';

/** How many jobs are compared at most. */
const MAX_JOBS = 5_000;

/**
 * The jobs whose edges can differ between two instants: those that proved
 * something between them or were missed by an inventory, those that run without end, and those of which
 * something was dropped or deleted at any time.
 */
export async function jobsBetween(
  { knex, visibility }: ReadContext,
  one: number,
  other: number,
): Promise<{ ids: number[]; exact: boolean }> {
  const query = knex({ j: 'node' })
    .join({ jn: 'namespace' }, 'jn.id', 'j.namespace_id')
    .whereIn('j.kind', ['job', 'derivation'])
    .where(part =>
      part
        .where('j.streaming', true)
        .orWhere('j.lifecycle', 'DROP')
        .orWhereNotNull('j.deleted_at')
        .orWhere(left =>
          left
            .where('j.unlisted_at', '>', Math.min(one, other))
            .where('j.unlisted_at', '<=', Math.max(one, other)),
        )
        .orWhereExists(
          knex({ r: 'run' })
            .whereRaw('r.job_id = j.id')
            .where('r.proof_at', '>', Math.min(one, other))
            .where('r.proof_at', '<=', Math.max(one, other))
            .select(knex.raw('1')),
        )
        .orWhereIn(
          'j.id',
          knex({ g: 'node' })
            .join({ x: 'edge' }, 'x.canonical_id', 'g.canonical_id')
            .where(left =>
              left.where('g.lifecycle', 'DROP').orWhereNotNull('g.deleted_at'),
            )
            .where(visibleNodes(knex, visibility, 'g'))
            .select('x.job_id'),
        ),
    )
    .where(visibleNodes(knex, visibility, 'j'))
    .limit(MAX_JOBS + 1);
  orderByNaturalKey(query, knex, { node: 'j', namespace: 'jn' });
  const rows: Array<{ id: number }> = await query.select('j.id');
  return {
    ids: rows.slice(0, MAX_JOBS).map(row => row.id),
    exact: rows.length <= MAX_JOBS,
  };
}
