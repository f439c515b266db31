import request from 'supertest';
import { Visibility } from '../access/Visibility';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import {
  feed,
  JOBS,
  marquezApp,
  own,
  PG,
  runEvent,
} from './__testUtils__/marquezFixture';
import { RUNS, SHOP } from './__testUtils__/shop';

jest.setTimeout(60_000);
const databases = createTestDatabases();
const NS = encodeURIComponent(PG);

/** Sees what has no entity, and none of the entities below. */
const READER: Visibility = { entities: [], observed: true, conditional: true };

/** Things of which the reader sees nothing, within times at which others had news too. */
const HIDDEN = [
  runEvent({
    job: 'hush-job',
    run: 'hush-run',
    at: '10:30',
    reads: ['orders'],
    writes: [
      {
        namespace: 'hush://ns:1',
        name: 'hush-table',
        columns: ['hush-column'],
        from: { 'hush-column': ['orders', 'amount'] },
      },
    ],
  }),
];

const PATHS = [
  '/namespaces',
  '/namespaces/hush%3A%2F%2Fns%3A1',
  '/namespaces/hush%3A%2F%2Fns%3A1/datasets',
  '/namespaces/hush%3A%2F%2Fns%3A1/datasets/hush-table',
  '/namespaces/hush%3A%2F%2Fns%3A1/datasets/hush-table/versions',
  `/namespaces/${NS}/datasets`,
  `/namespaces/${NS}/datasets/orders`,
  `/namespaces/${NS}/datasets/orders/versions`,
  `/namespaces/${JOBS}/jobs`,
  `/namespaces/${JOBS}/jobs/hush-job`,
  `/namespaces/${JOBS}/jobs/hush-job/runs`,
  `/namespaces/${JOBS}/jobs/dag.load`,
  `/namespaces/${JOBS}/jobs/dag.load/runs`,
  '/jobs',
  '/jobs/runs/hush-run',
  '/jobs/runs/hush-run/facets?type=job',
  `/jobs/runs/${RUNS.load}`,
  `/lineage?nodeId=dataset:${NS}:orders`,
  '/lineage?nodeId=dataset:hush%3A%2F%2Fns%3A1:hush-table',
  `/lineage?nodeId=job:${JOBS}:hush-job`,
  `/column-lineage?nodeId=dataset:${NS}:orders&withDownstream=true`,
  '/column-lineage?nodeId=datasetField:hush%3A%2F%2Fns%3A1:hush-table:hush-column',
  '/search?q=s',
  '/events/lineage',
];

describe.each(databases.eachSupportedId())('What is hidden, on %s', id => {
  it.each(PATHS)('changes no byte of %s', async path => {
    const { plain, full } = await prepared();
    const before = await request(marquezApp(plain, READER)).get(
      `/api/v1${path}`,
    );
    const after = await request(marquezApp(full, READER)).get(`/api/v1${path}`);
    expect(after.status).toBe(before.status);
    expect(after.text).toBe(before.text);
    // An error says again what was asked for.
    const told = after.status === 200 ? after.text : '';
    expect(told).not.toContain('hush');
  });

  it('shows to others', async () => {
    const { full } = await prepared();
    const { text } = await request(marquezApp(full)).get(
      '/api/v1/events/lineage',
    );
    expect(text).toContain('hush-table');
  });

  it('hides an event of a visible job whose run touches something hidden', async () => {
    const { knex } = await open(id);
    await feed(knex, [
      ...SHOP,
      runEvent({ job: 'open', run: RUNS.dag, at: '15:00', reads: ['hush'] }),
      runEvent({
        job: 'child',
        run: 'c1',
        at: '15:01',
        parent: { job: 'boss', run: 'b1' },
      }),
      runEvent({
        job: 'columns',
        run: 'c2',
        at: '15:02',
        writes: [{ name: 'totals', from: { total: ['hush', 'a'] } }],
      }),
    ]);
    await own(knex, 'dataset:default/hush', 'dataset', {
      namespace: PG,
      name: 'hush',
    });
    await own(knex, 'pipeline:default/boss', 'job', {
      namespace: JOBS,
      name: 'boss',
    });
    const { body } = await request(marquezApp(knex, READER)).get(
      '/api/v1/events/lineage',
    );
    expect(body.totalCount).toBe(SHOP.length);
    expect(JSON.stringify(body)).not.toMatch(/hush|boss/);
    const nothing = await request(
      marquezApp(knex, { ...READER, observed: false }),
    ).get('/api/v1/events/lineage');
    expect(nothing.body).toEqual({ events: [], totalCount: 0 });
  });

  let cached: ReturnType<typeof prepare> | undefined;
  async function prepared() {
    cached ??= prepare(id);
    return cached;
  }
});

async function open(id: Parameters<typeof openTestDatabase>[1]) {
  return { knex: await openTestDatabase(databases, id) };
}

async function prepare(id: Parameters<typeof openTestDatabase>[1]) {
  const { knex: plain } = await open(id);
  const { knex: full } = await open(id);
  await feed(plain, SHOP);
  await feed(full, [...SHOP, ...HIDDEN]);
  await own(full, 'pipeline:default/hush', 'job', {
    namespace: JOBS,
    name: 'hush-job',
  });
  await own(full, 'dataset:default/hush', 'dataset', {
    namespace: 'hush://ns:1',
    name: 'hush-table',
  });
  return { plain, full };
}
