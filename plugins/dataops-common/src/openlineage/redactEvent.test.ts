import { JsonObject, JsonValue } from '@backstage/types';
import * as fc from 'fast-check';
import { dataset, DEFAULTS, factsOf, runEvent } from './__testUtils__/events';
import { parseOpenLineageEvent } from './parseOpenLineageEvent';
import { redactEvent } from './redactEvent';
import { RedactionOptions } from './RedactionOptions';

const RUNS = process.env.HEADWATER_DEEP ? 10_000 : 300;

function stored(
  value: unknown,
  options: Partial<RedactionOptions> = {},
): string {
  const event = parseOpenLineageEvent(value);
  return JSON.stringify(redactEvent(event, { ...DEFAULTS, ...options }).event);
}

function withFacets(facets: JsonObject): JsonObject {
  return runEvent({ run: { runId: 'r', facets } });
}

describe('redactEvent', () => {
  it.each<[string, JsonObject]>([
    [
      'a namespace',
      { inputs: [{ namespace: 'postgres://u:hunter2@h:1', name: 'a' }] },
    ],
    ['a job name', { job: { namespace: 'n', name: 'load?password=hunter2' } }],
    ['the producer', { producer: 'https://hunter2@example.com/x' }],
    ['an unknown key', { extra: [{ deep: 'token=hunter2' }] }],
    [
      'a facet, by name',
      withFacets({ x: { apiKey: 'hunter2', list: { secrets: ['hunter2'] } } }),
    ],
    [
      'a pair of name and value',
      withFacets({ x: [{ name: 'DB_PASSWORD', value: 'hunter2' }] }),
    ],
    [
      'a data source',
      {
        outputs: [
          dataset('a', {
            facets: { dataSource: { uri: 'jdbc:x://h?pw=hunter2' } },
          }),
        ],
      },
    ],
    [
      'a symlink',
      {
        outputs: [
          dataset('a', {
            facets: {
              symlinks: {
                identifiers: [{ namespace: 's3://k:hunter2@b', name: 'x' }],
              },
            },
          }),
        ],
      },
    ],
    [
      'an error message',
      withFacets({
        errorMessage: { message: 'login postgres://u:hunter2@h failed' },
      }),
    ],
    [
      'SQL',
      {
        job: {
          namespace: 'n',
          name: 'j',
          facets: { sql: { query: "select 'hunter2'" } },
        },
      },
    ],
    [
      'the text of a transformation',
      {
        outputs: [
          dataset('a', {
            facets: {
              columnLineage: {
                fields: {
                  c: {
                    inputFields: [
                      {
                        ...dataset('b'),
                        field: 'd',
                        transformations: [
                          {
                            type: 'X',
                            subtype: 'FILTER',
                            description: "d = 'hunter2'",
                          },
                        ],
                      },
                    ],
                  },
                },
              },
            },
          }),
        ],
      },
    ],
    [
      'an environment variable',
      withFacets({
        environmentVariables: {
          environmentVariables: [{ name: 'A', value: 'hunter2' }],
        },
      }),
    ],
    [
      'the environment of an operator',
      withFacets({
        unknownSourceAttribute: {
          unknownItems: [{ properties: { env: { A: 'hunter2' } } }],
        },
      }),
    ],
  ])(
    'lets no secret of %s through, neither into the event nor into the facts',
    (_, change) => {
      const event = { ...runEvent(), ...change };
      expect(stored(event)).not.toContain('hunter2');
      expect(JSON.stringify(factsOf(event))).not.toContain('hunter2');
    },
  );

  it.each<[JsonValue]>([
    [{ password: { value: 'hunter2' } }],
    [{ password: [['hunter2'], []] }],
    [{ tokens: [{ name: 'a' }], token: [{ value: 'hunter2' }] }],
    [{ args: ['run', '--password', 'hunter2', '--verbose'] }],
    [{ args: ['curl', '-u', 'bob:hunter2'] }],
    [{ property: 'db.password', value: 'hunter2' }],
    [{ option: 'token', default: 'hunter2' }],
    [{ name: 'db.password', values: ['hunter2'] }],
    [{ 'fs.azure.account.key.a.dfs.core.windows.net': 'hunter2' }],
    [{ encryption_key: 'hunter2', signing_key: 'hunter2', jwt: 'hunter2' }],
    [{ ssh_key: 'hunter2', storageKey: 'hunter2', cookie: 'hunter2' }],
    [{ passcode: 'hunter2', apiKeyValue: 'hunter2', dsn: 'hunter2' }],
    [{ db_password: 12345678, secret: { value: 12345678 } }],
  ])('takes the secret out of %j', value => {
    const text = stored(withFacets({ x: value }));
    expect(text).not.toMatch(/hunter2|12345678/);
    expect(stored(JSON.parse(text))).toBe(text);
  });

  it.each<[JsonValue]>([
    [{ tags: [{ key: 'token', source: 'x', value: 'yes' }] }],
    [{ params: { token: 5, tokens: 123456, use_password: true } }],
    [{ fail: 1, pass: 1234, token: 123456 }],
    [{ columnMetrics: { password: { distinctCount: 5000, nullCount: 2 } } }],
    [{ args: ['--password', '--verbose', 'x', '-u', '1000:1000'] }],
    [{ password: '', token: null, useSecret: 'true' }],
    [{ description: 'password: hashed with bcrypt', name: 'password' }],
  ])('keeps %j', value => {
    expect(stored(withFacets({ x: value }))).toContain(JSON.stringify(value));
  });

  it('keeps different datasets different', () => {
    const inputs = [
      { namespace: 'postgres://[fd00::1]:5432', name: 'a' },
      { namespace: 'postgres://[fd00::2]:5432', name: 'a' },
      { namespace: 'n', name: 'sk_customer_order_line_items_daily' },
      { namespace: 'n', name: 'sk_supplier_invoice_line_items_daily' },
      { namespace: 'n', name: 'load:orders@dwh.example.com' },
      { namespace: 'n', name: 's3://b/report#1.csv' },
      { namespace: 'n', name: 's3://b/report#2.csv' },
      { namespace: '/data', name: '/data/password=1/dt=2026' },
    ];
    const event = parseOpenLineageEvent({ ...runEvent(), inputs });
    expect(redactEvent(event, DEFAULTS).event.inputs).toEqual(inputs);
  });

  it('says where something was redacted without the secrets in the keys', () => {
    const key = 'postgres://bob:hunter2@db/x';
    const fields = { [key]: { inputFields: [], password: 'hunter2' } };
    const event = runEvent({
      run: { runId: 'r', facets: { [key]: { password: 'hunter2' } } },
      outputs: [dataset('a', { facets: { columnLineage: { fields } } })],
    });
    const { notes } = redactEvent(parseOpenLineageEvent(event), DEFAULTS);
    expect(notes.map(({ pointer }) => pointer)).toEqual([
      '/outputs/0/facets/columnLineage/fields/postgres:~1~1db~1x/password',
      '/run/facets/postgres:~1~1db~1x/password',
    ]);
    expect(JSON.stringify(factsOf(event))).not.toContain('hunter2');
  });

  it('keeps what the configuration lists', () => {
    const environment = withFacets({
      environmentVariables: {
        environmentVariables: [
          { name: 'TZ', value: 'UTC' },
          { name: 'B', value: 'c' },
        ],
      },
      sql: { query: 'select 1' },
    });
    const text = stored(environment, {
      keepSqlLiterals: true,
      allowedEnvironmentVariables: ['TZ'],
    });
    expect(text).toContain('[{"name":"TZ","value":"UTC"}]');
    expect(text).toContain('"select 1"');
  });

  it('does not take a column for a secret', () => {
    const inputFields = [{ ...dataset('b'), field: 'password' }];
    const event = runEvent({
      outputs: [
        dataset('a', {
          facets: { columnLineage: { fields: { password: { inputFields } } } },
        }),
      ],
    });
    expect(factsOf(event).columnLineage[0].edges).toMatchObject([
      { outputColumn: 'password', inputColumn: 'password' },
    ]);
    const sql = { query: 'select * from a join b on a.token = b.token' };
    expect(stored(withFacets({ sql }))).toContain('on a.token = b.token');
  });

  it('replaces what PostgreSQL cannot hold, and no prototype', () => {
    const body: unknown = JSON.parse(
      JSON.stringify(withFacets({ x: { a: 'b\0c', d: '\ud800' } })).replace(
        '"x":{',
        '"x":{"__proto__":{"polluted":1},"big":1e999,',
      ),
    );
    const text = stored(body);
    expect(text).toContain('"a":"b\ufffdc","big":null,"d":"\ufffd"');
    expect(text).not.toContain('polluted');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('stands any depth', () => {
    let deep: JsonObject = {};
    for (let i = 0; i < 20_000; i++) {
      deep = { a: deep };
    }
    expect(stored(withFacets({ deep }))).toContain('"cut":true');
  });

  it('is deterministic, idempotent and leaves the event as it was', () => {
    const text = fc.constantFrom(
      ...[
        'password=x',
        'https://u:p@h/a?b=c',
        "select 'a'",
        'Bearer abcdefg12345',
        'plain',
        '\0',
        '10',
      ],
    );
    const key = fc.constantFrom(
      ...[
        'query',
        'env',
        'token',
        'name',
        'value',
        'sql',
        'debug',
        'facets',
        'x',
      ],
    );
    const { facets } = fc.letrec<{
      facets: JsonObject;
      value: JsonValue;
    }>(tie => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text.map((t): JsonValue => t),
        fc.integer(),
        fc.array(tie('value'), { maxLength: 3 }),
        tie('facets'),
      ),
      facets: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    }));
    fc.assert(
      fc.property(facets, generated => {
        const event = parseOpenLineageEvent(withFacets(generated));
        const before = JSON.stringify(event);
        const options = { ...DEFAULTS, maxFacetBytes: 120 };
        const once = redactEvent(event, options);
        expect(redactEvent(once.event, options).event).toEqual(once.event);
        expect(redactEvent(event, options)).toEqual(once);
        expect(JSON.stringify(event)).toBe(before);
      }),
      { numRuns: RUNS },
    );
  });
});
