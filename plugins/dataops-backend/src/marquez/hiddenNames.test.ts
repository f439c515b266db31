import { Knex } from 'knex';
import request from 'supertest';
import { Visibility } from '../access/Visibility';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import {
  feed,
  HEADER,
  JOBS,
  marquezApp,
  own,
  PG,
  runEvent,
} from './__testUtils__/marquezFixture';

jest.setTimeout(60_000);
const databases = createTestDatabases();

/** Sees what has no entity, and none of the entities below. */
const READER: Visibility = { entities: [], observed: true, conditional: true };

const TABLE = { namespace: 'hush://ns:1', name: 'hush-table' };
const JOB = { namespace: JOBS, name: 'hush-job' };
const FIELD = { ...TABLE, field: 'hush-column' };
const OPEN_FIELD = { namespace: PG, name: 'raw', field: 'id' };

const parent = (job: object, run?: object) => ({ ...HEADER, job, run });
const columns = (inputFields: unknown) => ({
  ...HEADER,
  fields: { id: { inputFields } },
});

/** Facets of a run event by the place where they stand. */
type Facets = {
  run?: object;
  job?: object;
  input?: object;
  inputOnly?: object;
  output?: object;
  outputOnly?: object;
  event?: object;
  last?: object;
};

/** Places where a body may name something hidden that its run has no link to. */
const LEAKS: Array<[string, Facets]> = [
  [
    'a parent that another one replaced',
    {
      run: { parent: parent(JOB, { runId: 'hush-run' }) },
      last: {
        parent: parent(
          { namespace: JOBS, name: 'dag' },
          { runId: '00000000-0000-4000-8000-000000000001' },
        ),
      },
    },
  ],
  ['a parent without a run', { run: { parent: parent(JOB) } }],
  [
    'a parent with an empty run',
    { run: { parent: parent(JOB, { runId: '' }) } },
  ],
  [
    'a parent without a namespace',
    { run: { parent: parent({ name: 'hush-job' }, { runId: 'r' }) } },
  ],
  [
    'a parent without a job',
    { run: { parent: { ...HEADER, run: { runId: 'hush-run' } } } },
  ],
  [
    'parents that are texts',
    { run: { parent: ['hush-job'] }, job: { parentRun: 'hush-job' } },
  ],
  [
    'the root of a parent',
    {
      run: {
        parent: {
          ...parent({ namespace: JOBS, name: 'dag' }),
          root: parent(JOB, { runId: 'hush-run' }),
        },
      },
    },
  ],
  ['a parent on the job', { job: { parent: parent(JOB) } }],
  ['columns of an input', { input: { columnLineage: columns([FIELD]) } }],
  ['columns of a read', { inputOnly: { columnLineage: columns([FIELD]) } }],
  ['columns of a write', { outputOnly: { columnLineage: columns([FIELD]) } }],
  ['columns on the job', { job: { columnLineage: columns([FIELD]) } }],
  ['an object of columns', { output: { columnLineage: columns(FIELD) } }],
  [
    'columns as texts',
    { output: { columnLineage: columns(['hush-table.hush-column']) } },
  ],
  ['columns in a text', { output: { columnLineage: columns('hush-table') } }],
  [
    'columns under another word for the name',
    {
      output: {
        columnLineage: columns([
          { namespace: TABLE.namespace, dataset: TABLE.name, field: 'a' },
        ]),
      },
    },
  ],
  [
    'a list of columns',
    { output: { columnLineage: { ...HEADER, fields: { a: [FIELD] } } } },
  ],
  [
    'a source of a whole dataset that is no list',
    { output: { columnLineage: { ...HEADER, fields: {}, dataset: FIELD } } },
  ],
  [
    'lineage of a write',
    { outputOnly: { lineage: { ...HEADER, inputs: [TABLE] } } },
  ],
  [
    'lineage by another job',
    {
      input: {
        lineage: { ...HEADER, inputs: [{ ...JOB, type: 'JOB' }] },
      },
    },
  ],
  [
    'another name of what a read says',
    { inputOnly: { symlinks: { ...HEADER, identifiers: [TABLE] } } },
  ],
  [
    'the name before',
    {
      outputOnly: {
        lifecycleStateChange: {
          ...HEADER,
          lifecycleStateChange: 'RENAME',
          previousIdentifier: TABLE,
        },
      },
    },
  ],
  ['a facet of some vendor', { run: { acme: { deep: [{ of: [TABLE] }] } } }],
  ['a table under the name of a job', { run: { acme: { job: TABLE } } }],
  ['a member of the event', { event: { acme: TABLE } }],
  [
    'what nobody ever saw',
    { run: { acme: { ...TABLE, name: 'hush-nowhere' } } },
  ],
];

const OPEN = {
  run: { parent: parent({ namespace: JOBS, name: 'dag' }, { runId: 'd1' }) },
  outputOnly: { columnLineage: columns([OPEN_FIELD]), rowCount: { rows: 1 } },
};

/** Facets that reads give out one by one, with a visible one in each place. */
const MIXED: Facets = {
  run: {
    parent: parent(JOB, { runId: 'hush-run' }),
    acme: { of: TABLE },
    open: { of: OPEN_FIELD },
  },
  job: { parent: parent(JOB), acme: { job: JOB }, open: { of: OPEN_FIELD } },
  input: { acme: { of: [TABLE] }, open: { of: OPEN_FIELD } },
  inputOnly: { columnLineage: columns([FIELD]), open: { of: OPEN_FIELD } },
  output: { acme: { of: [TABLE] }, open: { of: OPEN_FIELD } },
  outputOnly: {
    columnLineage: columns(FIELD),
    lineage: { ...HEADER, inputs: [TABLE] },
    open: { of: OPEN_FIELD },
  },
};

