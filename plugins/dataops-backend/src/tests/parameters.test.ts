import {
  ApiOperation,
  ApiParameter,
  ApiSchema,
  dataopsOpenApi,
} from '@headwater/backstage-plugin-dataops-common';
import fc from 'fast-check';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { startPlugin, TestPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const RUNS = process.env.HEADWATER_DEEP ? 300 : 25;

type Read = {
  path: string;
  operation: ApiOperation;
  parameters: readonly ApiParameter[];
};

/** Reads have no body, so that nothing but a parameter can be wrong. */
const READS: Read[] = Object.entries(dataopsOpenApi.paths).flatMap(
  ([path, { get }]) =>
    get ? [{ path, operation: get, parameters: get.parameters ?? [] }] : [],
);

/** Values that the schema of a parameter refuses. */
function wrongValues(schema: ApiSchema): string[] {
  const item = schema.items ?? schema;
  switch (item.type) {
    case 'integer':
      return [
        `${Number(item.minimum) - 1}`,
        `${Number(item.maximum) + 1}`,
        ...['', ' ', 'x', '1.5', '1e1', '0x1', '٣', 'NaN', '9'.repeat(40)],
      ];
    case 'boolean':
      return ['', 'yes', 'TRUE', '1'];
    default:
      return [
        ...(item.enum ? ['', 'nonsense', ` ${item.enum[0]}`] : []),
        ...(item.maxLength ? ['a'.repeat(item.maxLength + 1)] : []),
        ...(item.format ? ['', 'today', '2026-02-30', '2026-13-01'] : []),
        'a\0b',
        '\0',
      ];
  }
}

/** One that the schema takes, so that only the parameter in question is wrong. */
function goodValue({ enum: words, minimum, format }: ApiSchema): string {
  return String(
    words?.[0] ?? minimum ?? (format ? '2026-11-20' : 'dataset:n:x'),
  );
}

function requestFor(
  { path, parameters }: Read,
  wrong?: { name: string; values: string[] },
): string {
  const query = new URLSearchParams();
  let filled = path;
  for (const { name, in: place, required, schema } of parameters) {
    const values =
      wrong?.name === name
        ? wrong.values
        : [goodValue(schema)].filter(() => required);
    if (place === 'path') {
      filled = filled.replace(`{${name}}`, encodeURIComponent(values[0]));
    } else {
      values.forEach(value => query.append(name, value));
    }
  }
  return `${filled}?${query}`;
}

const PARAMETERS = READS.flatMap(read =>
  read.parameters.map(
    parameter =>
      [`${read.path} ${parameter.name}`, { read, parameter }] as const,
  ),
);

const BY_PATH = READS.map(read => [read.path, read] as const);

describe('the parameters', () => {
  let plugin: TestPlugin;

  beforeAll(async () => {
    plugin = await startPlugin({
      knex: await openTestDatabase(databases, 'SQLITE_3'),
    });
  });

  /** What is wrong with how a wrong request was answered; nothing, if it was refused by name. */
  async function notRefused(path: string, name: string): Promise<string[]> {
    const { status, json } = await plugin.get(path);
    const { name: error, message } = json?.error ?? {};
    const isRefusal =
      status === 400 &&
      error === 'InputError' &&
      message.startsWith(`Parameter '${name}' `) &&
      /(; it takes|allowed (is|are)) /.test(message);
    return isRefusal ? [] : [`${path}: ${status} ${message}`];
  }

  it.each(PARAMETERS)(
    '%s: what its schema refuses is refused by name',
    async (_, { read, parameter: { name, schema } }) => {
      const faults: string[] = [];
      for (const value of wrongValues(schema)) {
        const path = requestFor(read, { name, values: [value] });
        faults.push(...(await notRefused(path, name)));
      }
      expect(faults).toEqual([]);
    },
  );

  it.each(
    PARAMETERS.filter(
      ([, { parameter }]) =>
        parameter.in === 'query' && parameter.schema.type !== 'array',
    ),
  )('%s: is given once', async (_, { read, parameter: { name, schema } }) => {
    const value = goodValue(schema);
    const path = requestFor(read, { name, values: [value, value] });
    expect(await notRefused(path, name)).toEqual([]);
  });

  it.each(
    PARAMETERS.filter(([, { parameter }]) => parameter.schema.type === 'array'),
  )('%s: may be given again', async (_, { read, parameter }) => {
    const value = goodValue(parameter.schema.items ?? {});
    const { status } = await plugin.get(
      requestFor(read, { name: parameter.name, values: [value, value] }),
    );
    expect([200, 404]).toContain(status);
  });

  it.each(
    PARAMETERS.filter(
      ([, { parameter }]) => parameter.in === 'query' && parameter.required,
    ),
  )('%s: must be there', async (_, { read, parameter: { name } }) => {
    const [absent, empty] = [[], ['']].map(values =>
      requestFor(read, { name, values }),
    );
    expect(await notRefused(absent, name)).toEqual([]);
    expect(await notRefused(empty, name)).toEqual([]);
  });

  it.each(PARAMETERS)(
    '%s: no text makes the server fail',
    async (_, { read, parameter: { name } }) => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(fc.string({ unit: 'binary' }), fc.integer().map(String)),
          async value => {
            fc.pre(value !== '');
            const { status } = await plugin.get(
              requestFor(read, { name, values: [value] }),
            );
            expect(status).toBeLessThan(500);
          },
        ),
        { numRuns: RUNS, seed: 7 },
      );
    },
  );

  const ignores = ([, { operation }]: (typeof BY_PATH)[number]) =>
    operation['x-ignore-unknown-parameters'] === true;

  it.each(BY_PATH.filter(one => !ignores(one)))(
    '%s: a parameter that is not described is refused',
    async (_, read) => {
      const path = `${requestFor(read)}&constructor=1`;
      expect(await notRefused(path, 'constructor')).toEqual([]);
    },
  );

  it.each(BY_PATH.filter(ignores))(
    '%s: a parameter that is not described is passed over, as in Marquez',
    async (_, read) => {
      const { status } = await plugin.get(`${requestFor(read)}&constructor=1`);
      expect([200, 404]).toContain(status);
    },
  );

  it('of what writes are checked as well', async () => {
    const writes = Object.entries(dataopsOpenApi.paths).flatMap(
      ([path, item]) =>
        Object.entries(item).flatMap(([method, operation]) =>
          method === 'get' || operation['x-ignore-unknown-parameters']
            ? []
            : [{ method: method.toUpperCase(), path }],
        ),
    );
    expect(writes).not.toEqual([]);
    for (const { method, path } of writes) {
      const wrong = `${path.replace('{id}', 'x')}?constructor=1`;
      const { status, json } = await plugin.send(method, wrong, {});
      expect([path, status, json.error.message]).toEqual([
        path,
        400,
        `Parameter 'constructor' is not known here; allowed are none`,
      ]);
    }
  });

  it('have their defaults', async () => {
    const { json } = await plugin.get('/v1/datasets');
    expect(json).toMatchObject({ offset: 0, limit: 50 });
  });
});
