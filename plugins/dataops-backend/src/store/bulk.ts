import { Knex } from 'knex';
import { isPostgres } from './dialect';

/*
 * Statements over many rows. A whole list travels as one bound JSON value:
 * the text of a statement does not depend on the number of rows, so it is
 * built and planned cheaply, and no limit on bound values or terms applies.
 */

/** Rows in one statement; bounds the memory that a statement takes. */
const MAX_ROWS = 20_000;

/** Splits a list into chunks of at most `size`. */
function chunk<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let i = 0; i < items.length; i += size) {
    chunks.push(items.slice(i, i + size));
  }
  return chunks;
}

/** Rows whose column has one of the values. */
export async function selectIn<T extends {}>(
  tx: Knex,
  table: string,
  column: string,
  values: Iterable<string | number>,
  columns: ReadonlyArray<keyof T & string> | '*' = '*',
): Promise<T[]> {
  const list = [...new Set(values)];
  if (list.length === 0) {
    return [];
  }
  const wanted = columns === '*' ? '*' : columns.map(quote).join(', ');
  const type = typeof list[0] === 'number' ? 'int[]' : 'text[]';
  const condition = isPostgres(tx)
    ? `${quote(column)} = any(?::${type})`
    : `${quote(column)} in (select value from json_each(?))`;
  const rows: T[] = [];
  for (const part of chunk(list, MAX_ROWS)) {
    const binding: Knex.RawBinding = isPostgres(tx)
      ? part.map(String)
      : JSON.stringify(part);
    const result = await tx.raw(
      `select ${wanted} from ${quote(table)} where ${condition}`,
      [binding],
    );
    rows.push(...rowsOf<T>(result));
  }
  return rows;
}

/** What becomes of a row that is there already. */
export type OnConflict = {
  /** The columns of the key. */
  key: readonly string[];
  /** Columns that take the new value; none = the old row stays. */
  replace?: readonly string[];
  /** Columns that take an expression over `excluded` and the table. */
  set?: Readonly<Record<string, string>>;
  /** Condition under which the old row changes at all. */
  where?: string;
};

/** Inserts rows, all with the columns of the first. */
export async function insertRows<T extends {}>(
  tx: Knex,
  table: string,
  rows: readonly T[],
  onConflict?: OnConflict,
): Promise<void> {
  for (const part of chunk(rows, MAX_ROWS)) {
    await runInsert(tx, table, part, conflictClause(onConflict));
  }
}

/** Inserts rows that are known to be new and returns their ids by key. */
export async function insertReturningIds<T extends { key: string }>(
  tx: Knex,
  table: string,
  rows: readonly T[],
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const part of chunk(rows, MAX_ROWS)) {
    const result = await runInsert(tx, table, part, 'returning "id", "key"');
    for (const row of rowsOf<{ id: number; key: string }>(result)) {
      ids.set(row.key, row.id);
    }
  }
  return ids;
}

/** Writes some columns of rows that are there, found by their key columns. */
export async function updateRows<T extends {}>(
  tx: Knex,
  table: string,
  rows: readonly T[],
  options: {
    key: ReadonlyArray<keyof T & string>;
    columns: ReadonlyArray<keyof T & string>;
  },
): Promise<void> {
  const { key, columns } = options;
  const assignments = columns
    .map(column => `${quote(column)} = v.${quote(column)}`)
    .join(', ');
  const match = key
    .map(column => `${quote(table)}.${quote(column)} = v.${quote(column)}`)
    .join(' and ');
  const all = [...key, ...columns];
  for (const part of chunk(rows, MAX_ROWS)) {
    if (isPostgres(tx)) {
      const slim = part.map(row =>
        Object.fromEntries(all.map(column => [column, row[column]])),
      );
      await tx.raw(
        `update ${quote(table)} set ${assignments} ` +
          `from json_populate_recordset(null::${quote(
            table,
          )}, ?::json) v where ${match}`,
        [JSON.stringify(slim)],
      );
    } else {
      const values = all
        .map(
          (column, i) => `json_extract(value, '$[${i}]') as ${quote(column)}`,
        )
        .join(', ');
      await tx.raw(
        `update ${quote(table)} set ${assignments} ` +
          `from (select ${values} from json_each(?)) v where ${match}`,
        [JSON.stringify(part.map(row => all.map(column => row[column])))],
      );
    }
  }
}

async function runInsert<T extends {}>(
  tx: Knex,
  table: string,
  rows: readonly T[],
  tail: string,
): Promise<unknown> {
  const columns = Object.keys(rows[0]);
  const names = columns.map(quote).join(', ');
  if (isPostgres(tx)) {
    return tx.raw(
      `insert into ${quote(table)} (${names}) select ${names} ` +
        `from json_populate_recordset(null::${quote(table)}, ?::json) ${tail}`,
      [JSON.stringify(rows)],
    );
  }
  const values = columns
    .map((_, index) => `json_extract(value, '$[${index}]')`)
    .join(', ');
  const list = rows.map(row => columns.map(column => Reflect.get(row, column)));
  return tx.raw(
    // `where true` tells SQLite's parser that ON belongs to the insert.
    `insert into ${quote(table)} (${names}) select ${values} ` +
      `from json_each(?) where true ${tail}`,
    [JSON.stringify(list)],
  );
}

function conflictClause(onConflict: OnConflict | undefined): string {
  if (!onConflict) {
    return '';
  }
  const { key, replace = [], set = {}, where } = onConflict;
  const assignments = [
    ...replace.map(column => `${quote(column)} = excluded.${quote(column)}`),
    ...Object.entries(set).map(([column, sql]) => `${quote(column)} = ${sql}`),
  ];
  const action =
    assignments.length === 0
      ? 'nothing'
      : `update set ${assignments.join(', ')}${where ? ` where ${where}` : ''}`;
  return `on conflict (${key.map(quote).join(', ')}) do ${action}`;
}

/** Names of tables and columns are ours, never input. */
function quote(name: string): string {
  return `"${name}"`;
}

function rowsOf<T>(result: unknown): T[] {
  if (Array.isArray(result)) {
    return result;
  }
  return typeof result === 'object' && result !== null && 'rows' in result
    ? (result.rows as T[])
    : [];
}
