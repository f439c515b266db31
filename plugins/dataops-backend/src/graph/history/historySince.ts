import { Knex } from 'knex';

/**
 * Since when all history is there, in milliseconds UTC: retention deletes what
 * is older. Absent as long as it deleted nothing.
 */
export async function historySince(knex: Knex): Promise<number | undefined> {
  const row = await knex('history').first('runs_since');
  return row?.runs_since ?? undefined;
}
