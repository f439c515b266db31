import { Knex } from 'knex';
import { isPostgres } from './dialect';

/*
 * Statements over many rows. A whole list travels as one bound JSON value:
 * the text of a statement does not depend on the number of rows, so it is
 * built and planned cheaply, and no limit on bound values or terms applies.
 */

/** Rows in one statement; bounds the memory that a statement takes, and on SQLite the time. */
const MAX_ROWS = 5_000;

/**
 * PostgreSQL takes any JSON for a hundred rows, and would read a small table as
 * a whole to update a few of its rows: so many are named one by one.
 */
const FEW_ROWS = 500;

/** More rows than this, read or written, are no matter of round trips any more. */
export const BULK = 20_000;

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
  const wanted = columns === '*' ? '*' : columns.map(quote).join(', ');
  const rows: T[] = [];
  for (const part of chunk([...new Set(values)], MAX_ROWS)) {
    const among = isAmong(tx, quote(column), part);
    const result = await tx.raw(
      `select ${wanted} from ${quote(table)} where ${among.sql}`,
      among.bindings,
    );
    rows.push(...rowsOf<T>(result));
  }
  return rows;
}

/** The condition that an expression has one of some values, all texts or all numbers. */
export function isAmong(
  knex: Knex,
  expression: string,
  values: ReadonlyArray<string | number>,
): Statement {
  if (!isPostgres(knex)) {
    return {
      sql: `${expression} in (select value from json_each(?))`,
      bindings: [JSON.stringify(values)],
    };
  }
  const type = typeof values[0] === 'number' ? 'int[]' : 'text[]';
  return {
    sql: `${expression} = any(?::${type})`,
    bindings: [values.map(String)],
  };
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

/** A statement with its bound values. */
export type Statement = { sql: string; bindings: Knex.RawBinding[] };

/** A condition without which a statement over many rows writes none. */
export type Guard = string;
const UNGUARDED: Guard = 'true';

/** Inserts rows, all with the columns of the first. */
export async function insertRows<T extends {}>(
  tx: Knex,
  table: string,
  rows: readonly T[],
  onConflict?: OnConflict,
): Promise<void> {
  await runAll(tx, insertStatements(tx, table, rows, onConflict));
}

/** The statements of {@link insertRows}. */
export function insertStatements<T extends {}>(
  knex: Knex,
  table: string,
  rows: readonly T[],
  onConflict?: OnConflict,
  guard: Guard = UNGUARDED,
): Statement[] {
  const tail = `where ${guard} ${conflictClause(onConflict)}`;
  return chunk(rows, MAX_ROWS).map(part =>
    insertStatement(knex, table, part, tail),
  );
}

/** Inserts rows that are known to be new and returns their ids by key. */
export async function insertReturningIds<T extends { key: string }>(
  tx: Knex,
  table: string,
  rows: readonly T[],
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const part of chunk(rows, MAX_ROWS)) {
    const { sql, bindings } = insertStatement(
      tx,
      table,
      part,
      'where true returning "id", "key"',
    );
    const result = await tx.raw(sql, bindings);
    for (const row of rowsOf<{ id: number; key: string }>(result)) {
      ids.set(row.key, row.id);
    }
  }
  return ids;
}

/** Which columns of which rows are written. */
export type Update<T> = {
  key: ReadonlyArray<keyof T & string>;
  columns: ReadonlyArray<keyof T & string>;
};

/** Writes some columns of rows that are there, found by their key columns. */
export async function updateRows<T extends {}>(
  tx: Knex,
  table: string,
  rows: readonly T[],
  update: Update<T>,
): Promise<void> {
  await runAll(tx, updateStatements(tx, table, rows, update));
}

/** The statements of {@link updateRows}. */
export function updateStatements<T extends {}>(
  knex: Knex,
  table: string,
  rows: readonly T[],
  { key, columns }: Update<T>,
  guard: Guard = UNGUARDED,
): Statement[] {
  const assignments = columns
    .map(column => `${quote(column)} = v.${quote(column)}`)
    .join(', ');
  const match = [
    ...key.map(name => `${quote(table)}.${quote(name)} = v.${quote(name)}`),
    guard,
  ].join(' and ');
  const [first] = key;
  const all = [...key, ...columns];
  return chunk(rows, MAX_ROWS).map(part => {
    if (isPostgres(knex)) {
      const slim = part.map(row =>
        Object.fromEntries(all.map(column => [column, row[column]])),
      );
      const sql =
        `update ${quote(table)} set ${assignments} ` +
        `from json_populate_recordset(null::${quote(
          table,
        )}, ?::json) v where ${match}`;
      if (part.length > FEW_ROWS) {
        return { sql, bindings: [JSON.stringify(slim)] };
      }
      return {
        sql: `${sql} and ${quote(table)}.${quote(first)} = any(?::int[])`,
        bindings: [
          JSON.stringify(slim),
          [...new Set(part.map(row => String(row[first])))],
        ],
      };
    }
    const values = all
      .map((column, i) => `json_extract(value, '$[${i}]') as ${quote(column)}`)
      .join(', ');
    return {
      sql:
        `update ${quote(table)} set ${assignments} ` +
        `from (select ${values} from json_each(?)) v where ${match}`,
      bindings: [JSON.stringify(part.map(row => all.map(name => row[name])))],
    };
  });
}

function insertStatement<T extends {}>(
  knex: Knex,
  table: string,
  rows: readonly T[],
  tail: string,
): Statement {
  const columns = Object.keys(rows[0]);
  const names = columns.map(quote).join(', ');
  if (isPostgres(knex)) {
    return {
      sql:
        `insert into ${quote(table)} (${names}) select ${names} ` +
        `from json_populate_recordset(null::${quote(table)}, ?::json) ${tail}`,
      bindings: [JSON.stringify(rows)],
    };
  }
  const values = columns
    .map((_, index) => `json_extract(value, '$[${index}]')`)
    .join(', ');
  const list = rows.map(row => columns.map(column => Reflect.get(row, column)));
  return {
    // Without a `where` SQLite's parser would take ON for a part of the join.
    sql:
      `insert into ${quote(table)} (${names}) select ${values} ` +
      `from json_each(?) ${tail}`,
    bindings: [JSON.stringify(list)],
  };
}

async function runAll(tx: Knex, statements: Statement[]): Promise<void> {
  for (const { sql, bindings } of statements) {
    await tx.raw(sql, bindings);
  }
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

/** The rows of a raw statement, in either driver's form. */
export function rowsOf<T>(result: unknown): T[] {
  if (Array.isArray(result)) {
    return result;
  }
  return typeof result === 'object' && result !== null && 'rows' in result
    ? (result.rows as T[])
    : [];
}
