#!/usr/bin/env node
/**
 * Sends what dbt wrote to a target folder to Headwater. Needs Node 20 or later
 * and nothing else, so that it can be copied into any dbt job.
 *
 * One multipart request: the files that exist as the gzipped parts manifest,
 * run_results, sources and catalog, and the fields namespace and jobNamespace.
 * Exit codes: 0 taken, 1 refused or not reachable, 2 called wrongly.
 */
import { readFile, stat } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import { gzip } from 'node:zlib';

const USAGE = `Usage: node dbt-send.mjs --target <folder> --url <base URL> [options]
   or: npm run dbt:send -- --target <folder> --url <base URL> [options]

Sends manifest.json, run_results.json, sources.json and catalog.json, as many as
there are, in one request. Run it after each dbt command: run_results.json only
holds the last one. Sending the same again changes nothing.

  --target <folder>         dbt's target folder; default: target
  --url <base URL>          such as http://localhost:7007/api/dataops, or HEADWATER_URL
  --key <token>             ingest key; better as HEADWATER_KEY, which no process list shows
  --namespace <namespace>   OpenLineage namespace of the warehouse, such as
                            postgres://host:5432 or snowflake://ORG-ACCOUNT; without it
                            only BigQuery's datasets join with those of other tools
  --job-namespace <name>    OpenLineage namespace of the jobs; default OPENLINEAGE_NAMESPACE,
                            one per environment
  --timeout <seconds>       for the whole answer; default 120
  --retries <n>             when the server is busy or away; default 3

Exit code 0: taken or already known; 1: refused or not reachable; 2: called wrongly.
`;

const PARTS = ['manifest', 'run_results', 'sources', 'catalog'];
const BUSY = new Set([429, 502, 503, 504]);
const HINTS = {
  401: 'The key is missing or unknown: give --key or HEADWATER_KEY.',
  403: 'The key may not send for one of these namespaces (dataops.ingest.keys of the portal).',
  404: 'Nothing answers there: --url should end in /api/dataops.',
  413: "The artifacts are larger than the portal's dataops.ingest.maxArtifactBytes, or than a proxy before it allows.",
  415: 'The server does not take this form of artifacts: is it of the same version?',
};
const compress = promisify(gzip);

class UsageError extends Error {}

function readOptions() {
  const text = { type: 'string' };
  const parsed = (() => {
    try {
      return parseArgs({
        options: {
          target: { ...text, default: 'target' },
          url: { ...text, default: process.env.HEADWATER_URL },
          key: { ...text, default: process.env.HEADWATER_KEY },
          namespace: text,
          'job-namespace': {
            ...text,
            default: process.env.OPENLINEAGE_NAMESPACE,
          },
          timeout: { ...text, default: '120' },
          retries: { ...text, default: '3' },
          help: { type: 'boolean', short: 'h' },
        },
      }).values;
    } catch (error) {
      throw new UsageError(error.message);
    }
  })();
  if (parsed.help) {
    return parsed;
  }
  if (!URL.canParse(parsed.url ?? '')) {
    throw new UsageError('--url is missing or no URL');
  }
  if (!(Number(parsed.timeout) > 0) || !(Number(parsed.retries) >= 0)) {
    throw new UsageError('--timeout and --retries are numbers');
  }
  return parsed;
}

async function readParts(target) {
  const folder = await stat(target).catch(() => undefined);
  if (!folder?.isDirectory()) {
    throw new UsageError(`${target} is no folder`);
  }
  const parts = [];
  for (const name of PARTS) {
    const file = path.join(target, `${name}.json`);
    const content = await readFile(file).catch(error => {
      if (error.code === 'ENOENT') {
        return undefined;
      }
      throw new Error(`${file} cannot be read: ${error.code}`);
    });
    if (content) {
      parts.push(await toPart(name, file, content));
    }
  }
  if (parts.length === 0) {
    throw new UsageError(
      `${target} holds none of ${PARTS.map(p => `${p}.json`).join(', ')}`,
    );
  }
  return parts;
}

async function toPart(name, file, content) {
  let metadata;
  try {
    ({ metadata } = JSON.parse(content.toString('utf8')));
  } catch {
    throw new Error(`${file} is no complete JSON: is dbt still writing it?`);
  }
  const compressed = await compress(content);
  const invocation = metadata?.invocation_id;
  console.log(
    `  ${name.padEnd(12)} ${size(content.length)}, ${size(
      compressed.length,
    )} compressed` + `${invocation ? `, invocation ${invocation}` : ''}`,
  );
  return { name, compressed, invocation };
}

async function encode(parts, options) {
  const form = new FormData();
  // Fields first: the server knows the namespaces before it reads a file.
  if (options.namespace) {
    form.append('namespace', options.namespace);
  }
  if (options['job-namespace']) {
    form.append('jobNamespace', options['job-namespace']);
  }
  for (const { name, compressed } of parts) {
    const blob = new Blob([compressed], { type: 'application/gzip' });
    form.append(name, blob, `${name}.json.gz`);
  }
  const encoded = new Response(form);
  return {
    type: encoded.headers.get('content-type'),
    body: Buffer.from(await encoded.arrayBuffer()),
  };
}

