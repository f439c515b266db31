import { Knex } from 'knex';
import { Batch } from './inBatches';

type Version = { node_id: number; key: string };

/** Reported later for the same dataset. Of versions at one instant all are kept. */
const NEWER = `select 1 from schema_version newer
  where newer.node_id = v.node_id and newer.last_at > v.last_at`;

/**
 * Deletes some sets of columns that were last reported before an instant. The
 * newest of each dataset stays, however old it is.
 *
 * @param from - looks at datasets with this id and greater ones
 */
export async function pruneSchemaVersions(
  tx: Knex,
  before: number,
  from: number,
  limit: number,
): Promise<Batch> {
  const expired: Version[] = await tx({ v: 'schema_version' })
    .where('v.node_id', '>=', from)
    .where('v.last_at', '<', before)
    .whereRaw(`exists (${NEWER})`)
    .orderBy('v.node_id')
    .limit(limit)
    .select('v.node_id', 'v.key');
  for (const { node_id, key } of expired) {
    await tx('schema_version').where({ node_id, key }).delete();
  }
  return {
    deleted: expired.length,
    next: expired.length < limit ? undefined : expired.at(-1)?.node_id,
  };
}
