import { dataopsOpenApi } from '@headwater/backstage-plugin-dataops-common';
import { gzipSync } from 'node:zlib';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { startPlugin, TestPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

const databases = createTestDatabases();

const INTAKES = Object.entries(dataopsOpenApi.paths).flatMap(
  ([path, { post }]) =>
    post?.tags.includes('ingest')
      ? [[path.replace('{id}', 'openlineage'), post] as const]
      : [],
);

/** No event, but a body: what is refused with 400 has been read. */
const BODY = '{"x": 1}';
const PLAIN = /identity/i;

describe.each(INTAKES)('the body of POST %s', (path, operation) => {
  let plugin: TestPlugin;

  beforeAll(async () => {
    plugin = await startPlugin({
      knex: await openTestDatabase(databases, 'SQLITE_3'),
    });
  });

  const statusOf = async (body: string | Uint8Array, headers: object) =>
    (await plugin.post(path, body, { ...headers })).status;

  it('may have the types that are described, and no others', async () => {
    const described = Object.keys(operation.requestBody?.content ?? {});
    for (const type of described) {
      expect(await statusOf(BODY, { 'content-type': type })).toBe(400);
    }
    for (const type of ['text/plain', 'application/xml', 'multipart/mixed']) {
      expect(await statusOf(BODY, { 'content-type': type })).toBe(415);
    }
  });

  it('may be compressed as described, and not otherwise', async () => {
    const encodings =
      operation.parameters?.find(({ name }) => name === 'Content-Encoding')
        ?.schema.enum ?? [];
    expect(encodings).toContain('gzip');
    for (const encoding of encodings.flatMap(one => [
      String(one),
      String(one).toUpperCase(),
    ])) {
      const body = PLAIN.test(encoding) ? BODY : gzipSync(BODY);
      expect(await statusOf(body, { 'content-encoding': encoding })).toBe(400);
    }
    for (const encoding of ['br', 'deflate', 'gzip, gzip']) {
      expect(await statusOf(BODY, { 'content-encoding': encoding })).toBe(415);
    }
  });
});
