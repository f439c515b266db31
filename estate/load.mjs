#!/usr/bin/env node
// Loads the recording into Headwater, moved so that it ends within the last 24 hours.
//
//   node estate/load.mjs --url http://localhost:7007/api/dataops --key <token> [--state <file>]
//
// With a state file, a second start on the same day loads nothing, and a start on
// a later day loads only what that day adds.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { DAY_MS, shiftDaysFor, shiftEvent, toMs } from './shift.mjs';

const MAX_EVENTS = 100;
const MAX_BYTES = 2 * 1024 * 1024;
const MAX_TRIES = 8;

const recording = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  'recording',
);
const say = text => process.stderr.write(`${text}\n`);

/** Splits events into batches within the endpoint's limits of count and (unpacked) size. */
export function* batches(events) {
  let batch = [];
  let bytes = 2;
  for (const event of events) {
    const size = Buffer.byteLength(JSON.stringify(event)) + 1;
    if (
      batch.length > 0 &&
      (batch.length === MAX_EVENTS || bytes + size > MAX_BYTES)
    ) {
      yield batch;
      batch = [];
      bytes = 2;
    }
    batch.push(event);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** Sends one batch. The server may still be starting, or be busy: then try again, later each time. */
export async function send(url, key, batch, { firstWaitMs = 500 } = {}) {
  const body = gzipSync(JSON.stringify(batch));
  for (let attempt = 1; ; attempt += 1) {
    let problem;
    let waitMs = Math.min(firstWaitMs * 2 ** (attempt - 1), 15_000);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${key}`,
          'Content-Type': 'application/json',
          'Content-Encoding': 'gzip',
        },
        body,
      });
      const text = await response.text();
      if (response.ok) return response.status;
      if (response.status !== 503) {
        throw Object.assign(
          new Error(
            `${url} answered ${response.status}: ${text.slice(0, 500)}`,
          ),
          { final: true },
        );
      }
      problem = 'answered 503';
      waitMs = Math.max(
        waitMs,
        Number(response.headers.get('retry-after') || 0) * 1000,
      );
    } catch (error) {
      if (error.final) throw error;
      problem = error.cause?.code ?? error.message;
    }
    if (attempt === MAX_TRIES)
      throw new Error(`${url} ${problem}, gave up after ${MAX_TRIES} tries`);
    say(`  ${problem}; next try in ${(waitMs / 1000).toFixed(1)} s`);
    await new Promise(resolve => setTimeout(resolve, waitMs));
  }
}

function readState(file) {
  if (!file || !fs.existsSync(file)) return undefined;
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`${file} is not JSON; delete it to load everything again`);
  }
}

function writeState(file, state) {
  if (!file) return;
  fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  // Renamed into place: a start that is killed leaves the old state or the new one.
  fs.writeFileSync(`${file}.tmp`, `${JSON.stringify(state)}\n`);
  fs.renameSync(`${file}.tmp`, file);
}

export async function load({ url, key, stateFile, now = new Date() }) {
  const manifest = JSON.parse(
    fs.readFileSync(path.join(recording, 'manifest.json'), 'utf8'),
  );
  const shiftDays = shiftDaysFor(manifest.lastEventTime, now);
  const lastEventTime = new Date(
    toMs(manifest.lastEventTime) + shiftDays * DAY_MS,
  ).toISOString();
  const before = readState(stateFile);
  if (before && before.lastEventTime >= lastEventTime) {
    say('The recording is loaded already.');
    return { loaded: 0 };
  }

  const lines = gunzipSync(
    fs.readFileSync(path.join(recording, 'events.ndjson.gz')),
  )
    .toString('utf8')
    .split('\n');
  const loadedUntil = before ? toMs(before.lastEventTime) : -Infinity;
  const events = lines
    .filter(Boolean)
    .map(line => shiftEvent(JSON.parse(line), shiftDays))
    .filter(event => toMs(event.eventTime) > loadedUntil);

  const endpoint = `${url.replace(/\/+$/, '')}/api/v1/lineage`;
  say(
    `Loading ${events.length} events, ${shiftDays} days later than recorded.`,
  );
  let loaded = 0;
  for (const batch of batches(events)) {
    const status = await send(endpoint, key, batch);
    loaded += batch.length;
    say(
      `  ${loaded}/${events.length}${status === 200 ? ' (known already)' : ''}`,
    );
  }
  writeState(stateFile, { shiftDays, lastEventTime });
  return { loaded };
}

async function main() {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      key: { type: 'string' },
      state: { type: 'string' },
    },
  });
  if (!values.url || !values.key) {
    say(
      'Usage: node estate/load.mjs --url <backend>/api/dataops --key <token> [--state <file>]',
    );
    process.exit(2);
  }
  await load({ url: values.url, key: values.key, stateFile: values.state });
}

if (
  process.argv[1] &&
  path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)
) {
  main().catch(error => {
    say(`Could not load the recording: ${error.message}`);
    process.exit(1);
  });
}
