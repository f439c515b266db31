import { Knex } from 'knex';

/** Below the limit of bound values of both databases (32,766 and 65,535). */
const MAX_BINDINGS = 30_000;

/** Splits a list into chunks of at most `size`. */
export function chunk<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let i = 0; i < items.length; i += size) {
    chunks.push(items.slice(i, i + size));
  }
  return chunks;
}

/** Rows whose column has one of the values, in as few statements as the bindings allow. */
export async function selectIn<T extends {}>(
  tx: Knex,
  table: string,
  column: string,
  values: Iterable<string | number>,
  columns: ReadonlyArray<keyof T & string> | '*' = '*',
): Promise<T[]> {
  const rows: T[] = [];
  for (const part of chunk([...new Set(values)], MAX_BINDINGS)) {
    rows.push(
      ...(await tx(table)
        .whereIn(column, part)
        .select(columns === '*' ? '*' : [...columns])),
    );
  }
  return rows;
}

/**
 * Inserts rows; where one with the same `conflict` columns exists, its `merge`
 * columns take the new values. Merging of values is not done here but by the
 * pure rules of `dataops-common/src/facts`, before: this only writes.
 */
export async function upsert<T extends {}>(
  tx: Knex,
  table: string,
  rows: readonly T[],
  options: { conflict: string[]; merge: string[] },
): Promise<void> {
  if (rows.length === 0) {
    return;
  }
  const perRow = Object.keys(rows[0]).length;
  for (const part of chunk(rows, Math.floor(MAX_BINDINGS / perRow))) {
    const insert = tx(table).insert(part).onConflict(options.conflict);
    await (options.merge.length > 0
      ? insert.merge(options.merge)
      : insert.ignore());
  }
}

/** Inserts rows that are known to be new and returns their ids by key. */
export async function insertReturningIds<T extends { key: string }>(
  tx: Knex,
  table: string,
  rows: readonly T[],
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  if (rows.length === 0) {
    return ids;
  }
  const perRow = Object.keys(rows[0]).length;
  for (const part of chunk(rows, Math.floor(MAX_BINDINGS / perRow))) {
    const inserted: Array<{ id: number; key: string }> = await tx(table)
      .insert(part)
      .returning(['id', 'key']);
    for (const row of inserted) {
      ids.set(row.key, row.id);
    }
  }
  return ids;
}
