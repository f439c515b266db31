import request from 'supertest';
import { Visibility } from '../access/Visibility';
import {
  createTestDatabases,
  openTestDatabase,
} from '../testing/openTestDatabase';
import {
  feed,
  JOBS,
  marquezApp,
  own,
  PG,
  RUNS,
  runEvent,
  SHOP,
} from './testing/marquezFixture';

jest.setTimeout(60_000);
const databases = createTestDatabases();
const NS = encodeURIComponent(PG);

/** Sees what has no entity, and none of the entities below. */
const READER: Visibility = { entities: [], observed: true, conditional: true };

/** Things of which the reader sees nothing, within times at which others had news too. */
const HIDDEN = [
  runEvent({
    job: 'secret-job',
    run: 'secret-run',
    at: '10:30',
    reads: ['orders'],
    writes: [
      {
        namespace: 'secret://ns:1',
        name: 'secret-table',
        columns: ['secret-column'],
        from: { 'secret-column': ['orders', 'amount'] },
      },
    ],
  }),
];

const PATHS = [
  '/namespaces',
  '/namespaces/secret%3A%2F%2Fns%3A1',
  '/namespaces/secret%3A%2F%2Fns%3A1/datasets',
  '/namespaces/secret%3A%2F%2Fns%3A1/datasets/secret-table',
  '/namespaces/secret%3A%2F%2Fns%3A1/datasets/secret-table/versions',
  `/namespaces/${NS}/datasets`,
  `/namespaces/${NS}/datasets/orders`,
  `/namespaces/${NS}/datasets/orders/versions`,
  `/namespaces/${JOBS}/jobs`,
  `/namespaces/${JOBS}/jobs/secret-job`,
  `/namespaces/${JOBS}/jobs/secret-job/runs`,
  `/namespaces/${JOBS}/jobs/dag.load`,
  `/namespaces/${JOBS}/jobs/dag.load/runs`,
  '/jobs',
  '/jobs/runs/secret-run',
  '/jobs/runs/secret-run/facets?type=job',
  `/jobs/runs/${RUNS.load}`,
  `/lineage?nodeId=dataset:${NS}:orders`,
  '/lineage?nodeId=dataset:secret%3A%2F%2Fns%3A1:secret-table',
  `/lineage?nodeId=job:${JOBS}:secret-job`,
  `/column-lineage?nodeId=dataset:${NS}:orders&withDownstream=true`,
  '/column-lineage?nodeId=datasetField:secret%3A%2F%2Fns%3A1:secret-table:secret-column',
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
    if (before.status === 200) {
      expect(after.text).not.toContain('secret');
    }
  });

  it('shows to others', async () => {
    const { full } = await prepared();
    const { text } = await request(marquezApp(full)).get(
      '/api/v1/events/lineage',
    );
    expect(text).toContain('secret-table');
  });

  it('hides an event of a visible job whose run touches something hidden', async () => {
    const { knex } = await open(id);
    await feed(knex, [
      ...SHOP,
      runEvent({ job: 'open', run: RUNS.dag, at: '15:00', reads: ['secret'] }),
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
        writes: [{ name: 'totals', from: { total: ['secret', 'a'] } }],
      }),
    ]);
    await own(knex, 'dataset:default/secret', 'dataset', {
      namespace: PG,
      name: 'secret',
    });
    await own(knex, 'pipeline:default/boss', 'job', {
      namespace: JOBS,
      name: 'boss',
    });
    const { body } = await request(marquezApp(knex, READER)).get(
      '/api/v1/events/lineage',
    );
    expect(body.totalCount).toBe(SHOP.length);
    expect(JSON.stringify(body)).not.toMatch(/secret|boss/);
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
  await own(full, 'pipeline:default/secret', 'job', {
    namespace: JOBS,
    name: 'secret-job',
  });
  await own(full, 'dataset:default/secret', 'dataset', {
    namespace: 'secret://ns:1',
    name: 'secret-table',
  });
  return { plain, full };
}
