import { JsonObject, JsonValue } from '@backstage/types';
import { Knex } from 'knex';
import { DEEP, recordedLines } from '../__testUtils__/acceptedEvents';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { Random } from '../__testUtils__/Random';
import { runEvent, withValue } from '../__testUtils__/sampleEvents';
import { LINEAGE, startPlugin, TestPlugin } from '../__testUtils__/startPlugin';
import { rowCounts } from '../__testUtils__/tableContents';

jest.setTimeout(DEEP ? 1_800_000 : 90_000);

const MUTATIONS = DEEP ? 20_000 : 500;
const databases = createTestDatabases();

const BAD_TEXTS: Array<JsonValue | undefined> = [
  undefined,
  null,
  '',
  0,
  1.5,
  true,
  false,
  [],
  {},
  ['a'],
  { a: 1 },
  'x'.repeat(2_049),
  'a\0',
  '\ud800',
  '\udc00x',
];
const BAD_OBJECTS: Array<JsonValue | undefined> = [
  undefined,
  null,
  'x',
  0,
  true,
  [],
  ['a'],
];
const BAD_FACETS: JsonValue[] = ['x', 0, true, [], [{}]];
const BAD_LISTS: JsonValue[] = ['x', 0, true, {}, [null], ['a'], [1], [[]]];
const BAD_TIMES: JsonValue[] = [
  '2026',
  '2026-13-01T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '2026-11-20T24:00:00Z',
  '2026-11-20T00:60:00Z',
  '2026-11-20T00:00:61Z',
  '2026-11-20T00:00:00+19:00',
  '20/11/2026',
  '1763619060',
  '{{ ts }}',
  '${now}',
  '-2026-11-20T00:00:00Z',
  '2026-11-20T00:00:00Z\0',
  ' 2026-11-20T00:00:00Z',
  'NaN',
  'now',
  'null',
];
const BAD_TYPES: JsonValue[] = [
  '',
  'complete',
  'STARTED',
  'START ',
  0,
  true,
  [],
  {},
  'START\0',
];

const full = runEvent({
  run: { runId: 'r', facets: {} },
  job: { namespace: 'n', name: 'j', facets: {} },
  inputs: [{ namespace: 'n', name: 'a', facets: {}, inputFacets: {} }],
  outputs: [{ namespace: 'n', name: 'b', facets: {}, outputFacets: {} }],
});
const jobEvent: JsonObject = {
  eventTime: '2026-11-20T06:31:00Z',
  job: { namespace: 'n', name: 'j' },
};
const datasetEvent: JsonObject = {
  eventTime: '2026-11-20T06:31:00Z',
  dataset: { namespace: 'n', name: 'd' },
};

function replacing(
  event: JsonObject,
  pointer: string,
  values: Array<JsonValue | undefined>,
): string[] {
  return values.map(value => JSON.stringify(withValue(event, pointer, value)));
}

/** Bodies of which none may be taken. */
function handBuilt(): string[] {
  const texts = ['/run/runId', '/job/namespace', '/job/name'].flatMap(pointer =>
    replacing(full, pointer, BAD_TEXTS),
  );
  const whole = JSON.stringify(full);
  return [
    ...texts,
    ...['/job/namespace', '/job/name'].flatMap(p =>
      replacing(jobEvent, p, BAD_TEXTS),
    ),
    ...['/dataset/namespace', '/dataset/name'].flatMap(p =>
      replacing(datasetEvent, p, BAD_TEXTS),
    ),
    ...['/inputs/0/namespace', '/inputs/0/name', '/outputs/0/name'].flatMap(p =>
      replacing(full, p, [0, true, [], {}, 'x'.repeat(2_049), 'a\0', '\ud800']),
    ),
    ...replacing(full, '/job', BAD_OBJECTS),
    ...replacing(full, '/run', ['x', 0, true, [], ['a']]),
    ...replacing(datasetEvent, '/dataset', BAD_OBJECTS),
    ...[
      '/run/facets',
      '/job/facets',
      '/inputs/0/facets',
      '/inputs/0/inputFacets',
      '/outputs/0/outputFacets',
    ].flatMap(p => replacing(full, p, BAD_FACETS)),
    ...['/inputs', '/outputs'].flatMap(p => replacing(full, p, BAD_LISTS)),
    ...replacing(full, '/eventTime', [
      ...BAD_TIMES,
      undefined,
      null,
      0,
      true,
      [],
      {},
    ]),
    ...replacing(jobEvent, '/eventTime', [...BAD_TIMES, undefined, null]),
    ...replacing(full, '/eventType', BAD_TYPES),
    ...['/producer', '/schemaURL'].flatMap(p =>
      replacing(full, p, [0, true, [], {}]),
    ),
    // Cut off at many places, and with a byte too many.
    ...Array.from({ length: 20 }, (_, i) => whole.slice(0, 1 + i * 17)),
    ...['}', ']', ',', '{}', 'x', '\0', '"'].map(end => whole + end),
    ...[
      "{'a':1}",
      '{a:1}',
      '{"a":1,}',
      '[1,]',
      '{"a":NaN}',
      '{"a":Infinity}',
      '{"a":01}',
      '{"a":.5}',
      '{"a":+1}',
      '{"a":1.}',
      '{"a":"\t"}',
      '{"a":"\\x"}',
      '{"a":"\\u12"}',
      '// c',
      '/* c */ {}',
      'undefined',
      'true',
      '""',
      '"x"',
      '[[[]]]',
      '{{}}',
      '{"a"}',
      '{"a" 1}',
      '[1 2]',
      '\u00a0{}',
      '-',
      '1e',
      '{"":1e999}',
    ],
    ...[
      `[${whole},{}]`,
      `[${whole},null]`,
      `[{},${whole}]`,
      `[${whole} ${whole}]`,
      `${whole}\n${whole}`,
    ],
  ];
}