const RUN = '/jobs/runs/open-run';
const DATASETS = `/namespaces/${encodeURIComponent(PG)}/datasets`;
const PATHS: Array<[string, number]> = [
  [RUN, 3],
  [`${RUN}/facets?type=run`, 1],
  [`${RUN}/facets?type=job`, 1],
  [`/namespaces/${JOBS}/jobs/open`, 4],
  [`/namespaces/${JOBS}/jobs/open/runs`, 3],
  ['/jobs', 4],
  [DATASETS, 2],
  [`${DATASETS}/orders`, 1],
  [`${DATASETS}/raw`, 1],
  [`${DATASETS}/orders/versions`, 1],
];

describe.each(databases.eachSupportedId())('Hidden names, on %s', id => {
  describe('in raw events', () => {
    let knex: Knex;

    beforeAll(async () => {
      knex = await openTestDatabase(databases, id);
      for (const [index, [, facets]] of LEAKS.entries()) {
        await feed(knex, openRun(facets, `open-${index}`));
      }
      await prepare(knex, {});
    });

    it.each(LEAKS.map(([place, facets], index) => ({ place, facets, index })))(
      'are not told: $place',
      async ({ facets, index }) => {
        const told = await eventsOf(knex, `open-${index}`, READER);
        expect(told).toHaveLength(facets.last ? 2 : 1);
        expect(JSON.stringify(told)).not.toContain('hush');
        expect(JSON.stringify(await eventsOf(knex, `open-${index}`))).toContain(
          'hush',
        );
      },
    );
  });

  it('are not in facets', async () => {
    const knex = await openTestDatabase(databases, id);
    await prepare(knex, MIXED);
    for (const [path, open] of PATHS) {
      const told = await request(marquezApp(knex, READER)).get(
        `/api/v1${path}`,
      );
      expect(told.text).not.toContain('hush');
      expect([path, told.text.split('"open":').length - 1]).toEqual([
        path,
        open,
      ]);
      const all = await request(marquezApp(knex)).get(`/api/v1${path}`);
      expect(all.text).toContain('hush');
    }
  });

  it('shows of the checks of a dataset the newest by a visible job', async () => {
    const knex = await openTestDatabase(databases, id);
    await prepare(knex, {});
    const check = (job: string, at: string, assertion: string, of?: object) =>
      runEvent({
        job,
        run: `${assertion}-run`,
        at,
        reads: [
          {
            name: 'raw',
            facets: {
              dataQualityAssertions: {
                ...HEADER,
                assertions: [{ assertion, success: true }],
                of,
              },
            },
          },
        ],
      });
    await feed(knex, [
      check('open', '11:02', 'second'),
      check('open', '11:01', 'first'),
      check(JOB.name, '11:03', 'hush-check'),
    ]);
    const badge = async (reader?: Visibility) => {
      const path = `/api/v1${DATASETS}`;
      const one = await request(marquezApp(knex, reader)).get(`${path}/raw`);
      const all = await request(marquezApp(knex, reader)).get(path);
      expect(all.body.datasets).toContainEqual(one.body);
      return one.body.facets.dataQualityAssertions?.assertions[0].assertion;
    };
    expect([await badge(READER), await badge()]).toEqual([
      'second',
      'hush-check',
    ]);
    await feed(knex, [check('open', '11:04', 'telling', { of: TABLE })]);
    expect([await badge(READER), await badge()]).toEqual([
      undefined,
      'telling',
    ]);
  });

  it('leaves in raw events what may be seen', async () => {
    const knex = await openTestDatabase(databases, id);
    await prepare(knex, OPEN);
    const all = await eventsOf(knex, 'open');
    expect(await eventsOf(knex, 'open', READER)).toEqual(all);
    expect(JSON.stringify(all)).toContain('"field":"id"');
  });
});

async function eventsOf(
  knex: Knex,
  job: string,
  reader?: Visibility,
): Promise<object[]> {
  const { body } = await request(marquezApp(knex, reader)).get(
    '/api/v1/events/lineage',
  );
  return body.events.filter(
    (event: { job: { name: string } }) => event.job.name === job,
  );
}

/** Something visible, something hidden, and a visible run with facets. */
async function prepare(knex: Knex, facets: Facets): Promise<void> {
  await feed(knex, [
    runEvent({
      job: JOB.name,
      run: 'hush-run',
      at: '10:00',
      writes: [{ ...TABLE, columns: ['hush-column'] }],
    }),
    runEvent({ job: 'dag', run: 'd1', at: '10:00' }),
    ...openRun(facets, 'open'),
  ]);
  await own(knex, 'pipeline:default/hush', 'job', JOB);
  await own(knex, 'dataset:default/hush', 'dataset', TABLE);
}

/** The events of a visible run. */
function openRun(facets: Facets, job: string): object[] {
  const event = (at: string, runFacets?: object) => ({
    ...runEvent({
      ...{ job, run: `${job}-run`, at },
      ...{ runFacets, jobFacets: facets.job },
    }),
    inputs: [
      {
        ...{ namespace: PG, name: 'raw' },
        ...{ facets: facets.input, inputFacets: facets.inputOnly },
      },
    ],
    outputs: [
      {
        ...{ namespace: PG, name: 'orders' },
        ...{ facets: facets.output, outputFacets: facets.outputOnly },
      },
    ],
    ...facets.event,
  });
  return [
    event('10:01', facets.run),
    ...(facets.last ? [event('10:02', facets.last)] : []),
  ];
}