/** Resolves with the answer, whatever its status; rejects when there is none. */
function post(url, { type, body }, options) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': type, 'content-length': body.length };
    if (options.key) {
      headers.authorization = `Bearer ${options.key}`;
    }
    const client = url.protocol === 'https:' ? https : http;
    const signal = AbortSignal.timeout(Number(options.timeout) * 1000);
    const request = client.request(url, { method: 'POST', headers, signal });
    request.on('error', reject);
    request.on('response', response => {
      const chunks = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          retryAfter: Number(response.headers['retry-after']),
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    writeWithProgress(request, body);
  });
}

function writeWithProgress(request, body) {
  const step = 256 * 1024;
  let sent = 0;
  const next = () => {
    if (sent >= body.length) {
      request.end();
      if (process.stderr.isTTY) {
        process.stderr.write(', waiting until it is stored');
      }
      return;
    }
    const chunk = body.subarray(sent, sent + step);
    request.write(chunk, error => {
      if (error) {
        return; // Told by the request's error event.
      }
      sent += chunk.length;
      if (process.stderr.isTTY) {
        const percent = Math.round((100 * sent) / body.length);
        process.stderr.write(`\r  sent ${percent} % of ${size(body.length)}`);
      }
      next();
    });
  };
  next();
}

async function send(url, encoded, options) {
  for (let attempt = 0; ; attempt++) {
    let answer;
    let failure;
    try {
      answer = await post(url, encoded, options);
    } catch (error) {
      failure = error;
    }
    if (process.stderr.isTTY) {
      process.stderr.write('\n');
    }
    if (answer && !BUSY.has(answer.status)) {
      return answer;
    }
    const reason = answer
      ? `status ${answer.status}`
      : reasonOf(failure, options);
    if (attempt >= Number(options.retries)) {
      throw new Error(`${url.origin} did not take the artifacts: ${reason}`);
    }
    const seconds = Math.min(answer?.retryAfter || 2 ** attempt, 60);
    console.log(`  ${reason}; trying again in ${seconds} s`);
    await sleep(seconds * 1000);
  }
}

function reasonOf(error, options) {
  return error.name === 'TimeoutError' || error.name === 'AbortError'
    ? `no answer within ${options.timeout} s`
    : error.code ?? error.message;
}

function report({ status, text }) {
  const body = (() => {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  })();
  if (status >= 200 && status < 300) {
    console.log(status === 200 ? 'Already known.' : 'Taken.');
    if (body) {
      console.log(JSON.stringify(body, null, 2));
    }
    return 0;
  }
  console.error(`Refused with status ${status}. ${HINTS[status] ?? ''}`.trim());
  const problems = body?.problems ?? body?.error?.problems ?? [];
  for (const { pointer, expected, got } of problems) {
    console.error(`  ${pointer || 'body'}: expected ${expected}, got ${got}`);
  }
  const message =
    body?.error?.message ?? (body ? undefined : text.slice(0, 500));
  if (message && problems.length === 0) {
    console.error(`  ${message}`);
  }
  return 1;
}

/** What the server makes of files of different invocations. */
function aboutInvocations(parts) {
  const manifest = parts.find(({ name }) => name === 'manifest');
  const others = parts.filter(
    ({ name, invocation }) =>
      name !== 'manifest' &&
      (!invocation || invocation !== manifest?.invocation),
  );
  if (!manifest || others.length === 0) {
    return [];
  }
  const names = others.map(({ name }) => `${name}.json`).join(', ');
  const lines = [
    `Not of the invocation of manifest.json, and matched with it by name only: ${names}.`,
  ];
  if (others.some(({ name }) => name === 'run_results')) {
    lines.push(
      'What the runs of run_results.json read stays unknown: send after each dbt command.',
    );
  }
  return lines;
}

function size(bytes) {
  return bytes < 1e6
    ? `${(bytes / 1e3).toFixed(1)} kB`
    : `${(bytes / 1e6).toFixed(1)} MB`;
}

async function main() {
  const options = readOptions();
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  // npm runs scripts in the folder of package.json and tells where it was called.
  const target = path.resolve(process.env.INIT_CWD ?? '', options.target);
  console.log(`Reading ${target}`);
  const parts = await readParts(target);
  for (const line of aboutInvocations(parts)) {
    console.log(`  ${line}`);
  }
  if (!options.namespace) {
    console.log(
      '  Without --namespace the datasets join with no other tool, except on BigQuery.',
    );
  }
  const encoded = await encode(parts, options);
  const url = new URL(`${options.url.replace(/\/+$/, '')}/v1/dbt/artifacts`);
  console.log(
    `Sending ${size(encoded.body.length)} to ${url.origin}${url.pathname}`,
  );
  return report(await send(url, encoded, options));
}

try {
  process.exitCode = await main();
} catch (error) {
  const usage = error instanceof UsageError;
  console.error(usage ? `${error.message}\n\n${USAGE}` : error.message);
  process.exitCode = usage ? 2 : 1;
}
