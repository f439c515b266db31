import { Knex } from 'knex';
import { isPostgres } from '../store/dialect';

/**
 * The condition that a column has one of some ids, with one bound value. On
 * PostgreSQL an array and not a subquery as `idList` is: looked up in an index
 * a few hundred ids take half the time.
 */
export function amongIds(
  knex: Knex,
  column: string,
  ids: readonly number[],
): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('?? = any(?::int[])', [column, `{${ids.join(',')}}`])
    : knex.raw('?? in (select value from json_each(?))', [
        column,
        JSON.stringify(ids),
      ]);
}
