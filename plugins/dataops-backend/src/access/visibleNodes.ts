import { Knex } from 'knex';
import { textList } from './jsonList';
import { Visibility } from './Visibility';

/**
 * The condition that leaves of the rows of `node`, under the given alias, what
 * the reader may see. It belongs into the query, before counting and paging.
 */
export function visibleNodes(
  knex: Knex,
  visibility: Visibility,
  alias: string,
): Knex.Raw {
  const column = `${alias}.entity_id`;
  if (visibility.entities === 'all') {
    return visibility.observed
      ? knex.raw('1 = 1')
      : knex.raw('?? is not null', [column]);
  }
  const entity = visibleEntities(knex, visibility, column);
  return visibility.observed
    ? knex.raw('(?? is null or ?)', [column, entity])
    : entity;
}

/** The same for a column that holds `entity.id` and is never null. */
export function visibleEntities(
  knex: Knex,
  visibility: Visibility,
  column: string,
): Knex.Raw {
  if (visibility.entities === 'all') {
    return knex.raw('1 = 1');
  }
  return knex.raw('?? in (select id from entity where ref in ?)', [
    column,
    textList(knex, visibility.entities),
  ]);
}
