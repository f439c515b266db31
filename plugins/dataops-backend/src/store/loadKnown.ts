import { Knex } from 'knex';
import { isPostgres } from './dialect';
import { FactBatch } from './FactBatch';
import { Known } from './Known';
import { loadKnownAtOnce } from './loadKnownAtOnce';
import { loadKnownInParts } from './loadKnownInParts';

/**
 * Reads everything that is stored of what a batch names: on PostgreSQL in one
 * round trip, unless it is much.
 *
 * @param eventKeys - of the events of the batch
 */
export async function loadKnown(
  tx: Knex,
  batch: FactBatch,
  eventKeys: readonly string[],
): Promise<Known> {
  return isPostgres(tx) && !batch.isBulky
    ? loadKnownAtOnce(tx, batch, eventKeys)
    : loadKnownInParts(tx, batch, eventKeys);
}
