/*
 * One column's path over 20 hops, through the real HTTP API, after one run of
 * each job and after 1,000. Everything was sent through the API as well.
 */
import { BenchDatabase, benchDatabases, settle } from './benchDatabases';
import { LogWatch } from './awaitLog';
import { against, BenchClient, median, ms, timeEach } from './measure';
import { sendAll } from './sendAll';
import { BENCH_KEY, startBackend } from './startBackend';

const HOPS = 20;
const RUNS = Number(process.env.HEADWATER_BENCH_RUNS ?? 1_000);
const REQUESTS = 100;
const WARM_UP = 200;
const PORT = 17_831;
const NAMESPACE = 'postgres://warehouse.example:5432';
const COLUMNS = Array.from({ length: 12 }, (_, i) => `column_${i}`);
const PATH = `/dataops/v1/lineage/columns?focus=${encodeURIComponent(
  `dataset:${encodeURIComponent(NAMESPACE)}:shop.step_0`,
)}&column=column_3&direction=downstream&depth=${HOPS}`;

async function main(): Promise<void> {
  const databases = benchDatabases();
  for (const [i, database] of databases.entries()) {
    await measure(database, PORT + i);
  }
  for (const database of databases) {
    await database.remove();
  }
}

async function measure(database: BenchDatabase, port: number): Promise<void> {
  const backend = await startBackend({
    port,
    database: database.config,
    services: [new LogWatch().factory()],
  });
  const base = `http://127.0.0.1:${port}/api`;
  const knex = database.connect();
  const client = new BenchClient(base, BENCH_KEY);
  const send = async (from: number, to: number) => {
    const { failed, seconds } = await sendAll({
      url: `${base}/dataops/api/v1/lineage`,
      key: BENCH_KEY,
      bodies: runsOfAll(from, to),
      connections: 2,
    });
    await settle(knex);
    return { failed, seconds };
  };
  await send(0, 1);
  const once = await timePath(client);
  const { failed, seconds } = await send(1, RUNS);
  const often = await timePath(client);
  console.log(
    `${database.name}: ${(RUNS - 1) * HOPS} runs sent in ${seconds.toFixed(
      0,
    )} s${failed ? `, ${failed} requests FAILED` : ''}`,
  );
  console.log(
    `${database.name}: ${once.edges} edges; after one run ${ms(
      once.time,
    )}, after ${RUNS} runs ${ms(often.time)}: ${against(
      often.time / once.time,
      1.1,
    )}`,
  );
  client.close();
  await backend.stop();
  await knex.destroy();
}

async function timePath(
  client: BenchClient,
): Promise<{ time: number; edges: number }> {
  await timeEach(WARM_UP, () => client.get(PATH));
  const time = median(await timeEach(REQUESTS, () => client.get(PATH)));
  return { time, edges: JSON.parse(await client.get(PATH)).edges.length };
}

/** Some runs of each of the jobs in a row, in arrays of 100. */
function runsOfAll(from: number, to: number): string[] {
  const events = Array.from({ length: (to - from) * HOPS }, (_, i) =>
    run(i % HOPS, from + Math.floor(i / HOPS)),
  );
  const bodies: string[] = [];
  for (let i = 0; i < events.length; i += 100) {
    bodies.push(JSON.stringify(events.slice(i, i + 100)));
  }
  return bodies;
}

/** A run of the job between two steps: every column comes from the same one before. */
function run(step: number, n: number): object {
  const input = { namespace: NAMESPACE, name: `shop.step_${step}` };
  const fields = Object.fromEntries(
    COLUMNS.map(name => [
      name,
      {
        inputFields: [
          {
            ...input,
            field: name,
            transformations: [{ type: 'DIRECT', subtype: 'IDENTITY' }],
          },
        ],
      },
    ]),
  );
  const id = (step * RUNS + n).toString(16).padStart(12, '0');
  return {
    eventType: 'COMPLETE',
    eventTime: new Date(Date.UTC(2026, 10, 1) + n * 60_000).toISOString(),
    producer: 'https://example.com/bench/1.0',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json',
    run: { runId: `0193b3c0-0000-7000-8000-${id}` },
    job: { namespace: 'bench', name: `step_${step}` },
    inputs: [input],
    outputs: [
      {
        namespace: NAMESPACE,
        name: `shop.step_${step + 1}`,
        facets: { columnLineage: { fields } },
      },
    ],
  };
}

main().then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
