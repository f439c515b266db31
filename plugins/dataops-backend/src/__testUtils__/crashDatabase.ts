import knexFactory, { Knex } from 'knex';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A database that a `ServerProcess` writes and the test looks into. */
export type CrashDatabase = {
  /** `backend.database` of the process. */
  config: object;
  /** A connection of the test's own to the tables of the plugin. */
  open(): Knex;
  remove(): Promise<void>;
};

function sqlite(): CrashDatabase {
  const directory = mkdtempSync(join(tmpdir(), 'headwater-crash-'));
  return {
    config: { client: 'better-sqlite3', connection: { directory } },
    open: () =>
      knexFactory({
        client: 'better-sqlite3',
        connection: join(directory, 'dataops.sqlite'),
        useNullAsDefault: true,
      }),
    remove: async () => rmSync(directory, { recursive: true, force: true }),
  };
}

function postgres(url: string): CrashDatabase {
  const { hostname, port, username, password } = new URL(url);
  const server = {
    ...{ host: hostname, port: Number(port || 5432) },
    ...{ user: username, password: decodeURIComponent(password) },
  };
  const prefix = `crash_${process.pid}_`;
  const open = (database: string) =>
    knexFactory({ client: 'pg', connection: { ...server, database } });
  return {
    config: {
      ...{ client: 'pg', prefix },
      connection: { ...server, database: 'postgres' },
    },
    open: () => open(`${prefix}dataops`),
    remove: async () => {
      const admin = open('postgres');
      const names: string[] = await admin('pg_database')
        .where('datname', 'like', `${prefix.replace(/_/g, '\\_')}%`)
        .pluck('datname');
      for (const name of names) {
        await admin.raw('drop database ?? with (force)', [name]);
      }
      await admin.destroy();
    },
  };
}

/** @param id - as Backstage's `TestDatabases` names it */
export function createCrashDatabase(id: string): CrashDatabase {
  const url = process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;
  return id === 'SQLITE_3' || !url ? sqlite() : postgres(url);
}
