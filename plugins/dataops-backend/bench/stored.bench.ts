/*
 * Ingest into a database that holds much already, against the same one that
 * holds little. `HEADWATER_BENCH_STORED` is the number of events for "much".
 */
import { benchDatabases, settle } from './benchDatabases';
import { generateEvents } from './generateEvents';
import { multiplyEvents } from './multiplyEvents';
import { sendAll } from './sendAll';
import { BENCH_KEY, startBackend } from './startBackend';

const FEW = 10_000;
const MANY = Number(process.env.HEADWATER_BENCH_STORED ?? 1_000_000);
const EVENTS = 2_000;
const JOBS = 1_000;
const PORT = 17_851;

async function main(): Promise<void> {
  for (const [i, database] of benchDatabases().entries()) {
    const port = PORT + i;
    const backend = await startBackend({ port, database: database.config });
    let offset = 0;
    const send = async (count: number, perRequest: number): Promise<number> => {
      const events = generateEvents({ count, jobs: JOBS, offset });
      offset += count;
      const { seconds, failed } = await sendAll({
        url: `http://127.0.0.1:${port}/api/dataops/api/v1/lineage`,
        key: BENCH_KEY,
        bodies: inArrays(events, perRequest),
        connections: 8,
      });
      if (failed > 0) {
        throw new Error(`${failed} requests failed`);
      }
      return count / seconds;
    };

    await send(FEW, 100);
    await send(300, 1);
    const knex = database.connect();
    await settle(knex);
    const few = {
      single: await send(EVENTS, 1),
      arrays: await send(EVENTS, 100),
    };
    console.log(`${database.name}: copying events until ${MANY} are stored`);
    await multiplyEvents(knex, Math.ceil(MANY / (FEW + 300 + 2 * EVENTS)) - 1);
    await settle(knex);
    const [{ stored }] = await knex('raw_event').count({ stored: '*' });
    await knex.destroy();
    await send(300, 1);
    const many = {
      single: await send(EVENTS, 1),
      arrays: await send(EVENTS, 100),
    };
    for (const kind of ['single', 'arrays'] as const) {
      console.log(
        `${database.name}: ${kind}: ${few[kind].toFixed(0)} events/s with ${
          FEW + 300
        } stored, ${many[kind].toFixed(0)} with ${stored}: ${(
          many[kind] / few[kind]
        ).toFixed(2)} (goal >= 0.8)`,
      );
    }
    await backend.stop();
    await database.remove();
  }
}

function inArrays(bodies: string[], size: number): string[] {
  if (size === 1) {
    return bodies;
  }
  const arrays: string[] = [];
  for (let i = 0; i < bodies.length; i += size) {
    arrays.push(`[${bodies.slice(i, i + size).join(',')}]`);
  }
  return arrays;
}

main().then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
