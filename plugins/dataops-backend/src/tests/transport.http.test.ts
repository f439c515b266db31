import { Knex } from 'knex';
import { once } from 'node:events';
import { request, RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { numbered } from '../__testUtils__/sampleEvents';
import {
  LINEAGE,
  serviceHeader,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';
import { rowCounts } from '../__testUtils__/tableContents';

jest.setTimeout(30_000);

const databases = createTestDatabases();
const MAX = 20_000;
const PATH = `/api/dataops${LINEAGE}`;
const HEADERS = {
  authorization: serviceHeader('external:x'),
  'content-type': 'application/json',
};
const body = (n: number) => JSON.stringify(numbered(n));
const large = JSON.stringify(numbered(1, { padding: 'x'.repeat(5 * MAX) }));

/** How bytes arrive, which no client library would let one choose. */
describe.each(databases.eachSupportedId())(
  'the wire to the intake on %s',
  id => {
    let knex: Knex;
    let plugin: TestPlugin;

    beforeAll(async () => {
      knex = await openTestDatabase(databases, id);
      plugin = await startPlugin({
        knex,
        config: { ingest: { maxBodyBytes: MAX } },
      });
    });

    function open(headers: Record<string, string>, more: RequestOptions = {}) {
      return request({
        ...{ port: plugin.server.port(), method: 'POST', path: PATH },
        headers: { ...HEADERS, ...headers },
        ...more,
      });
    }

    async function answerOf(
      sent: ReturnType<typeof request>,
    ): Promise<[status: number | undefined, text: string]> {
      const [response] = await once(sent, 'response');
      return [response.statusCode, await readText(response)];
    }

    it.each<[string, Record<string, string>, (n: number) => Buffer]>([
      ['plain', {}, n => Buffer.from(body(n))],
      ['gzip', { 'content-encoding': 'gzip' }, n => gzipSync(body(n))],
      [
        'gzip of two members',
        { 'content-encoding': 'gzip' },
        n =>
          Buffer.concat([
            gzipSync(body(n).slice(0, 40)),
            gzipSync(body(n).slice(40)),
          ]),
      ],
      [
        'identity',
        { 'content-encoding': 'identity' },
        n => Buffer.from(body(n)),
      ],
      [
        'gzip named among identities, in capitals',
        { 'content-encoding': 'Identity, GZIP' },
        n => gzipSync(body(n)),
      ],
    ])(
      'takes a body in chunks of no announced length: %s',
      async (_, headers, bytesOf) => {
        const bytes = bytesOf(100);
        const send = async () => {
          const sent = open({ ...headers, 'transfer-encoding': 'chunked' });
          for (let i = 0; i < bytes.length; i += 50) {
            sent.write(bytes.subarray(i, i + 50));
            await pause(0);
          }
          sent.end();
          return answerOf(sent);
        };
        await knex('raw_event').delete();
        expect(await send()).toEqual([201, expect.any(String)]);
        expect(await send()).toEqual([200, expect.any(String)]);
      },
    );

    it.each<[string, Record<string, string>]>([
      ['deflate', { 'content-encoding': 'deflate' }],
      ['gzip twice', { 'content-encoding': 'gzip, x-gzip' }],
      ['brotli over gzip', { 'content-encoding': 'gzip, br' }],
    ])('answers 415 for %s', async (_, headers) => {
      const sent = open(headers);
      sent.end(gzipSync(body(1)));
      expect(await answerOf(sent)).toEqual([
        415,
        expect.stringContaining('expected gzip or none'),
      ]);
    });

    it('asks for the body of a client that waits for it, and takes it', async () => {
      const sent = open({ expect: '100-continue' });
      sent.flushHeaders();
      await once(sent, 'continue');
      sent.end(body(200));
      expect((await answerOf(sent))[0]).toBe(201);
    });

    it.each<[string, Record<string, string>]>([
      ['as announced', { 'content-length': String(large.length) }],
      ['in chunks', { 'transfer-encoding': 'chunked' }],
      [
        'after asking',
        { 'content-length': String(large.length), expect: '100-continue' },
      ],
    ])(
      'answers 413 for too large a body %s, whole, and takes the next',
      async (_, headers) => {
        const before = await rowCounts(knex);
        const sent = open(headers);
        sent.on('error', () => {}); // The server may hang up on what it does not want.
        sent.flushHeaders();
        if (headers.expect) {
          await once(sent, 'continue');
        }
        sent.end(large);
        expect(await answerOf(sent)).toEqual([
          413,
          expect.stringContaining('dataops.ingest.maxBodyBytes'),
        ]);
        expect(await rowCounts(knex)).toBe(before);
        expect((await plugin.post(LINEAGE, body(300))).status).toBeLessThan(
          300,
        );
      },
    );

    it.each<[string, number]>([
      ['in the middle', 60],
      ['one byte before the end', body(400).length - 1],
      ['before the first byte', 0],
    ])('stores nothing of a body that breaks off %s', async (_, length) => {
      const before = await rowCounts(knex);
      const lines = plugin.logger.lines.length;
      const bytes = body(400);
      const socket = connect(plugin.server.port());
      await once(socket, 'connect');
      socket.write(
        [
          `POST ${PATH} HTTP/1.1`,
          'host: localhost',
          ...Object.entries(HEADERS).map(
            ([name, value]) => `${name}: ${value}`,
          ),
          `content-length: ${bytes.length}`,
          '',
          bytes.slice(0, length),
        ].join('\r\n'),
      );
      await pause(50);
      socket.destroy();
      await pause(100);
      expect(await rowCounts(knex)).toBe(before);
      const errors = plugin.logger.lines
        .slice(lines)
        .filter(line => line.startsWith('error'));
      expect(errors).toEqual([]);
      expect((await plugin.post(LINEAGE, body(300))).status).toBeLessThan(300);
    });

    it('takes many requests of one connection, one of which it refused', async () => {
      const socket = connect(plugin.server.port());
      await once(socket, 'connect');
      const received: string[] = [];
      socket.on('data', data => received.push(String(data)));
      for (const sent of [body(500), '{"wrong":1}', body(501)]) {
        socket.write(
          [
            `POST ${PATH} HTTP/1.1`,
            'host: localhost',
            ...Object.entries(HEADERS).map(
              ([name, value]) => `${name}: ${value}`,
            ),
            `content-length: ${sent.length}`,
            '',
            sent,
          ].join('\r\n'),
        );
      }
      const statuses = () =>
        [...received.join('').matchAll(/HTTP\/1.1 (\d+)/g)].map(one => one[1]);
      while (statuses().length < 3) {
        await pause(10);
      }
      expect(statuses()).toEqual(['201', '400', '201']);
      socket.destroy();
    });
  },
);
