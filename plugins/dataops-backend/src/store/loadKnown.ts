import { Knex } from 'knex';
import { isPostgres } from './dialect';
import { FactBatch } from './FactBatch';
import { Known } from './Known';
import { loadKnownPostgres } from './loadKnownPostgres';
import { loadKnownSqlite } from './loadKnownSqlite';

/**
 * Reads everything that is stored of what a batch names: on PostgreSQL in one
 * round trip.
 *
 * @param eventKeys - of the events of the batch
 */
export async function loadKnown(
  tx: Knex,
  batch: FactBatch,
  eventKeys: readonly string[],
): Promise<Known> {
  return isPostgres(tx)
    ? loadKnownPostgres(tx, batch, eventKeys)
    : loadKnownSqlite(tx, batch, eventKeys);
}
