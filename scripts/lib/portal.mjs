import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { green, progress, say, warn } from './console.mjs';
import { backstageCli, childEnv } from './node.mjs';
import { forPeople, fromRoot, logDir, stateDir } from './paths.mjs';
import { startGroup } from './processGroups.mjs';
import { Refusal, isShuttingDown, shutDown } from './shutdown.mjs';

// The demo's key, see app-config.yaml.
const DEMO_KEY = 'headwater-demo-key';
const POLL_MS = 250;

const dataDir = process.env.HEADWATER_DATA_DIR
  ? path.resolve(process.env.HEADWATER_DATA_DIR)
  : path.join(stateDir, 'db');

/** Backstage reads `APP_CONFIG_a_b` as the JSON value of the key `a.b`, above app-config.yaml. */
function configEnv(ports) {
  const appUrl = `http://localhost:${ports.app}`;
  const backendUrl = `http://localhost:${ports.backend}`;
  const config = {
    app_baseUrl: appUrl,
    app_listen_port: ports.app,
    backend_baseUrl: backendUrl,
    backend_listen_port: ports.backend,
    backend_cors_origin: appUrl,
    backend_database_connection: { directory: dataDir },
  };
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [
      `APP_CONFIG_${key}`,
      JSON.stringify(value),
    ]),
  );
}

async function respondsWith(url, accept, options) {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(60_000),
      ...options,
    });
    await response.arrayBuffer();
    return accept(response);
  } catch {
    return false;
  }
}

async function until(condition) {
  while (!isShuttingDown() && !(await condition())) {
    await sleep(POLL_MS);
  }
}

/** A part that ends by itself takes the whole portal down, with its last words. */
function endWith(group) {
  group.exited.then(async ({ code, signal }) => {
    if (group.stopping || isShuttingDown()) {
      return;
    }
    say();
    console.error(
      `${group.tail.slice(-25).join('\n')}\n\nThe ${group.name} ended ` +
        `(${
          signal ?? `exit code ${code}`
        }). All of its output is in ${forPeople(group.logFile)}.`,
    );
    await shutDown(code || 1);
  });
}

function startPart(name, node, args, { folder, env, onLine }) {
  const group = startGroup(name, node.bin, args, {
    cwd: fromRoot('packages', folder),
    env,
    logFile: path.join(logDir, `${name}.log`),
    onLine,
  });
  endWith(group);
}

const packageStart = [backstageCli, 'package', 'start'];

// What `package start` runs. It does not end when the backend does, as it waits
// for a change that repairs it: nobody would learn that the backend has failed.
const backendItself = [
  '--enable-source-maps',
  ...['--require', '@backstage/cli-node/config/nodeTransform.cjs'],
  'src/index.ts',
];

async function loadEstate(node, env, backendUrl) {
  const loader = fromRoot('estate/load.mjs');
  if (!existsSync(loader)) {
    warn('No sample estate: estate/load.mjs does not exist.');
    return;
  }
  const step = progress('Loading the sample estate');
  const group = startGroup(
    'estate loader',
    node.bin,
    [
      loader,
      ...['--url', `${backendUrl}/api/dataops`],
      ...['--key', DEMO_KEY],
      ...['--state', path.join(dataDir, 'estate.json')],
    ],
    {
      cwd: fromRoot(),
      env,
      logFile: path.join(logDir, 'estate.log'),
      onLine: line => step.detail(line.trim()),
    },
  );
  const { code } = await group.exited;
  await group.stop();
  if (isShuttingDown()) {
    step.stop();
    return;
  }
  const lastLine = group.tail
    .filter(line => line.trim())
    .pop()
    ?.trim();
  if (code === 0) {
    step.done(`Sample estate${lastLine ? `: ${lastLine}` : ' loaded'}`);
  } else {
    step.fail(
      'The sample estate could not be loaded; the portal runs without it',
    );
    for (const line of group.tail.slice(-10)) {
      say(`    ${line}`);
    }
  }
}

const MIRROR_POLL_MS = 2_500;
const MIRROR_POLLS = 30;
/** Looks that see the same, after which nothing more is awaited. */
const MIRROR_STEADY = 5;

