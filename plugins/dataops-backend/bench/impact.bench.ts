/*
 * Complete impact by owner and tier, 75,000 nodes reached in a graph of a
 * million edges, through the real HTTP API, against a breadth-first search over
 * typed arrays in the memory of the same process.
 */
import { LogWatch } from './awaitLog';
import { BenchDatabase, benchDatabases, settle } from './benchDatabases';
import { fillRegions, REGION_FOCUS } from './fillRegions';
import { against, BenchClient, median, ms, timeEach } from './measure';
import { readArrays, searchArrays } from './searchArrays';
import { BENCH_KEY, startBackend } from './startBackend';

const JOBS = Number(process.env.HEADWATER_BENCH_JOBS ?? 250_000);
const REQUESTS = 60;
const WARM_UP = 20;
const PORT = 17_821;
const PATH = `/dataops/v1/lineage/impact?focus=${encodeURIComponent(
  REGION_FOCUS,
)}`;

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
  const logs = new LogWatch();
  const backend = await startBackend({
    port,
    database: database.config,
    services: [logs.factory()],
  });
  const knex = database.connect();
  const filling = performance.now();
  await fillRegions(knex, JOBS);
  await settle(knex);
  const filled = ((performance.now() - filling) / 1000).toFixed(0);
  const [{ id }] = await knex('node').where('name', 'first').select('id');
  const client = new BenchClient(`http://127.0.0.1:${port}/api`, BENCH_KEY);
  const { name } = database;

  // The first answer comes from the database, while the graph is read into memory.
  const [cold] = await timeEach(1, () => client.get(PATH));
  const loaded = await logs.seen('Lineage graph');
  console.log(
    `${name} (filled in ${filled} s): first answer, out of the database, ${ms(
      cold,
    )}; ${loaded}`,
  );
  await timeEach(WARM_UP, () => client.get(PATH));
  const impact = median(await timeEach(REQUESTS, () => client.get(PATH)));
  const { total } = JSON.parse(await client.get(PATH));

  const arrays = await readArrays(knex);
  const reached = searchArrays(arrays, id);
  await timeEach(WARM_UP, () => searchArrays(arrays, id));
  const search = median(
    await timeEach(REQUESTS, () => searchArrays(arrays, id)),
  );
  const empty = median(await timeEach(200, () => client.get('/baseline')));
  console.log(
    `${name}: ${reached} nodes reached over ${arrays.targets.length} edges, ${total} of them datasets`,
  );
  console.log(
    `${name}: impact ${ms(impact)}, of which an empty request ${ms(
      empty,
    )}; breadth-first search ${ms(search)}`,
  );
  console.log(
    `${name}: impact / breadth-first search = ${against(impact / search, 6)}`,
  );
  client.close();
  await backend.stop();
  await knex.destroy();
}

main().then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
