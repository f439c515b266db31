import { Knex } from 'knex';

/** The two databases that the plugin runs on. */
export function isPostgres(knex: Knex): boolean {
  return String(knex.client.config.client).includes('pg');
}
