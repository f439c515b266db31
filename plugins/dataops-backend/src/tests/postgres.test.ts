import knexFactory from 'knex';
import { setTimeout as pause } from 'node:timers/promises';
import { DEEP, recordedLines } from '../__testUtils__/acceptedEvents';
import { expectWholeEvents } from '../__testUtils__/expectWholeEvents';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { PostgresServer } from '../__testUtils__/PostgresServer';
import { ServerProcess } from '../__testUtils__/ServerProcess';

const CLIENTS = 4;
const RECOVERY_MS = 15_000;

jest.setTimeout(240_000);

const databases = createTestDatabases();

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await pause(20);
  }
}

/** It stops a PostgreSQL of its own for seconds: only in `npm run test:deep`. */
const deepDescribe = DEEP ? describe : describe.skip;
if (!DEEP) {
  process.stderr.write(
    'SKIPPED: the restart of PostgreSQL under load runs in `npm run test:deep`\n',
  );
}

deepDescribe(
  'POSTGRES_18 that stops at once and starts again under load',
  () => {
    it('gives only 503 meanwhile, is used again within 15 s, and has lost nothing that was acknowledged', async () => {
      const postgres = await PostgresServer.create();
      postgres.start();
      const connection = {
        ...{ host: '127.0.0.1', port: postgres.port, user: 'postgres' },
        database: 'postgres',
      };
      const admin = knexFactory({ client: 'pg', connection });
      let up = false;
      while (!up) {
        up = await admin.raw('select 1').then(
          () => true,
          () => pause(50, false),
        );
      }
      await admin.destroy();
      const server = await ServerProcess.create({
        client: 'pg',
        connection,
        prefix: 'crash_',
      });
      const sent = recordedLines();
      const queue = [...sent];
      const acknowledged: string[] = [];
      const statuses: number[] = [];
      const withoutRetryAfter: number[] = [];
      let done = false;
      try {
        await server.start();
        const clients = Array.from({ length: CLIENTS }, async () => {
          while (!done && queue.length > 0) {
            const body = queue.shift() ?? '';
            const { status, retryAfter } = await server.post(body);
            statuses.push(status);
            if (status < 300) {
              acknowledged.push(body);
              continue;
            }
            queue.unshift(body);
            if (retryAfter === null) {
              withoutRetryAfter.push(status);
            }
            await pause(100);
          }
        });
        await until(() => acknowledged.length > 150);
        await postgres.stopAtOnce();
        const before = statuses.length;
        await until(() => statuses.slice(before).includes(503));
        postgres.start();
        const restarted = performance.now();
        const then = acknowledged.length;
        await until(() => acknowledged.length > then + CLIENTS);
        const recovery = performance.now() - restarted;
        await until(() => acknowledged.length > then + 100);
        done = true;
        await Promise.all(clients);

        expect(new Set(statuses)).toEqual(new Set([201, 503]));
        expect(withoutRetryAfter).toEqual([]);
        expect(recovery).toBeLessThan(RECOVERY_MS);
        expect(server.isRunning).toBe(true);

        const knex = knexFactory({
          client: 'pg',
          connection: { ...connection, database: 'crash_dataops' },
        });
        await expectWholeEvents({
          knex,
          fresh: await openTestDatabase(databases, 'SQLITE_3'),
          sent,
          acknowledged,
        });
        await knex.destroy();
      } finally {
        done = true;
        await server.kill();
        await postgres.remove();
      }
    });
  },
);
