import { Knex } from 'knex';
import { isPostgres } from './dialect';

/** Below the limit of bound values of both databases (32,766 and 65,535). */
const MAX_BINDINGS = 30_000;

/** On SQLite knex writes many rows as a compound select, of which 500 terms are allowed. */
const MAX_SQLITE_ROWS = 500;

/** Splits rows so that each part fits one insert. */
export function insertChunks<T extends {}>(tx: Knex, rows: readonly T[]): T[][] {
  if (rows.length === 0) {
    return [];
  }
  const byBindings = Math.floor(MAX_BINDINGS / Object.keys(rows[0]).length);
  return chunk(
    rows,
    isPostgres(tx) ? byBindings : Math.min(byBindings, MAX_SQLITE_ROWS),
  );
}

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
  for (const part of insertChunks(tx, rows)) {
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
  for (const part of insertChunks(tx, rows)) {
    const inserted: Array<{ id: number; key: string }> = await tx(table)
      .insert(part)
      .returning(['id', 'key']);
    for (const row of inserted) {
      ids.set(row.key, row.id);
    }
  }
  return ids;
}
