import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { DEEP } from '../__testUtils__/acceptedEvents';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { numbered } from '../__testUtils__/sampleEvents';
import { LINEAGE, startPlugin, TestPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(DEEP ? 600_000 : 60_000);

const databases = createTestDatabases();
const LIMIT = 5_242_880;
/** Short of the limit, so that the test is short: `npm run test:deep` goes up to it. */
const size = (full: number) => (DEEP ? full : full / 20);

const dataset = (name: string, more: JsonObject = {}): JsonObject => ({
  namespace: 's3://lake',
  name,
  ...more,
});
const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const fields = (count: number) =>
  many(count, i => ({ name: `column_${i}`, type: 'bigint' }));

/** As large as a body may be, each in another direction. */
const LARGE: Array<
  [string, JsonObject | JsonObject[], Record<string, number>]
> = [
  [
    'datasets',
    numbered(1, {
      inputs: many(size(40_000), i => dataset(`in/${i}`)),
      outputs: many(size(40_000), i => dataset(`out/${i}`)),
    }),
    { run_io: size(80_000), edge: size(80_000) },
  ],
  [
    'columns that come from each other',
    numbered(2, {
      outputs: [
        dataset('wide', {
          facets: {
            columnLineage: {
              fields: Object.fromEntries(
                many(size(1_000), i => [
                  `column_${i}`,
                  {
                    inputFields: many(50, j =>
                      dataset('source', { field: `column_${j}` }),
                    ),
                  },
                ]),
              ),
            },
          },
        }),
      ],
    }),
    { column_edge: size(50_000) },
  ],
  [
    'columns of a table, nested and wide',
    numbered(3, {
      outputs: [
        dataset('flat', {
          facets: { schema: { fields: fields(size(80_000)) } },
        }),
      ],
    }),
    { schema_version: 1 },
  ],
  [
    'names of one dataset',
    numbered(4, {
      outputs: [
        dataset('named', {
          facets: {
            symlinks: {
              identifiers: many(size(60_000), i =>
                dataset(`name/${i}`, { type: 'LOCATION' }),
              ),
            },
          },
        }),
      ],
    }),
    { identity_link: size(60_000) },
  ],
  [
    'facets',
    numbered(5, {
      run: {
        runId: 'facets',
        facets: Object.fromEntries(
          many(size(40_000), i => [`facet_${i}`, { value: 'x'.repeat(80) }]),
        ),
      },
    }),
    { run_facet: size(40_000) },
  ],
  ['events', many(size(8_000), i => numbered(10 + i)), { run: size(8_000) }],
  [
    'a text',
    numbered(6, {
      job: {
        namespace: 'n',
        name: 'sql',
        facets: { sql: { query: `select '${"a''".repeat(size(1_700_000))}'` } },
      },
    }),
    { node_facet: 1 },
  ],
];

describe.each(databases.eachSupportedId())(
  'bodies as large as may be on %s',
  id => {
    let knex: Knex;
    let plugin: TestPlugin;

    beforeEach(async () => {
      knex = await openTestDatabase(databases, id);
      plugin = await startPlugin({ knex });
    });

    it.each(LARGE)('are taken whole: %s', async (_, value, counts) => {
      const body = JSON.stringify(value);
      expect(body.length).toBeGreaterThan(size(LIMIT / 2));
      expect(body.length).toBeLessThan(LIMIT);
      const { status, text } = await plugin.post(LINEAGE, body);
      expect([status, text.slice(0, 300)]).toEqual([201, expect.any(String)]);
      const stored: Record<string, number> = {};
      for (const table of Object.keys(counts)) {
        const [{ n }] = await knex(table).count({ n: '*' });
        stored[table] = Number(n);
      }
      expect(stored).toEqual(counts);
      expect((await plugin.post(LINEAGE, body)).status).toBe(200);
    });

    it.each<[string, string]>([
      ['events that are none', `[${'1,'.repeat(size(2_500_000))}1]`],
      ['events of nothing', `[${'{},'.repeat(size(1_700_000))}{}]`],
      [
        'datasets that are none',
        JSON.stringify(numbered(1, { inputs: many(size(2_400_000), () => 1) })),
      ],
      [
        'datasets without a name of any use',
        JSON.stringify(
          numbered(1, { outputs: many(size(250_000), () => ({ name: 1 })) }),
        ),
      ],
    ])(
      'are refused with no more reasons than one reads: %s',
      async (_, body) => {
        expect(body.length).toBeGreaterThan(size(LIMIT / 2));
        const { status, text, json } = await plugin.post(LINEAGE, body);
        expect([status, text.length < 50_000]).toEqual([400, true]);
        expect(json.error.problems.length).toBeLessThanOrEqual(100);
        expect(await knex('raw_event').select('id')).toEqual([]);
      },
    );
  },
);
