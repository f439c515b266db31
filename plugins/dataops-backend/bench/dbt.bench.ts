/*
 * dbt artifacts through the real HTTP API, against JSON.parse of the same
 * files and one bulk insert of the manifest's nodes. The first `dbt build`
 * (everything is new) and a second one (the project is known, times and results
 * are new) are separate figures.
 */
import { Knex } from 'knex';
import { Agent, request } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { insertRows } from '../src/store/bulk';
import { isPostgres } from '../src/store/dialect';
import { BenchDatabase, benchDatabases } from './benchDatabases';
import { DbtFiles, generateDbt } from './generateDbt';
import { BENCH_KEY, startBackend } from './startBackend';

const MODELS = Number(process.env.HEADWATER_BENCH_MODELS ?? 5_000);
const GOAL = 3;
const PORT = 17_821;

async function main(): Promise<void> {
  const [warmUp, first, second] = [
    generateDbt(50, 0),
    generateDbt(MODELS, 1),
    generateDbt(MODELS, 2),
  ];
  console.log(`${MODELS} models: ${describeSizes(first)}`);
  for (const [i, database] of benchDatabases().entries()) {
    await measure(database, PORT + i, [warmUp, first, second]);
    await database.remove();
  }
}

async function measure(
  database: BenchDatabase,
  port: number,
  [warmUp, first, second]: DbtFiles[],
): Promise<void> {
  const { name } = database;
  const backend = await startBackend({ port, database: database.config });
  const knex = database.connect();
  if (!isPostgres(knex)) {
    await knex.raw('pragma synchronous = full');
  }
  const url = `http://127.0.0.1:${port}/api/dataops/v1/dbt/artifacts`;
  // Warm both, so that neither pays for compilation.
  await peer(knex, warmUp);
  await send(url, warmUp);

  for (const [which, files] of [
    ['first send, everything new', first],
    ['second invocation, project known', second],
  ] as const) {
    const yardstick = await peer(knex, files);
    const ours = await send(url, files);
    console.log(
      `${name}: ${which}: ${ours.seconds.toFixed(2)} s` +
        ` (longest block of the event loop ${ours.blockMs.toFixed(0)} ms);` +
        ` JSON.parse and one bulk insert: ${yardstick.toFixed(2)} s`,
    );
    console.log(
      `${name}: ${which}: ours / theirs = ${(ours.seconds / yardstick).toFixed(
        2,
      )} (goal <= ${GOAL})`,
    );
  }
  await knex.destroy();
  await backend.stop();
}

/** Seconds to parse the files and to insert the nodes, each with its name, description and columns. */
async function peer(knex: Knex, files: DbtFiles): Promise<number> {
  await knex.schema.dropTableIfExists('peer_node');
  await knex.schema.createTable('peer_node', table => {
    table.text('id').primary();
    table.text('kind');
    table.text('name');
    table.text('description');
    table.text('columns');
  });
  global.gc?.();
  const began = process.hrtime.bigint();
  const [manifest] = Object.values(files).map(file => JSON.parse(file));
  const rows = ['nodes', 'sources', 'exposures'].flatMap(section =>
    Object.entries(manifest[section]).map(([id, node]) => ({
      id,
      kind: Reflect.get(Object(node), 'resource_type'),
      name: Reflect.get(Object(node), 'name'),
      description: Reflect.get(Object(node), 'description'),
      columns: JSON.stringify(Reflect.get(Object(node), 'columns') ?? {}),
    })),
  );
  await knex.transaction(tx => insertRows(tx, 'peer_node', rows));
  return Number(process.hrtime.bigint() - began) / 1e9;
}

/** Sends the files as `npm run dbt:send` does: one multipart request of gzipped parts. */
async function send(
  url: string,
  files: DbtFiles,
): Promise<{ seconds: number; blockMs: number }> {
  const form = new FormData();
  form.append('namespace', 'postgres://warehouse.example:5432');
  for (const [name, text] of Object.entries(files)) {
    const blob = new Blob([gzipSync(text)], { type: 'application/gzip' });
    form.append(name, blob, `${name}.json.gz`);
  }
  const encoded = new Response(form);
  const body = Buffer.from(await encoded.arrayBuffer());
  const type = encoded.headers.get('content-type') ?? '';
  global.gc?.();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = process.hrtime.bigint();
  const { status, text } = await post(url, type, body);
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  delay.disable();
  if (status !== 201) {
    throw new Error(`Refused with ${status}: ${text.slice(0, 500)}`);
  }
  return { seconds, blockMs: delay.max / 1e6 };
}

function post(
  url: string,
  type: string,
  body: Buffer,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const agent = new Agent({ keepAlive: false });
    const headers = {
      authorization: `Bearer ${BENCH_KEY}`,
      'content-type': type,
      'content-length': body.length,
    };
    const req = request(url, { agent, method: 'POST', headers }, res => {
      const chunks: Buffer[] = [];
      res.on('data', chunk => chunks.push(chunk));
      res.on('end', () =>
        resolve({
          status: res.statusCode ?? 0,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    req.on('error', reject);
    req.end(body);
  });
}

function describeSizes(files: DbtFiles): string {
  return Object.entries(files)
    .map(([name, text]) => `${name} ${(text.length / 1e6).toFixed(1)} MB`)
    .join(', ');
}

main().then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
