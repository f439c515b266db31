import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { mockCredentials } from '@backstage/backend-test-utils';
import { formatNodeKey } from '@headwater/backstage-plugin-dataops-common';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { dumpState } from '../__testUtils__/dumpState';
import { databaseError, failStatements } from '../__testUtils__/failStatements';
import { holdWrites } from '../__testUtils__/holdWrites';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { numbered, runEvent, withValue } from '../__testUtils__/sampleEvents';
import { multipart } from '../__testUtils__/multipart';
import {
  Answer,
  LINEAGE,
  serviceHeader,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';
import { warehouseModule } from '../__testUtils__/warehouseModule';

jest.setTimeout(30_000);

const databases = createTestDatabases();
const GZIP = { 'content-encoding': 'gzip' };
const WAREHOUSE = resolve(
  __dirname,
  '../../../../../shared/corpus/warehouse-lineage/derived/snowflake_access_history_rows.json',
);

/** The corpus lies beside the checkout; where it does not, that is said. */
const describeCorpus = existsSync(WAREHOUSE) ? describe : describe.skip;
if (!existsSync(WAREHOUSE)) {
  process.stderr.write(
    'SKIPPED: ../shared/corpus is not beside this checkout; the third connector is not tested\n',
  );
}

const text = (value: unknown) => JSON.stringify(value);
const nested = (levels: number) =>
  `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
/** The event's text with a member added to its run facets, as written. */
const withFacet = (member: string) =>
  text(runEvent({ run: { runId: 'r', facets: {} } })).replace(
    '"facets":{}',
    `"facets":{${member}}`,
  );
const long = 'x'.repeat(10_240);

type Refusal = [
  name: string,
  body: string | Uint8Array,
  headers: Record<string, string>,
  status: number,
  said: string,
];

const REFUSED: Refusal[] = [
  ['nothing', '', {}, 400, 'body: expected a JSON document'],
  ['no JSON', '{"a":', {}, 400, 'body: expected a JSON document'],
  ['JSON cut off in a text', '{"eventTime":"2026', {}, 400, 'a JSON document'],
  ['a number', '1', {}, 400, 'body: expected an OpenLineage event'],
  ['null', 'null', {}, 400, 'body: expected an OpenLineage event'],
  ['an empty array', '[]', {}, 400, 'at least one event'],
  ['an array of arrays', '[[]]', {}, 400, '/0: expected an OpenLineage event'],
  ['an empty object', '{}', {}, 400, "one of the keys 'run', 'job'"],
  [
    'a job without a name, fourth in an array',
    text([
      numbered(901),
      numbered(902),
      numbered(903),
      withValue(runEvent(), '/job/name', undefined),
    ]),
    {},
    400,
    '/3/job/name: expected a value, got nothing',
  ],
  [
    'an unknown event type',
    text(runEvent({ eventType: 'DONE' })),
    {},
    400,
    "/eventType: expected one of START, RUNNING, COMPLETE, ABORT, FAIL, OTHER, got 'DONE'",
  ],
  [
    'a time that is none',
    text(runEvent({ eventTime: 'yesterday' })),
    {},
    400,
    '/eventTime: expected an ISO 8601',
  ],
  [
    'year 0',
    text(runEvent({ eventTime: '0000-01-01T00:00:00Z' })),
    {},
    400,
    '/eventTime',
  ],
  [
    'year 10000',
    text(runEvent({ eventTime: '10000-01-01T00:00:00Z' })),
    {},
    400,
    '/eventTime',
  ],
  [
    '31 February',
    text(runEvent({ eventTime: '2026-02-31T00:00:00Z' })),
    {},
    400,
    '/eventTime',
  ],
  [
    'an identifier of 10 KB',
    text(runEvent({ job: { namespace: 'n', name: long } })),
    {},
    400,
    '/job/name: expected at most 2048 characters, got 10240',
  ],
  [
    'a dataset name of 10 KB',
    text(runEvent({ inputs: [{ namespace: 'n', name: long }] })),
    {},
    400,
    '/inputs/0/name: expected at most 2048',
  ],
  [
    'a NUL in a name',
    text(runEvent({ job: { namespace: 'n', name: 'a\0b' } })),
    {},
    400,
    '/job/name: expected text without NUL',
  ],
  [
    'half a surrogate pair in a run id',
    text(runEvent({ run: { runId: 'a\ud800b' } })),
    {},
    400,
    '/run/runId: expected text without NUL and without half a surrogate pair',
  ],
  [
    'nesting of 65 levels',
    // The facet itself is the fourth level.
    withFacet(`"deep":${nested(62)}`),
    {},
    400,
    'nesting of at most 64 levels',
  ],
  [
    'nesting of 40,000 levels',
    '['.repeat(40_000),
    {},
    400,
    'nesting of at most 64 levels',
  ],
  [
    'a key __proto__',
    withFacet('"__proto__":{"polluted":true}'),
    {},
    400,
    '/run/facets/__proto__: expected no key of this name',
  ],
  [
    'a key __proto__ in disguise',
    withFacet('"\\u005f_proto__":{"polluted":true}'),
    {},
    400,
    '/run/facets/__proto__',
  ],
  [
    'a key twice',
    withFacet('"a":{},"a":{}'),
    {},
    400,
    '/run/facets/a: expected each key once, got it twice',
  ],
  [
    'a key twice in an array of events',
    `[${text(numbered(904))},{"eventTime":"x","eventTime":"y"}]`,
    {},
    400,
    '/1/eventTime: expected each key once',
  ],
  [
    'a number beyond doubles',
    withFacet('"a":{"n":1e400}'),
    {},
    400,
    '/run/facets/a/n: expected a number that fits a double, got 1e400',
  ],
  [
    'a number beyond doubles of many digits',
    withFacet(`"a":{"n":-${'9'.repeat(400)}}`),
    {},
    400,
    '/run/facets/a/n: expected a number that fits a double',
  ],
  [
    'bytes that are no UTF-8',
    Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xfe])]),
    {},
    400,
    'not valid UTF-8',
  ],
  ['what is no gzip', '{"a":1}', GZIP, 400, 'not valid gzip'],
  [
    'gzip that is cut off',
    gzipSync(text(runEvent())).subarray(0, 40),
    GZIP,
    400,
    'not valid gzip',
  ],
  [
    'a large body',
    text(runEvent({ padding: 'x'.repeat(60_000) })),
    {},
    413,
    'larger than 50000 bytes (dataops.ingest.maxBodyBytes)',
  ],
  [
    'a gzip bomb',
    gzipSync(Buffer.alloc(20_000_000, ' ')),
    GZIP,
    413,
    'larger than 50000 bytes',
  ],
  [
    'plain text',
    text(runEvent()),
    { 'content-type': 'text/plain' },
    415,
    "expected application/json, got 'text/plain'",
  ],
  [
    'a form',
    'a=b',
    { 'content-type': 'application/x-www-form-urlencoded' },
    415,
    'expected application/json',
  ],
  [
    'brotli',
    text(runEvent()),
    { 'content-encoding': 'br' },
    415,
    "expected gzip or none, got 'br'",
  ],
  [
    'two encodings',
    gzipSync(text(runEvent())),
    { 'content-encoding': 'gzip, gzip' },
    415,
    'expected gzip or none',
  ],
];

const TAKEN: Array<
  [name: string, body: string | Uint8Array, headers?: Record<string, string>]
> = [
  ['one event', text(numbered(1))],
  ['an array', text([numbered(2), numbered(3)])],
  ['gzip', gzipSync(text(numbered(4))), GZIP],
  [
    'gzip under its old name',
    gzipSync(text(numbered(5))),
    { 'content-encoding': 'x-gzip' },
  ],
  [
    'a type with a charset',
    text(numbered(6)),
    { 'content-type': 'application/json; charset=utf-8' },
  ],
  ['a byte order mark', `\ufeff${text(numbered(7))}`],
  ['year 1', text(numbered(8, { eventTime: '0001-01-01T00:00:00Z' }))],
  [
    'year 9999',
    text(numbered(9, { eventTime: '9999-12-31T23:59:59.999-18:00' })),
  ],
  [
    'a time without a zone',
    text(numbered(10, { eventTime: '2026-11-20T06:31:00' })),
  ],
  [
    'a name of 2048 characters beyond the basic plane',
    text(numbered(11, { job: { namespace: 'n', name: '😀'.repeat(1_024) } })),
  ],
  ['nesting of 64 levels', withFacet(`"deep":${nested(61)}`)],
  [
    'NUL and half a pair in a facet',
    text(
      numbered(12, {
        job: {
          namespace: 'n',
          name: 'j',
          facets: { documentation: { description: 'a\0b\ud800c' } },
        },
      }),
    ),
  ],
  [
    'a name of a facet that is long',
    text(numbered(13, { run: { runId: 'r13', facets: { [long]: { a: 1 } } } })),
  ],
  [
    'keys like those of objects',
    withFacet('"constructor":{"a":1},"hasOwnProperty":{"b":2},"toString":{}'),
  ],
  [
    'numbers at the edge of doubles',
    withFacet(
      '"a":{"n":1.7976931348623157e308,"m":5e-324,"z":-0.0,"big":12345678901234567890}',
    ),
  ],
  [
    'a symlink with a long type',
    text(
      numbered(14, {
        outputs: [
          {
            namespace: 'n',
            name: 'd',
            facets: {
              symlinks: {
                identifiers: [
                  { namespace: 'm', name: 'e', type: '😀'.repeat(100) },
                ],
              },
            },
          },
        ],
      }),
    ),
  ],
  ['no datasets', text(numbered(15, { inputs: null, outputs: null }))],
  [
    'a dataset without a name',
    text(numbered(16, { inputs: [{ namespace: 'n' }, { name: null }] })),
  ],
];

/** What the first database answered, for the second to answer too. */
const answers = new Map<string, string>();

function expectSameAnswer(name: string, answer: Answer): void {
  const said = text([
    answer.status,
    answer.json?.error?.message ?? answer.json,
    answer.json?.error?.problems,
  ]);
  expect(said).toBe(answers.get(name) ?? said);
  answers.set(name, said);
}

describe.each(databases.eachSupportedId())('POST /api/v1/lineage on %s', id => {
  let knex: Knex;
  let plugin: TestPlugin;

  beforeAll(async () => {
    knex = await openTestDatabase(databases, id);
    plugin = await startPlugin({
      knex,
      config: {
        ingest: {
          maxBodyBytes: 50_000,
          keys: [{ subject: 'team-b', namespaces: ['team-b', 'shared-*'] }],
        },
      },
    });
  });

  it('answers 201 for what is new, 200 for what is known, and 201 where some of it is new', async () => {
    const first = await plugin.post(LINEAGE, text(numbered(101)));
    expect(first.status).toBe(201);
    expect(first.json).toEqual({ applied: 1, known: 0, notes: [] });
    const state = await dumpState(knex);

    const again = await plugin.post(LINEAGE, text(numbered(101)));
    expect(again.status).toBe(200);
    expect(again.json).toEqual({ applied: 0, known: 1, notes: [] });
    expect(await dumpState(knex)).toBe(state);

    const mixed = await plugin.post(
      LINEAGE,
      text([numbered(101), numbered(102), numbered(102)]),
    );
    expect(mixed.status).toBe(201);
    expect(mixed.json).toEqual({ applied: 1, known: 2, notes: [] });
  });

  it.each(
    TAKEN.map(([name, body, headers = {}]) => [name, body, headers] as const),
  )('takes %s, and again as known', async (name, body, headers) => {
    const answer = await plugin.post(LINEAGE, body, headers);
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    expectSameAnswer(name, answer);
    const again = await plugin.post(LINEAGE, body, headers);
    expect(again.status).toBe(200);
  });

  it('says what it assumed, and where', async () => {
    const { json } = await plugin.post(
      LINEAGE,
      text([
        numbered(103),
        numbered(104, { eventTime: '2026-11-20T06:31:00' }),
      ]),
    );
    expect(json.notes).toEqual([
      { event: 1, pointer: '/eventTime', note: 'assumed-utc' },
    ]);
  });

  it.each(REFUSED)(
    'refuses %s, says where and why, and stores nothing',
    async (name, body, headers, status, said) => {
      const before = await dumpState(knex);
      const answer = await plugin.post(LINEAGE, body, headers);
      expect([answer.status, answer.json.error.message]).toEqual([
        status,
        expect.stringContaining(said),
      ]);
      expectSameAnswer(name, answer);
      expect(await dumpState(knex)).toBe(before);
    },
  );

  it('says every wrong field of every wrong event of an array, as JSON pointers', async () => {
    const before = await dumpState(knex);
    const { status, json } = await plugin.post(
      LINEAGE,
      text([
        numbered(105),
        runEvent({ eventType: 'x', eventTime: 1 }),
        runEvent({ run: {} }),
      ]),
    );
    expect(status).toBe(400);
    expect(json.error.problems.map((p: any) => p.pointer).sort()).toEqual([
      '/1/eventTime',
      '/1/eventType',
      '/2/run/runId',
    ]);
    expect(await dumpState(knex)).toBe(before);
  });

  it.each([
    ['nobody', mockCredentials.none.header(), 401],
    ['a wrong key', 'Bearer wrong', 401],
    ['a wrong kind of credentials', 'Basic dTpw', 401],
    ['a user', mockCredentials.user.header(), 403],
  ])('lets %s not send', async (_, authorization, status) => {
    const before = await dumpState(knex);
    const answer = await plugin.post(LINEAGE, text(numbered(106)), {
      authorization,
    });
    expect(answer.status).toBe(status);
    expect(await dumpState(knex)).toBe(before);
  });

  const own = { namespace: 'team-b', name: 'j' };
  const ownOutput = { namespace: 'shared-lake', name: 'orders' };

  it.each<[string, JsonObject]>([
    ['another namespace', { job: { namespace: 'team-a', name: 'j' } }],
    [
      'a namespace that only begins like its own',
      { job: { namespace: 'team-b2', name: 'j' } },
    ],
    [
      'writing what belongs to another',
      { outputs: [{ namespace: 'team-a', name: 'd' }] },
    ],
  ])('holds a bound key from %s: 403, and nothing changes', async (_, more) => {
    const before = await dumpState(knex);
    const its = { job: own, outputs: [ownOutput] };
    const { status, json } = await plugin.post(
      LINEAGE,
      text([numbered(107, its), numbered(108, { ...its, ...more })]),
      { authorization: serviceHeader('external:team-b') },
    );
    expect(status).toBe(403);
    expect(json.error.message).toMatch(/namespace 'team-(a|b2)'; it may for/);
    expect(await dumpState(knex)).toBe(before);
  });

  it('lets a bound key read what belongs to another, and says what it leaves out', async () => {
    const { status, json } = await plugin.post(
      LINEAGE,
      text(
        numbered(109, {
          job: own,
          inputs: [
            {
              namespace: 'team-a',
              name: 'd',
              facets: { documentation: { description: 'mine now' } },
            },
          ],
          outputs: [ownOutput],
        }),
      ),
      { authorization: serviceHeader('external:team-b') },
    );
    expect([status, json.notes]).toEqual([
      201,
      [{ event: 0, pointer: '/inputs/0', note: 'foreign-namespace' }],
    ]);
    const [theirs] = await knex('node').where({ name: 'd' }).select('id');
    expect(await knex('node_facet').where({ node_id: theirs.id })).toEqual([]);
  });

  it('refuses what is further ahead of the clock than configured', async () => {
    const careful = await startPlugin({
      knex,
      config: { ingest: { maxFuture: { days: 1 } } },
    });
    const before = await dumpState(knex);
    const { status, json } = await careful.post(
      LINEAGE,
      text([
        numbered(110, { eventTime: new Date().toISOString() }),
        numbered(111, { eventTime: '9999-01-01T00:00:00Z' }),
      ]),
    );
    expect([status, json.error.problems[0].pointer]).toEqual([
      400,
      '/1/eventTime',
    ]);
    expect(json.error.message).toContain('dataops.ingest.maxFuture');
    expect(await dumpState(knex)).toBe(before);
  });
});

describe.each(databases.eachSupportedId())('ingest on a bad day, on %s', id => {
  it('answers 503 with Retry-After when too much is waiting, and takes what was waiting', async () => {
    const knex = await openTestDatabase(databases, id);
    const plugin = await startPlugin({
      knex,
      config: { ingest: { maxWaitingEvents: 2 } },
    });
    const release = await holdWrites(knex);
    const sent = Array.from({ length: 12 }, (_, n) =>
      plugin.post(LINEAGE, text(numbered(n))),
    );
    // Refused ones are answered while the others wait.
    const refused = await Promise.race(
      sent.map(async one => {
        const answer = await one;
        return answer.status === 503 ? answer : new Promise<never>(() => {});
      }),
    );
    expect(refused.retryAfter).toMatch(/^[1-9]\d*$/);
    expect(refused.json.error.message).toContain('waiting to be written');
    await release();

    const all = await Promise.all(sent);
    const statuses = new Set(all.map(one => one.status));
    expect(statuses).toEqual(new Set([201, 503]));
    const taken = all.filter(one => one.status === 201).length;
    expect((await knex('raw_event').select('id')).length).toBe(taken);

    const after = await plugin.post(LINEAGE, text(numbered(99)));
    expect(after.status).toBe(201);
  });

  it('takes one request that is larger than what may wait', async () => {
    const knex = await openTestDatabase(databases, id);
    const plugin = await startPlugin({
      knex,
      config: { ingest: { maxWaitingEvents: 2 } },
    });
    const many = Array.from({ length: 5 }, (_, n) => numbered(n));
    expect((await plugin.post(LINEAGE, text(many))).status).toBe(201);
  });

  it.each([
    ['connection refused', 'ECONNREFUSED', 'connect ECONNREFUSED'],
    ['connection lost', '', 'Connection terminated unexpectedly'],
    ['shutting down', '57P01', 'terminating connection'],
    ['starting', '57P03', 'the database system is starting up'],
    ['too many connections', '53300', 'too many clients'],
    ['disk full', 'SQLITE_FULL', 'database or disk is full'],
    ['busy for longer than tries last', 'SQLITE_BUSY', 'database is locked'],
    ['no free connection', '', 'Knex: Timeout acquiring a connection.'],
  ])(
    'answers 503 with Retry-After when the database says: %s',
    async (_, code, message) => {
      const knex = await openTestDatabase(databases, id);
      const plugin = await startPlugin({ knex });
      const answered: Answer[] = [];
      await failStatements(
        knex,
        () => databaseError(code, message),
        async () => {
          answered.push(await plugin.post(LINEAGE, text(numbered(1))));
        },
      );
      expect(answered[0].status).toBe(503);
      expect(answered[0].retryAfter).toMatch(/^[1-9]\d*$/);
      expect(answered[0].text).not.toContain(message);
      expect(await dumpState(knex)).toBe('');
      expect((await plugin.post(LINEAGE, text(numbered(1)))).status).toBe(201);
    },
  );

  it('stores the neighbours of a request that the database refuses', async () => {
    const knex = await openTestDatabase(databases, id);
    const plugin = await startPlugin({ knex });
    const poisoned = 'run-2';
    const statuses: number[] = [];
    const release = await holdWrites(knex);
    await failStatements(
      knex,
      (_sql, _index, bindings) =>
        bindings.some(value => String(value).includes(poisoned))
          ? databaseError('22021')
          : undefined,
      async () => {
        const sent = [0, 1, 2, 3].map(n =>
          plugin.post(LINEAGE, text(numbered(n))),
        );
        await release();
        for (const one of sent) {
          statuses.push((await one).status);
        }
      },
    );
    expect(statuses).toEqual([201, 201, 500, 201]);
    const ids = await knex('run').orderBy('run_id').pluck('run_id');
    expect(ids).toEqual(['run-0', 'run-1', 'run-3']);
  });
});

describe.each(databases.eachSupportedId())(
  'POST /v1/dbt/artifacts on %s',
  id => {
    const DBT = '/v1/dbt/artifacts';
    const recorded = resolve(__dirname, '../../../../estate/recording/dbt');
    const file = (name: string) =>
      gunzipSync(readFileSync(`${recorded}/${name}.json.gz`)).toString('utf8');
    const FILES = ['manifest', 'run_results', 'sources', 'catalog'];
    let knex: Knex;
    let plugin: TestPlugin;

    beforeAll(async () => {
      knex = await openTestDatabase(databases, id);
      plugin = await startPlugin({ knex });
    });

    async function postForm(parts: Array<[string, string | Uint8Array]>) {
      return plugin.post(DBT, ...(await multipart(parts)));
    }

    it('takes a target folder as multipart with gzip parts, and knows it again as JSON', async () => {
      const first = await postForm(
        FILES.map(name => [name, gzipSync(file(name))]),
      );
      expect([first.status, first.text.slice(0, 300)]).toEqual([
        201,
        expect.any(String),
      ]);
      const state = await dumpState(knex);
      expect(state).toMatch(/^edge .*"current":true/m);

      const object = `{${FILES.map(name => `"${name}":${file(name)}`).join(
        ',',
      )}}`;
      const again = await plugin.post(DBT, object);
      expect(again.status).toBe(200);
      const zipped = await plugin.post(DBT, gzipSync(object), GZIP);
      expect(zipped.status).toBe(200);
      expect(await dumpState(knex)).toBe(state);
    });

    it.each(FILES)('takes %s alone, as a plain text field', async name => {
      const answer = await postForm([[name, file(name)]]);
      expect([answer.status, answer.text.slice(0, 300)]).toEqual([
        expect.any(Number),
        expect.not.stringContaining('error'),
      ]);
      expect([200, 201]).toContain(answer.status);
    });

    it.each<[string, string, number, string]>([
      ['nothing', '{}', 400, 'at least one of manifest'],
      ['an array', '[]', 400, 'body: expected an object'],
      [
        'an unknown file',
        '{"semantic_manifest":{}}',
        400,
        '/semantic_manifest',
      ],
      [
        'a name that every object has',
        '{"constructor":{}}',
        400,
        '/constructor',
      ],
      ['another such name', '{"toString":{},"manifest":{}}', 400, '/toString'],
      ['a manifest that is text', '{"manifest":"x"}', 400, '/manifest'],
      ['a manifest that is empty', '{"manifest":{}}', 400, '/manifest'],
      ['results that are an array', '{"run_results":[]}', 400, '/run'],
      [
        'an empty namespace',
        '{"manifest":{},"namespace":""}',
        400,
        '/namespace',
      ],
      ['no JSON', '{', 400, 'JSON document'],
    ])(
      'refuses %s, says where, and stores nothing',
      async (name, body, status, said) => {
        const before = await dumpState(knex);
        const answer = await plugin.post(DBT, body);
        expect([answer.status, answer.json.error.message]).toEqual([
          status,
          expect.stringContaining(said),
        ]);
        expectSameAnswer(`dbt ${name}`, answer);
        expect(await dumpState(knex)).toBe(before);
      },
    );

    it('refuses broken multipart, a part twice and parts that are no JSON', async () => {
      const before = await dumpState(knex);
      const cut = await plugin.post(DBT, '--x\r\ncontent-disp', {
        'content-type': 'multipart/form-data; boundary=x',
      });
      expect(cut.status).toBe(400);
      const unbounded = await plugin.post(DBT, 'x', {
        'content-type': 'multipart/form-data',
      });
      expect(unbounded.status).toBe(400);
      const twice = await postForm([
        ['manifest', '{}'],
        ['manifest', '{}'],
      ]);
      expect([twice.status, twice.json.error.message]).toEqual([
        400,
        expect.stringContaining('/manifest: expected once'),
      ]);
      const broken = await postForm([['manifest', gzipSync('{"a":')]]);
      expect([broken.status, broken.json.error.message]).toEqual([
        400,
        expect.stringContaining('JSON document'),
      ]);
      expect(await dumpState(knex)).toBe(before);
    });
  },
);

describeCorpus.each(databases.eachSupportedId())(
  'a connector from a module, on %s',
  id => {
    it('takes a third connector from a module, whose lineage the graph then shows', async () => {
      const knex = await openTestDatabase(databases, id);
      const plugin = await startPlugin({ knex, features: [warehouseModule] });
      const path = '/v1/connectors/snowflake-access-history';
      const rows = readFileSync(WAREHOUSE, 'utf8');
      expect((await plugin.post(path, rows)).status).toBe(201);
      expect((await plugin.post(path, rows)).status).toBe(200);

      const key = (kind: 'dataset' | 'job', name: string) =>
        formatNodeKey({ kind, namespace: 'snowflake://acme', name });
      const source = key('dataset', 'ACME.RIDE_SHARE.RIDES_BY_MONTH_2017');
      const query = key('job', 'query hash1');
      const target = key(
        'dataset',
        'ACME.RIDE_SHARE.RIDES_BY_MONTH_START_STATION_2017',
      );
      const { status, json } = await plugin.get(
        `/v1/lineage/graph?focus=${encodeURIComponent(source)}&down=2`,
      );
      expect(status).toBe(200);
      expect(json.edges).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ from: source, to: query }),
          expect.objectContaining({ from: query, to: target }),
        ]),
      );

      const wrong = await plugin.post(path, '[{"QUERY_ID":"q"}]');
      expect([wrong.status, wrong.json.error.message]).toEqual([
        400,
        '/0/QUERY_ID: expected text',
      ]);
    });
  },
);

describe.each(databases.eachSupportedId())('other ways in, on %s', id => {
  it('answers 404 for a connector that is not there, and names those that are', async () => {
    const knex = await openTestDatabase(databases, id);
    const plugin = await startPlugin({ knex });
    const { status, json } = await plugin.post('/v1/connectors/nope', '{}');
    expect(status).toBe(404);
    expect(json.error.message).toContain('openlineage, dbt');
  });

  it('stores what comes through the events service, under the topic openlineage', async () => {
    const knex = await openTestDatabase(databases, id);
    const plugin = await startPlugin({ knex });
    await plugin.events.publish({
      topic: 'openlineage',
      eventPayload: [numbered(1), numbered(2)],
    });
    await plugin.events.publish({ topic: 'other', eventPayload: numbered(3) });
    const sent = await openTestDatabase(databases, id);
    const other = await startPlugin({ knex: sent });
    await other.post(LINEAGE, text([numbered(1), numbered(2)]));
    expect(await dumpState(knex)).toBe(await dumpState(sent));
  });

  it('lets one bad message of the topic not stop the next', async () => {
    const knex = await openTestDatabase(databases, id);
    const plugin = await startPlugin({ knex });
    for (const eventPayload of [
      { nonsense: true },
      'text',
      undefined,
      numbered(1),
    ]) {
      await plugin.events.publish({ topic: 'openlineage', eventPayload });
    }
    expect(await knex('raw_event').select('source')).toEqual([
      { source: 'openlineage' },
    ]);
  });

  it('knows static keys of externalAccess by their subject, and no others', async () => {
    const knex = await openTestDatabase(databases, id);
    const key = (token: string, subject: string) => ({
      type: 'static',
      options: { token, subject },
    });
    const plugin = await startPlugin({
      knex,
      rootConfig: {
        backend: {
          baseUrl: 'http://localhost',
          database: { client: 'better-sqlite3', connection: ':memory:' },
          auth: {
            externalAccess: [
              key('key-of-everybody', 'clients'),
              key('key-of-team-b', 'team-b'),
            ],
          },
        },
      },
      config: {
        ingest: { keys: [{ subject: 'team-b', namespaces: ['team-b'] }] },
      },
      auth: [authServiceFactory, httpAuthServiceFactory],
    });
    const send = async (authorization: string) =>
      (await plugin.post(LINEAGE, text(numbered(1)), { authorization })).status;
    expect(await send('')).toBe(401);
    expect(await send('Bearer wrong-key')).toBe(401);
    expect(await send('Bearer key-of-team-b')).toBe(403);
    expect(await dumpState(knex)).toBe('');
    expect(await send('Bearer key-of-everybody')).toBe(201);
  });
});
