import { ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const KEY = 'key-of-the-crash-test';
const TRANSFORM = require.resolve(
  '@backstage/cli-node/config/nodeTransform.cjs',
);

/** The real backend with the plugin, in a process that may be killed at any moment. */
export class ServerProcess {
  readonly #port: number;
  readonly #database: object;
  #child: ChildProcess | undefined;
  #output = '';

  private constructor(port: number, database: object) {
    this.#port = port;
    this.#database = database;
  }

  static async create(database: object): Promise<ServerProcess> {
    return new ServerProcess(await freePort(), database);
  }

  /** Resolves when the backend says that it is ready. */
  async start(): Promise<void> {
    const port = this.#port;
    const config = {
      backend: {
        baseUrl: `http://127.0.0.1:${port}`,
        listen: { port, host: '127.0.0.1' },
        database: this.#database,
        auth: {
          externalAccess: [
            { type: 'static', options: { token: KEY, subject: 'crash' } },
          ],
        },
      },
    };
    const child = spawn(
      process.execPath,
      ['--require', TRANSFORM, resolve(__dirname, 'serverProcess.main.ts')],
      {
        env: {
          PATH: process.env.PATH,
          NODE_ENV: 'production',
          HEADWATER_TEST_CONFIG: JSON.stringify(config),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', data => {
        this.#output += data;
      });
    }
    while (!(await this.#isReady())) {
      if (child.exitCode !== null) {
        throw new Error(`The backend ended:\n${this.#output.slice(-4_000)}`);
      }
      await pause(50);
    }
  }

  /** False from the moment at which it was killed, though the system may take longer. */
  get isRunning(): boolean {
    const child = this.#child;
    return child?.exitCode === null && !child.killed && !child.signalCode;
  }

  /** The end of what it wrote to its console. */
  get output(): string {
    return this.#output.slice(-4_000);
  }

  /** Ends the process at once, as a power cut would; resolves when it is gone. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) {
      return;
    }
    const gone = new Promise(done => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  }

  async post(
    body: string,
  ): Promise<{ status: number; retryAfter: string | null }> {
    const response = await fetch(
      `http://127.0.0.1:${this.#port}/api/dataops/api/v1/lineage`,
      {
        method: 'POST',
        body,
        headers: {
          authorization: `Bearer ${KEY}`,
          'content-type': 'application/json',
        },
      },
    );
    await response.arrayBuffer();
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
    };
  }

  async #isReady(): Promise<boolean> {
    try {
      const { status } = await fetch(
        `http://127.0.0.1:${this.#port}/.backstage/health/v1/readiness`,
      );
      return status === 200;
    } catch {
      return false;
    }
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise(done => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}
