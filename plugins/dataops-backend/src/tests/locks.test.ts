import knexFactory, { Knex } from 'knex';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describePostgres } from '../__testUtils__/describePostgres';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { numbered } from '../__testUtils__/sampleEvents';
import { Answer, LINEAGE, startPlugin } from '../__testUtils__/startPlugin';
import { openDatabase } from '../store/openDatabase';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const body = (n: number) => JSON.stringify(numbered(n));

/** Real locks of another connection: what a backup, a migration or a person does. */
describePostgres(databases, 'locks of another connection')(
  'locks of another connection on %s',
  id => {
    async function start() {
      const knex = await openTestDatabase(databases, id);
      const other = knexFactory(knex.client.config);
      const plugin = await startPlugin({ knex });
      expect((await plugin.post(LINEAGE, body(1))).status).toBe(201);
      return { knex, other, plugin };
    }

    /** How many of our statements wait for a lock. */
    async function waiting(other: Knex): Promise<number> {
      const { rows } = await other.raw(
        `select 1 from pg_locks l join pg_database d on d.oid = l.database
          where not l.granted and d.datname = current_database()`,
      );
      const { rows: xids } = await other.raw(
        `select 1 from pg_stat_activity where datname = current_database()
          and wait_event_type = 'Lock'`,
      );
      return rows.length + xids.length;
    }

    async function untilWaiting(other: Knex): Promise<void> {
      while ((await waiting(other)) === 0) {
        await pause(20);
      }
    }

    it.each([
      ['a row', 'select 1 from node where kind = ? for update', ['job']],
      ['a table', 'lock table node in exclusive mode', []],
    ])('are waited for: %s', async (_, sql, bindings) => {
      const { other, plugin } = await start();
      const holder = await other.transaction();
      await holder.raw(sql, bindings);
      const late = { ...numbered(2), eventTime: '2026-11-20T07:00:00Z' };
      const sent = plugin.post(LINEAGE, JSON.stringify(late));
      await untilWaiting(other);
      await holder.commit();
      expect((await sent).status).toBe(201);
      await other.destroy();
    });

    it('that make a deadlock are unseen by the client, when we are made to give way', async () => {
      const { knex, other, plugin } = await start();
      let deadlocks = 0;
      knex.on('query-error', error => {
        deadlocks += error.code === '40P01' ? 1 : 0;
      });
      for (let n = 2; n < 5; n++) {
        // We are the ones who notice: the other is in no hurry to look.
        const holder = await other.transaction();
        await holder.raw(`set local deadlock_timeout = '30s'`);
        await holder.raw(`select 1 from node where kind = 'job' for update`);
        const late = {
          ...numbered(n),
          eventTime: `2026-11-20T0${n + 5}:00:00Z`,
        };
        const sent = plugin.post(LINEAGE, JSON.stringify(late));
        await untilWaiting(other);
        // Our transaction has this lock and wants that of the other.
        await holder.raw('select pg_advisory_xact_lock(7214041)');
        await holder.commit();
        expect((await sent).status).toBe(201);
      }
      expect(deadlocks).toBe(3);
      expect(await knex('raw_event').select('id')).toHaveLength(4);
      await other.destroy();
    });
  },
);

describe('locks of another connection on SQLITE_3', () => {
  let directory: string;
  let other: Knex;
  let sent: (n: number) => Promise<Answer>;

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'headwater-locks-'));
    const connect = () =>
      knexFactory({
        client: 'better-sqlite3',
        connection: join(directory, 'dataops.sqlite'),
        useNullAsDefault: true,
      });
    const knex = await openDatabase({ getClient: async () => connect() });
    // A wait of the driver would stop this process, and with it the other connection.
    await knex.raw('pragma busy_timeout = 0');
    other = connect();
    const plugin = await startPlugin({ knex });
    sent = n => plugin.post(LINEAGE, body(n));
  });

  afterEach(async () => {
    await other.destroy();
    rmSync(directory, { recursive: true, force: true });
  });

  it('are tried again, unseen by the client, when they end soon', async () => {
    expect((await sent(1)).status).toBe(201);
    await other.raw('begin immediate');
    const answer = sent(2);
    await pause(150);
    await other.raw('commit');
    expect((await answer).status).toBe(201);
  });

  it('that last are 503 with Retry-After, and the event is taken when it comes again', async () => {
    await other.raw('begin immediate');
    const { status, retryAfter } = await sent(2);
    expect([status, retryAfter]).toEqual([503, expect.any(String)]);
    await other.raw('commit');
    expect((await sent(2)).status).toBe(201);
  });
});
