import { Knex } from 'knex';
import { insertChunks } from '../bulk';
import { isPostgres } from '../dialect';
import { FacetEntry } from '../FactBatch';

/**
 * Writes facets: of several values of one facet the newest counts, ties go to
 * the greater canonical JSON. The comparison of texts is by code unit, so that
 * it does not depend on a database's collation.
 */
export async function mergeFacets(
  tx: Knex,
  table: 'node_facet' | 'run_facet' | 'io_facet',
  entries: Iterable<FacetEntry>,
  ownerColumns: (owner: string) => Record<string, number | string>,
): Promise<void> {
  const rows = [...entries].map(entry => ({
    ...ownerColumns(entry.owner),
    name: entry.name.slice(0, 128),
    at: entry.value.at,
    value: entry.value.key,
  }));
  if (rows.length === 0) {
    return;
  }
  const conflict = Object.keys(rows[0]).filter(
    column => column !== 'at' && column !== 'value',
  );
  const bytewise = isPostgres(tx) ? ' collate "C"' : '';
  for (const part of insertChunks(tx, rows)) {
    await tx(table)
      .insert(part)
      .onConflict(conflict)
      .merge(['at', 'value'])
      .whereRaw(
        `excluded.at > ??.at or (excluded.at = ??.at and excluded.value${bytewise} > ??.value${bytewise})`,
        [table, table, table],
      );
  }
}
