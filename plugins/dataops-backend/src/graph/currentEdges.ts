import { Knex } from 'knex';
import { visibleNodes } from '../access/visibleNodes';
import { ReadContext } from '../read/ReadContext';

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
