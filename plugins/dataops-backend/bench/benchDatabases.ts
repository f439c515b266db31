import knexFactory, { Knex } from 'knex';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { isPostgres } from '../src/store/dialect';

/** A database of its own, as `backend.database` names it and to fill it by hand. */
export type BenchDatabase = {
  name: string;
  config: object;
  /** The tables of the plugin, after a backend was started on it once. */
  connect(): Knex;
  /** Removes it, after everything was printed. */
  remove(): Promise<void>;
};

/**
 * SQLite, and PostgreSQL where `HEADWATER_TEST_POSTGRES` names one.
 *
 * @param part - keeps the databases of one benchmark apart
 */
export function benchDatabases(part: string = ''): BenchDatabase[] {
  const postgres = process.env.HEADWATER_TEST_POSTGRES;
  if (!postgres) {
    console.log('PostgreSQL: skipped, HEADWATER_TEST_POSTGRES names none');
    return [sqlite()];
  }
  return [sqlite(), postgresql(postgres, part)];
}

function sqlite(): BenchDatabase {
  const directory = mkdtempSync(join(tmpdir(), 'headwater-bench-'));
  return {
    name: 'SQLite',
    config: { client: 'better-sqlite3', connection: { directory } },
    connect: () =>
      knexFactory({
        client: 'better-sqlite3',
        connection: { filename: join(directory, 'dataops.sqlite') },
        useNullAsDefault: true,
      }),
    remove: async () => rmSync(directory, { recursive: true, force: true }),
  };
}

function postgresql(connection: string, part: string): BenchDatabase {
  const prefix = `headwater_bench_${process.pid}_${part}_`;
  const url = new URL(connection);
  url.pathname = `/${prefix}dataops`;
  return {
    name: 'PostgreSQL',
    config: { client: 'pg', connection, prefix },
    connect: () => knexFactory({ client: 'pg', connection: url.toString() }),
    remove: () => dropDatabases(connection, prefix),
  };
}

async function dropDatabases(
  connectionString: string,
  prefix: string,
): Promise<void> {
  // The backends were stopped, but their pools are open, and would complain.
  Object.assign(console, { log: () => {}, warn: () => {}, error: () => {} });
  const client = new Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [prefix],
  );
  for (const { datname } of rows) {
    await client.query(`drop database "${datname}" with (force)`);
  }
  await client.end();
}

/** Numbers from 0 to `count - 1`, as a table `s` with a column `i`. */
export function series(knex: Knex, count: number): string {
  return isPostgres(knex)
    ? `generate_series(0, ${count - 1}) as s(i)`
    : `(with recursive n(i) as (select 0 union all select i + 1 from n where i < ${
        count - 1
      }) select i from n) as s`;
}

/** What a database does by itself after a while: figures for its planner. */
export async function settle(knex: Knex): Promise<void> {
  await knex.raw(isPostgres(knex) ? 'vacuum analyze' : 'analyze');
}
