import { DEEP, recordedLines } from '../__testUtils__/acceptedEvents';
import { createCrashDatabase } from '../__testUtils__/crashDatabase';
import { expectWholeEvents } from '../__testUtils__/expectWholeEvents';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { Random } from '../__testUtils__/Random';
import { ServerProcess } from '../__testUtils__/ServerProcess';

const KILLS = DEEP ? 20 : 1;
const EVENTS = DEEP ? 2_400 : 300;
const CLIENTS = 4;

jest.setTimeout(DEEP ? 1_800_000 : 120_000);

const databases = createTestDatabases();

/** Sends from the queue until it is empty or the server is gone; what was not acknowledged goes back. */
async function client(
  server: ServerProcess,
  queue: string[],
  acknowledged: string[],
  onAcknowledged: () => void,
): Promise<void> {
  while (queue.length > 0) {
    const body = queue.shift() ?? '';
    try {
      const { status } = await server.post(body);
      expect([200, 201]).toContain(status);
      acknowledged.push(body);
      onAcknowledged();
    } catch (error) {
      queue.unshift(body);
      if (server.isRunning) {
        throw error;
      }
      return;
    }
  }
}

describe.each(databases.eachSupportedId())(
  'a backend that is killed during ingest on %s',
  id => {
    it(`has lost nothing that it acknowledged and applied nothing by halves, after ${KILLS} kills`, async () => {
      const database = createCrashDatabase(id);
      const server = await ServerProcess.create(database.config);
      const random = new Random(3);
      const sent = recordedLines().slice(0, EVENTS);
      const queue = [...sent];
      const acknowledged: string[] = [];
      const perRound = Math.floor(EVENTS / (KILLS + 1));
      try {
        for (let round = 0; round <= KILLS; round++) {
          await server.start();
          const until =
            round === KILLS
              ? Infinity
              : acknowledged.length + 1 + random.int(perRound);
          let killed: Promise<void> | undefined;
          const work = Array.from({ length: CLIENTS }, () =>
            client(server, queue, acknowledged, () => {
              if (acknowledged.length >= until) {
                killed ??= server.kill();
              }
            }),
          );
          await Promise.all(work);
          await (killed ?? server.kill());

          const knex = database.open();
          await expectWholeEvents({
            knex,
            fresh: await openTestDatabase(databases, 'SQLITE_3'),
            sent,
            acknowledged,
          });
          await knex.destroy();
        }
        expect(new Set(acknowledged)).toEqual(new Set(sent));
      } finally {
        await server.kill();
        await database.remove();
      }
    });
  },
);