/** A good body with something wrong in it, or right again by chance. */
function mutate(body: string, random: Random): Uint8Array {
  const bytes = Buffer.from(body);
  const at = () => random.int(bytes.length);
  switch (random.int(7)) {
    case 0:
      bytes[at()] = random.int(256);
      return bytes;
    case 1:
      return bytes.subarray(0, at());
    case 2: {
      const from = at();
      return Buffer.concat([
        bytes.subarray(0, from),
        bytes.subarray(from + 1 + random.int(8)),
      ]);
    }
    case 3: {
      const from = at();
      return Buffer.concat([
        bytes.subarray(0, from),
        Buffer.from(
          random.pick([
            '"',
            '{',
            '}',
            '[',
            ']',
            ',',
            ':',
            '\\',
            'null',
            '1e400',
            '\\u0000',
            '\\ud800',
            '-0',
            '😀',
          ]),
        ),
        bytes.subarray(from),
      ]);
    }
    default:
      return Buffer.from(JSON.stringify(mutateValue(JSON.parse(body), random)));
  }
}

function mutateValue(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.04)) {
    return random.pick<unknown>([
      null,
      '',
      'x',
      0,
      -1,
      1e308,
      true,
      [],
      {},
      [null],
      { name: null },
      'a\0b',
      '\ud800',
      'x'.repeat(3_000),
      ['x', 1, {}],
      '9999-12-31T23:59:59Z',
      '0001-01-01T00:00:00Z',
      'DROP',
      'STREAMING',
    ]);
  }
  const keys = Object.keys(value);
  const key = random.pick(keys.length > 0 ? keys : ['added']);
  const copy = Array.isArray(value) ? [...value] : { ...value };
  if (random.chance(0.05)) {
    Reflect.deleteProperty(copy, key);
  } else if (random.chance(0.03) && !Array.isArray(copy)) {
    Reflect.set(
      copy,
      random.pick([
        'constructor',
        'toString',
        '',
        'x'.repeat(300),
        'a\0',
        '\ud800',
        'name',
        'namespace',
      ]),
      'x',
    );
  } else {
    Reflect.set(copy, key, mutateValue(Reflect.get(value, key), random));
  }
  return copy;
}

describe.each(databases.eachSupportedId())('malformed bodies on %s', id => {
  let knex: Knex;
  let plugin: TestPlugin;

  beforeAll(async () => {
    knex = await openTestDatabase(databases, id);
    plugin = await startPlugin({ knex });
  });

  it('are refused with a reason, all 300 that are built by hand, and store no row', async () => {
    const bodies = handBuilt();
    expect(bodies.length).toBeGreaterThanOrEqual(300);
    const before = await rowCounts(knex);
    const taken: string[] = [];
    for (const body of bodies) {
      const { status, json } = await plugin.post(LINEAGE, body);
      if (status !== 400 || !json.error.message) {
        taken.push(`${status} ${body.slice(0, 300)}`);
      }
    }
    expect(taken).toEqual([]);
    expect(await rowCounts(knex)).toBe(before);
  });

  it('are refused or taken, never an error of the server, when good ones are mutated', async () => {
    const random = new Random(99);
    const lines = random
      .shuffled(recordedLines().filter(line => line.length < 20_000))
      .slice(0, 200);
    const failed: string[] = [];
    let refused = 0;
    let counts = await rowCounts(knex);
    for (let i = 0; i < MUTATIONS; i++) {
      const body = mutate(random.pick(lines), random);
      const { status, text } = await plugin.post(LINEAGE, body);
      const now = await rowCounts(knex);
      const isRefused = status >= 400 && status < 500;
      if (status >= 500 || (isRefused && now !== counts)) {
        failed.push(`${i}: ${status} ${text.slice(0, 500)}`);
      }
      refused += isRefused ? 1 : 0;
      counts = now;
    }
    expect(failed.slice(0, 5)).toEqual([]);
    expect(refused).toBeGreaterThan(MUTATIONS / 10);
    expect(refused).toBeLessThan(MUTATIONS);
  });
});