/**
 * Waits until the datasets of the catalog stand on the Data pages: the catalog
 * of a first start fills over many seconds, and in steps. Done when those of
 * the sample are there; where another catalog is configured, when nothing comes
 * any more.
 */
async function awaitCatalog(backendUrl) {
  const step = progress('Reading the catalog');
  const sample = await sampleDatasets();
  let before = 0;
  let steady = 0;
  for (let i = 0; i < MIRROR_POLLS && !isShuttingDown(); i++) {
    const total = await catalogDatasets(backendUrl);
    steady = total > 0 && total === before ? steady + 1 : 0;
    if ((sample > 0 && total >= sample) || steady >= MIRROR_STEADY) {
      step.done(`Catalog: ${total} datasets`);
      return;
    }
    before = total;
    step.detail(`${total} datasets`);
    await sleep(MIRROR_POLL_MS);
  }
  step.fail(
    'The catalog shows no datasets yet; they follow when it has read them',
  );
}

/** How many datasets `catalog-info` declares. */
async function sampleDatasets() {
  const folder = fromRoot('catalog-info', 'datasets');
  let count = 0;
  for (const file of await readdir(folder).catch(() => [])) {
    const text = await readFile(path.join(folder, file), 'utf8');
    count += text.match(/^kind: Dataset$/gm)?.length ?? 0;
  }
  return count;
}

async function catalogDatasets(backendUrl) {
  try {
    const response = await fetch(
      `${backendUrl}/api/dataops/v1/datasets?known=entity&limit=1`,
      { headers: { authorization: `Bearer ${DEMO_KEY}` } },
    );
    return response.ok ? (await response.json()).total : 0;
  } catch {
    return 0;
  }
}

/**
 * Brings up backend and frontend, fills the portal, and answers with its address.
 *
 * @param options.watch - restart the backend when its sources change
 */
export async function startPortal(node, ports, { watch = false } = {}) {
  const env = childEnv(node, {
    NODE_ENV: 'development',
    // The dev server would open a window otherwise.
    BROWSER: 'none',
    ...configEnv(ports),
  });
  const appUrl = `http://localhost:${ports.app}`;
  const backendUrl = `http://localhost:${ports.backend}`;
  await mkdir(dataDir, { recursive: true });

  const step = progress('Starting backend and frontend');
  let compileErrors = false;
  startPart('backend', node, watch ? packageStart : backendItself, {
    folder: 'backend',
    env,
  });
  startPart('frontend', node, packageStart, {
    folder: 'app',
    env,
    onLine(line) {
      if (/^ERROR in /.test(line)) compileErrors = true;
      if (/compiled (successfully|with \d+ warning)/i.test(line)) {
        compileErrors = false;
      }
    },
  });

  const backendUp = (async () => {
    await until(() =>
      respondsWith(
        `${backendUrl}/.backstage/health/v1/readiness`,
        response => response.ok,
      ),
    );
    if (isShuttingDown()) return;
    const pluginAnswers = await respondsWith(
      `${backendUrl}/api/dataops/v1/overview`,
      response => response.ok,
      { headers: { authorization: `Bearer ${DEMO_KEY}` } },
    );
    if (!pluginAnswers) {
      warn(
        `The DataOps plugin does not answer, see ${forPeople(
          path.join(logDir, 'backend.log'),
        )}`,
      );
    }
    say(`${green('✓')} Backend answers on port ${ports.backend}`);
    // The estate goes in while the frontend still compiles.
    await loadEstate(node, env, backendUrl);
    if (!isShuttingDown()) await awaitCatalog(backendUrl);
  })();

  const frontendUp = (async () => {
    // The dev server holds the request back until the first compilation is over.
    await until(() =>
      respondsWith(`${appUrl}/`, response => response.status < 500),
    );
    if (isShuttingDown()) return;
    if (compileErrors) {
      warn(
        `The frontend has compile errors, see ${forPeople(
          path.join(logDir, 'frontend.log'),
        )}`,
      );
    } else {
      say(`${green('✓')} Frontend compiled, port ${ports.app}`);
    }
  })();

  await Promise.all([backendUp, frontendUp]);
  if (isShuttingDown()) {
    step.stop();
    throw new Refusal('Stopped before the portal was ready.');
  }
  step.stop();
  return appUrl;
}
