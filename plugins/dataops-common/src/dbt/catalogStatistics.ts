import { JsonObject } from '@backstage/types';
import { parseDbtInstant } from './parseDbtInstant';
import { defined, numberOf, recordOf, textOf, UnknownRecord } from './readJson';

/** What adapters call the number of rows: Snowflake, BigQuery, Spark, Redshift. */
const ROW_COUNT = ['row_count', 'num_rows', 'rows', 'approximate_row_count'];
/** Not Redshift's `size`, which counts blocks of a megabyte. */
const BYTES = ['bytes', 'num_bytes'];

/**
 * Figures of a catalog's table: `row_count`, `bytes`, `last_modified` in ms UTC
 * and, under `other`, what else the adapter reports. `undefined` where
 * `has_stats` is false or nothing has a value: no statistics is not zero rows.
 */
export function catalogStatistics(
  table: UnknownRecord,
): JsonObject | undefined {
  const values = new Map<string, unknown>();
  for (const [key, stat] of Object.entries(recordOf(table.stats))) {
    const { id, value } = recordOf(stat);
    const name = (textOf(id) ?? key).toLowerCase().replace(/\s+/g, '_');
    values.set(name, value);
  }
  if (values.get('has_stats') === false) {
    return undefined;
  }
  values.delete('has_stats');
  const rowCount = take(values, ROW_COUNT);
  const statistics = defined({
    bytes: take(values, BYTES),
    last_modified: parseDbtInstant(values.get('last_modified'))?.ms,
    other: others(values),
    row_count: rowCount,
  });
  return Object.keys(statistics).length > 0 ? statistics : undefined;
}

function take(
  values: Map<string, unknown>,
  names: readonly string[],
): number | undefined {
  for (const name of names) {
    const number = numberOf(values.get(name));
    if (number !== undefined && number >= 0) {
      values.delete(name);
      return number;
    }
  }
  return undefined;
}

function others(values: Map<string, unknown>): JsonObject | undefined {
  const result: JsonObject = {};
  for (const [name, value] of values) {
    const simple = numberOf(value) ?? textOf(value);
    if (simple !== undefined && name !== 'last_modified') {
      result[name] = simple;
    }
  }
  return Object.keys(result).length > 0 ? result : undefined;
}
