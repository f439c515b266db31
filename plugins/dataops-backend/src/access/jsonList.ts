import { Knex } from 'knex';
import { isPostgres } from '../store/dialect';

/**
 * A list of numbers as a subquery with one bound value, for `in`: however long
 * it is, it neither meets the limit of bound values nor makes a new statement
 * to prepare.
 */
export function idList(knex: Knex, ids: Iterable<number>): Knex.Raw {
  const list = JSON.stringify([...ids]);
  return isPostgres(knex)
    ? knex.raw(
        '(select value::int from jsonb_array_elements_text(?::jsonb) as list (value))',
        [list],
      )
    : knex.raw('(select value from json_each(?))', [list]);
}

/** The same for texts. */
export function textList(knex: Knex, texts: Iterable<string>): Knex.Raw {
  const list = JSON.stringify([...texts]);
  return isPostgres(knex)
    ? knex.raw(
        '(select value from jsonb_array_elements_text(?::jsonb) as list (value))',
        [list],
      )
    : knex.raw('(select value from json_each(?))', [list]);
}
