/*
 * The graph around a dataset, 20 hops and about 200 nodes, through the real
 * HTTP API: in 10,000, 100,000 and a million datasets, against a bare recursive
 * query over a lean edge table in the same database.
 */
import { LogWatch } from './awaitLog';
import { BenchDatabase, benchDatabases, settle } from './benchDatabases';
import {
  fillLeanEdges,
  fillStrands,
  nameFoci,
  StrandFocus,
  walkLeanEdges,
} from './fillStrands';
import { against, BenchClient, median, ms, timeEach } from './measure';
import { BENCH_KEY, startBackend } from './startBackend';

const SIZES = (process.env.HEADWATER_BENCH_DATASETS ?? '10000,100000,1000000')
  .split(',')
  .map(Number);
/** The size at which the database is the yardstick. */
const COMPARED = 100_000;
const PORT = 17_811;
const FOCI = 60;
/** Enough for the engine to compile what it runs, ours and the yardstick's. */
const WARM_UP = 1_000;
const REQUESTS = 200;

type Times = { graph: number; marquez: number; empty: number; bare?: number };

async function main(): Promise<void> {
  const bySize = new Map<string, Map<number, Times>>();
  const used: BenchDatabase[] = [];
  for (const [n, size] of SIZES.entries()) {
    for (const [i, database] of benchDatabases(`${n}`).entries()) {
      used.push(database);
      const times = await measure(database, size, PORT + 2 * n + i);
      const known = bySize.get(database.name) ?? new Map<number, Times>();
      bySize.set(database.name, known.set(size, times));
    }
  }
  for (const [name, times] of bySize) {
    summarise(name, times);
  }
  for (const database of used) {
    await database.remove();
  }
}

async function measure(
  database: BenchDatabase,
  datasets: number,
  port: number,
): Promise<Times> {
  const logs = new LogWatch();
  const backend = await startBackend({
    port,
    database: database.config,
    services: [logs.factory()],
  });
  const knex = database.connect();
  const began = performance.now();
  await fillStrands(knex, datasets);
  const foci = await nameFoci(knex, datasets, FOCI);
  if (datasets === COMPARED) {
    await fillLeanEdges(knex);
  }
  await settle(knex);
  const filled = ((performance.now() - began) / 1000).toFixed(0);
  const client = new BenchClient(`http://127.0.0.1:${port}/api`, BENCH_KEY);
  const name = `${database.name}, ${datasets} datasets`;
  await warmUp(client, logs, name, foci);
  const graph = median(
    await timeEach(REQUESTS, i => client.get(graphPath(foci[i % FOCI]))),
  );
  const marquez = median(
    await timeEach(FOCI, i => client.get(marquezPath(foci[i]))),
  );
  const empty = median(await timeEach(200, () => client.get('/baseline')));
  let bare: number | undefined;
  if (datasets === COMPARED) {
    await timeEach(WARM_UP, i => walkLeanEdges(knex, foci[i % FOCI].id));
    bare = median(
      await timeEach(REQUESTS, i => walkLeanEdges(knex, foci[i % FOCI].id)),
    );
  }
  console.log(
    `${name} (filled in ${filled} s): graph ${ms(graph)}, Marquez ${ms(
      marquez,
    )}, empty request ${ms(empty)}${
      bare === undefined ? '' : `, bare recursive query ${ms(bare)}`
    }`,
  );
  client.close();
  await backend.stop();
  await knex.destroy();
  return { graph, marquez, empty, bare };
}

/** The first answer comes from the database, while the graph is read into memory. */
async function warmUp(
  client: BenchClient,
  logs: LogWatch,
  name: string,
  foci: readonly StrandFocus[],
): Promise<void> {
  const [cold] = await timeEach(1, () => client.get(graphPath(foci[0])));
  const loaded = await logs.seen('Lineage graph');
  const { total } = JSON.parse(await client.get(graphPath(foci[0])));
  console.log(
    `${name}: ${
      total.nodes
    } nodes around a focus; first answer, out of the database, ${ms(
      cold,
    )}; ${loaded}`,
  );
  await timeEach(WARM_UP, i => client.get(graphPath(foci[i % FOCI])));
  await timeEach(FOCI, i => client.get(marquezPath(foci[i])));
  await timeEach(WARM_UP, () => client.get('/baseline'));
}

function graphPath({ ref }: StrandFocus): string {
  const focus = encodeURIComponent(ref);
  return `/dataops/v1/lineage/graph?focus=${focus}&up=20&down=20&limit=120`;
}

function marquezPath({ marquez }: StrandFocus): string {
  const nodeId = encodeURIComponent(marquez);
  return `/dataops/api/v1/lineage?nodeId=${nodeId}&depth=20`;
}

function summarise(name: string, times: ReadonlyMap<number, Times>): void {
  const compared = times.get(COMPARED);
  if (compared?.bare !== undefined) {
    for (const what of ['graph', 'marquez'] as const) {
      const own = compared[what] - compared.empty;
      console.log(
        `${name}: ${what} in ${COMPARED} datasets, less an empty request / bare recursive query = ${against(
          own / compared.bare,
          3,
        )}`,
      );
    }
  }
  const [small, large] = [times.get(10_000), times.get(1_000_000)];
  if (small && large) {
    console.log(
      `${name}: graph in a million datasets / in 10,000 = ${against(
        large.graph / small.graph,
        1.5,
      )}`,
    );
  }
}

main().then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
