import { Knex } from 'knex';
import { isPostgres } from '../dialect';
import { FacetEntry } from '../BatchFacts';
import { Writes } from '../Writes';

/**
 * Writes facets: of several values of one facet the newest counts, ties go to
 * the greater canonical JSON, compared by code point whatever the collation of
 * the database.
 */
export function mergeFacets(
  tx: Knex,
  writes: Writes,
  table: 'node_facet' | 'run_facet' | 'io_facet',
  entries: Iterable<FacetEntry>,
  ownerColumns: (owner: string) => Record<string, number | string>,
): void {
  const rows = [...entries].map(entry => ({
    ...ownerColumns(entry.owner),
    name: entry.name,
    at: entry.value.at,
    value: entry.value.key,
  }));
  if (rows.length === 0) {
    return;
  }
  const bytewise = isPostgres(tx) ? ' collate "C"' : '';
  writes.insert(table, rows, {
    key: Object.keys(rows[0]).filter(
      column => column !== 'at' && column !== 'value',
    ),
    replace: ['at', 'value'],
    where:
      `excluded.at > ${table}.at or (excluded.at = ${table}.at ` +
      `and excluded.value${bytewise} > ${table}.value${bytewise})`,
  });
}
