import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { catalog, manifest, runResults } from './__testUtils__/artifacts';

const SCRIPT = path.resolve(__dirname, '../../../../scripts/dbt-send.mjs');

interface Received {
  url?: string;
  key?: string;
  body: Buffer;
}

/** A server that gives the answers in turn and keeps what it was sent. */
async function startServer(
  answers: Array<{ status: number; body?: unknown; retryAfter?: string }>,
) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const { url, headers } = request;
    received.push({
      url,
      key: headers.authorization,
      body: await bodyOf(request),
    });
    const { status, body, retryAfter } = answers[received.length - 1];
    response.writeHead(status, retryAfter ? { 'retry-after': retryAfter } : {});
    response.end(body === undefined ? '' : JSON.stringify(body));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { server, received };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function run(args: string[]) {
  return new Promise<{ code: number; out: string; err: string }>(resolve => {
    execFile(process.execPath, [SCRIPT, ...args], (error, out, err) => {
      const code = typeof error?.code === 'number' ? error.code : 0;
      resolve({ code, out, err });
    });
  });
}

describe('scripts/dbt-send.mjs', () => {
  let target: string;
  let server: Server | undefined;

  beforeEach(() => {
    target = mkdtempSync(path.join(tmpdir(), 'dbt-send-'));
  });

  afterEach(() => {
    rmSync(target, { recursive: true });
    server?.close();
    server = undefined;
  });

  async function send(
    answers: Parameters<typeof startServer>[0],
    ...args: string[]
  ) {
    const started = await startServer(answers);
    server = started.server;
    const url = `http://127.0.0.1:${portOf(server)}/api/dataops`;
    const result = await run(['--target', target, '--url', url, ...args]);
    return { ...result, received: started.received };
  }

  function write(name: string, content: unknown) {
    writeFileSync(path.join(target, name), JSON.stringify(content));
  }

  it('sends the files that exist, compressed, with the key and the namespaces', async () => {
    write('manifest.json', manifest());
    write('run_results.json', runResults([]));
    const { code, out, received } = await send(
      [{ status: 201, body: { runs: 1 } }],
      ...['--key', 'k', '--namespace', 'postgres://h:1'],
      ...['--job-namespace', 'prod'],
    );
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining('Taken.'),
    });
    const [{ url, key, body }] = received;
    expect({ url, key }).toEqual({
      url: '/api/dataops/v1/dbt/artifacts',
      key: 'Bearer k',
    });
    const text = body.toString('latin1');
    const parts = [...text.matchAll(/name="(\w+)"(; filename)?/g)];
    expect(parts.map(p => p[1])).toEqual([
      'namespace',
      'jobNamespace',
      'manifest',
      'run_results',
    ]);
    const start = body.indexOf(Buffer.from([0x1f, 0x8b]));
    const end = body.indexOf('\r\n--', start);
    const sent = gunzipSync(body.subarray(start, end)).toString();
    expect(JSON.parse(sent)).toEqual(manifest());
  });

  it('waits as long as a busy server asks and tries again', async () => {
    write('manifest.json', manifest());
    const { code, received } = await send([
      { status: 503, retryAfter: '1' },
      { status: 200 },
    ]);
    expect({ code, requests: received.length }).toEqual({
      code: 0,
      requests: 2,
    });
  });

  it('shows what was refused and where', async () => {
    write('manifest.json', manifest());
    const problem = { pointer: '/nodes', expected: 'an object', got: 'null' };
    const { code, err } = await send([
      { status: 400, body: { problems: [problem] } },
    ]);
    expect(code).toBe(1);
    expect(err).toContain('/nodes: expected an object, got null');
  });

  it.each([
    [401, 'HEADWATER_KEY'],
    [403, 'dataops.ingest.keys'],
    [404, '/api/dataops'],
    [413, 'dataops.ingest.maxArtifactBytes'],
  ])('explains status %d', async (status, hint) => {
    write('manifest.json', manifest());
    const error = { error: { message: 'So says the portal.' } };
    const { code, err } = await send([{ status, body: error }]);
    expect(code).toBe(1);
    expect(err).toContain(`status ${status}`);
    expect(err).toContain(hint);
    expect(err).toContain('So says the portal.');
  });

  it('explains itself when asked', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('npm run dbt:send --');
  });

  it('gives up when nothing answers', async () => {
    write('manifest.json', manifest());
    const args = ['--target', target, '--retries', '0'];
    const { code, err } = await run([...args, '--url', 'http://127.0.0.1:1']);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it.each([
    ['of one invocation', [], {}, []],
    ['of others', [], { invocation_id: 'b' }, ['run_results.json', 'unknown']],
    ['of none', [], { invocation_id: null }, ['run_results.json', 'unknown']],
    ['without a manifest', ['manifest'], { invocation_id: 'b' }, []],
    ['without results', ['run_results'], {}, []],
  ])(
    'says what becomes of files %s',
    async (_, absent: string[], metadata, said) => {
      const files = {
        manifest: manifest(),
        run_results: runResults([], metadata),
        catalog: catalog({}),
      };
      for (const [name, content] of Object.entries(files)) {
        if (!absent.includes(name)) {
          write(`${name}.json`, content);
        }
      }
      const { out } = await send([{ status: 201 }]);
      const lines = out.split('\n').filter(line => /stays|by name/.test(line));
      expect(lines).toEqual(said.map(word => expect.stringContaining(word)));
      expect(lines.join()).not.toContain('catalog');
    },
  );

  it('says that a file is cut off', async () => {
    writeFileSync(path.join(target, 'manifest.json'), '{"nodes": {');
    const { code, err, received } = await send([]);
    expect({ code, requests: received.length }).toEqual({
      code: 1,
      requests: 0,
    });
    expect(err).toContain('no complete JSON');
  });

  it.each([
    ['an empty folder', [], 'holds none of'],
    ['an option that it does not know', ['--nonsense'], '--nonsense'],
  ])('explains its use for %s', async (_, args, message) => {
    const { code, err } = await send([], ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain('Usage:');
  });
});
