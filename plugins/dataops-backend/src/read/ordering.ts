import { Knex } from 'knex';
import { isPostgres } from '../store/dialect';

export type Direction = 'asc' | 'desc';

/**
 * A text to order by, byte by byte: PostgreSQL would use the collation of the
 * database, and then the pages of two databases would differ.
 */
export function bytewise(knex: Knex, column: string): Knex.Raw {
  return isPostgres(knex)
    ? knex.raw('?? collate "C"', [column])
    : knex.raw('??', [column]);
}

/** The same without regard to the case of ASCII letters. */
export function caseless(knex: Knex, sql: Knex.Raw): Knex.Raw {
  // lower() of PostgreSQL follows the collation too: under "C" both databases
  // change A to Z and nothing else.
  return isPostgres(knex)
    ? knex.raw('lower((?) collate "C")', [sql])
    : knex.raw('lower(?)', [sql]);
}

/** Orders by an expression; what has no value comes last either way. */
export function orderNullsLast(
  query: Knex.QueryBuilder,
  knex: Knex,
  sql: Knex.Raw,
  direction: Direction,
): void {
  query.orderByRaw(
    knex.raw(
      `case when (?) is null then 1 else 0 end, ? ${
        direction === 'desc' ? 'desc' : 'asc'
      }`,
      [sql, sql],
    ),
  );
}

/** The tie-breaker: the natural key, which is the same in every database. */
export function orderByNaturalKey(
  query: Knex.QueryBuilder,
  knex: Knex,
  aliases: { node: string; namespace: string },
): void {
  query.orderByRaw(
    knex.raw('?, ?, ?', [
      bytewise(knex, `${aliases.namespace}.name`),
      bytewise(knex, `${aliases.node}.name`),
      bytewise(knex, `${aliases.node}.kind`),
    ]),
  );
}
