import { Knex } from 'knex';
import { visibleNodes } from '../access/visibleNodes';
import { GraphContext } from './EdgeScope';
import { historicEdges } from './history/historicEdges';
import { currentEdges } from './currentEdges';

/** The observed edges that a read asks for, as `x`, job `j` and dataset `d`. */
export function scopedEdges(context: GraphContext): Knex.QueryBuilder {
  const { knex, visibility, now, edges } = context;
  if (edges === undefined) {
    return currentEdges(context);
  }
  if (edges.kind === 'as-of') {
    const historic = historicEdges(context, edges.at);
    return edges.known ? historic : historic.whereRaw('1 = 0');
  }
  return knex({ x: 'edge' })
    .join({ j: 'node' }, 'j.id', 'x.job_id')
    .join({ d: 'node' }, 'd.id', 'x.canonical_id')
    .where(wanted =>
      wanted.where('x.current', true).orWhere(past => {
        past.where({ 'j.gone': false, 'd.gone': false });
        if (edges.expiryMs !== undefined) {
          past.where('x.last_at', '>', now - edges.expiryMs);
        }
      }),
    )
    .where(visibleNodes(knex, visibility, 'j'))
    .where(visibleNodes(knex, visibility, 'd'));
}
