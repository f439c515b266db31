/*
 * Ingest through the real HTTP API, against the same server doing one insert
 * of the raw body per request. Prints a ratio per database; docs/performance.md
 * has the figures of a whole run.
 */
import { BenchDatabase, benchDatabases } from './benchDatabases';
import { generateEvents } from './generateEvents';
import { Load, sendAll } from './sendAll';
import { BENCH_KEY, startBackend } from './startBackend';

const EVENTS = Number(process.env.HEADWATER_BENCH_EVENTS ?? 2_000);
const CONNECTIONS = 8;
const JOBS = 1_000;
const PORT = 17_801;

async function main(): Promise<void> {
  for (const [i, database] of benchDatabases().entries()) {
    await measure(database, PORT + i);
    await database.remove();
  }
}

async function measure(database: BenchDatabase, port: number): Promise<void> {
  const { name } = database;
  const backend = await startBackend({ port, database: database.config });
  const base = `http://127.0.0.1:${port}/api`;
  const bytes = generateEvents({ count: 1, jobs: JOBS })[0].length;
  const send = (path: string, bodies: string[]): Promise<Load> =>
    sendAll({
      url: `${base}${path}`,
      key: BENCH_KEY,
      bodies,
      connections: CONNECTIONS,
    });
  const events = (offset: number, count: number) =>
    generateEvents({ count, jobs: JOBS, offset });

  // Every job has run before; and both paths are warm, so that neither pays for
  // compilation.
  await send(
    '/dataops/api/v1/lineage',
    inHundreds(
      generateEvents({
        count: JOBS,
        jobs: JOBS,
        offset: 7_000_000,
        inTurn: true,
      }),
    ),
  );
  await send('/baseline', events(9_000_000, 500));
  await send('/dataops/api/v1/lineage', events(8_000_000, 500));

  const baseline = await send('/baseline', events(0, EVENTS));
  const single = await send('/dataops/api/v1/lineage', events(0, EVENTS));
  const arrays = await send(
    '/dataops/api/v1/lineage',
    inHundreds(events(1_000_000, EVENTS)),
  );
  report(
    `${name}: one insert of the raw body (${bytes} B), ${CONNECTIONS} connections`,
    baseline,
    EVENTS,
  );
  report(`${name}: one event per request`, single, EVENTS);
  report(`${name}: arrays of 100`, arrays, EVENTS);
  const perSecond = (load: Load) => EVENTS / load.seconds;
  console.log(
    `${name}: ingest / baseline = ${(
      perSecond(single) / perSecond(baseline)
    ).toFixed(2)} (goal >= 0.4)`,
  );
  console.log(
    `${name}: arrays / single = ${(
      perSecond(arrays) / perSecond(single)
    ).toFixed(2)} (goal >= 4)`,
  );
  await backend.stop();
}

function inHundreds(bodies: string[]): string[] {
  const arrays: string[] = [];
  for (let i = 0; i < bodies.length; i += 100) {
    arrays.push(`[${bodies.slice(i, i + 100).join(',')}]`);
  }
  return arrays;
}

function report(what: string, load: Load, events: number): void {
  const failed = load.failed ? `, ${load.failed} FAILED` : '';
  console.log(
    `${what}: ${(events / load.seconds).toFixed(
      0,
    )} events/s (${load.seconds.toFixed(2)} s${failed})`,
  );
}

main().then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
