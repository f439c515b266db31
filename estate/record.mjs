#!/usr/bin/env node
// Records the estate: runs its Airflow and dbt for several planned days and keeps
// the OpenLineage events they send. See README.md.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { startCapture } from './lib/capture.mjs';
import { moveClock, scrubber } from './lib/clean.mjs';
import { install, run, versions } from './lib/python.mjs';
import { DAYS, plan } from './plan.mjs';
import { DAY_MS, toMs } from './shift.mjs';

const estate = path.dirname(fileURLToPath(import.meta.url));
const env = path.join(estate, '.env');
const data = path.join(env, 'srv', 'shop');
const recording = path.join(estate, 'recording');
const log = path.join(env, 'record.log');
const say = text =>
  process.stderr.write(`${new Date().toISOString().slice(11, 19)}  ${text}\n`);

const daysFlag = process.argv.indexOf('--days');
const days = daysFlag > 0 ? Number(process.argv[daysFlag + 1]) : DAYS;

fs.mkdirSync(env, { recursive: true });
fs.rmSync(log, { force: true });
for (const name of ['airflow', 'dbt'])
  await install(name, { estate, env, log, say });

// Every recording starts from nothing: no runs, no tables.
for (const old of ['airflow-home', 'srv', 'docs'])
  fs.rmSync(path.join(env, old), { recursive: true, force: true });
fs.rmSync(path.join(estate, 'dbt', 'target'), { recursive: true, force: true });
fs.mkdirSync(data, { recursive: true });

const capture = await startCapture();
const airflowBin = path.join(env, 'airflow', 'bin');
const dbtBin = path.join(env, 'dbt', 'bin');
const processEnv = {
  PATH: `${dbtBin}:${process.env.PATH}`,
  PYTHONPATH: path.join(estate, 'airflow', 'lib'),
  PYTHONDONTWRITEBYTECODE: '1',
  TZ: 'UTC',
  SHOP_HOME: estate,
  SHOP_DATA: data,
  SHOP_DUCKDB: path.join(data, 'shop.duckdb'),
  SHOP_RELEASE: '1',
  CAPTURE_URL: capture.url,
  AIRFLOW_HOME: path.join(env, 'airflow-home'),
  AIRFLOW__CORE__DAGS_FOLDER: path.join(estate, 'airflow', 'dags'),
  AIRFLOW__CORE__LOAD_EXAMPLES: 'False',
  AIRFLOW__API__BASE_URL: 'https://airflow.shop.example', // where the log links of the events point
  // The DAG files name neither "airflow" nor "dag" often enough for the safe mode's guess.
  AIRFLOW__CORE__DAG_DISCOVERY_SAFE_MODE: 'False',
  AIRFLOW__OPENLINEAGE__TRANSPORT: JSON.stringify({
    type: 'http',
    url: capture.url,
    endpoint: 'api/v1/lineage',
  }),
  AIRFLOW__OPENLINEAGE__NAMESPACE: 'shop-airflow',
  OPENLINEAGE_URL: capture.url,
  OPENLINEAGE_NAMESPACE: 'shop-dbt',
  DBT_SEND_ANONYMOUS_USAGE_STATS: 'False',
};

// The last planned day is yesterday, so no planned moment can meet a real one.
const today = new Date(new Date().toISOString().slice(0, 10));
const runs = plan(new Date(today.getTime() - DAY_MS), days);
const startedAt = Date.now();

say('airflow: preparing its database');
await run(path.join(airflowBin, 'airflow'), ['db', 'migrate'], {
  log,
  env: processEnv,
});
say(
  `${runs.length} runs over ${days} days; the full output goes to .env/record.log`,
);
await run(
  path.join(airflowBin, 'python'),
  [path.join(estate, 'airflow', 'replay.py')],
  {
    log,
    env: processEnv,
    cwd: estate,
    stdin: JSON.stringify(runs),
    onLine: line => line.startsWith('REPLAY') && say(line.slice(7)),
  },
);
const lastOffset = capture.offset();

say('dbt: writing the catalog');
await run(
  path.join(dbtBin, 'dbt'),
  [
    'docs',
    'generate',
    '--project-dir',
    'dbt',
    '--profiles-dir',
    'dbt',
    '--target-path',
    path.join(env, 'docs'),
    '--vars',
    '{release: 2}',
  ],
  { log, env: { ...processEnv, SHOP_NOW: runs.at(-1).start }, cwd: estate },
);
await capture.close();

const finishedAt = Date.now();
const scrub = scrubber({ data, estate, env });
const clean = (text, offsetMs) =>
  scrub(moveClock(text, offsetMs, startedAt - 60_000, finishedAt + 60_000));

const events = capture.events
  .map(({ event, offsetMs }) =>
    JSON.parse(clean(JSON.stringify(event), offsetMs)),
  )
  .sort((a, b) => toMs(a.eventTime) - toMs(b.eventTime));
if (events.length === 0) throw new Error('no OpenLineage event was received');

fs.rmSync(recording, { recursive: true, force: true });
fs.mkdirSync(path.join(recording, 'dbt'), { recursive: true });
const write = (file, text) =>
  fs.writeFileSync(path.join(recording, file), gzipSync(text, { level: 9 }));
write('events.ndjson.gz', `${events.map(e => JSON.stringify(e)).join('\n')}\n`);

// The artifacts of the last day's build; docs generate wrote to another folder.
const target = path.join(estate, 'dbt', 'target');
const artifacts = {
  manifest: target,
  run_results: target,
  sources: target,
  catalog: path.join(env, 'docs'),
};
for (const [name, folder] of Object.entries(artifacts)) {
  const text = fs.readFileSync(path.join(folder, `${name}.json`), 'utf8');
  write(`dbt/${name}.json.gz`, clean(text, lastOffset));
}

const manifest = {
  recordedAt: new Date(finishedAt).toISOString(),
  firstEventTime: new Date(toMs(events[0].eventTime)).toISOString(),
  lastEventTime: new Date(toMs(events.at(-1).eventTime)).toISOString(),
  days,
  events: events.length,
  tools: {
    ...versions(path.join(estate, 'requirements-airflow.lock.txt'), [
      'apache-airflow',
      'apache-airflow-providers-common-sql',
      'apache-airflow-providers-openlineage',
    ]),
    ...versions(path.join(estate, 'requirements-dbt.lock.txt'), [
      'dbt-core',
      'dbt-duckdb',
      'duckdb',
      'openlineage-dbt',
    ]),
  },
};
fs.writeFileSync(
  path.join(recording, 'manifest.json'),
  `${JSON.stringify(manifest, null, 2)}\n`,
);

const size = fs.statSync(path.join(recording, 'events.ndjson.gz')).size;
say(`${events.length} events, ${(size / 1e6).toFixed(2)} MB`);
