import { mockCredentials } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { createTestDatabases } from '../__testUtils__/openTestDatabase';
import { JOBS, marquezApp, PG } from './__testUtils__/marquezFixture';
import { Get, nameOf, openShop } from './__testUtils__/openShop';
import { RUNS, SHOP } from './__testUtils__/shop';

jest.setTimeout(60_000);
const databases = createTestDatabases();
const NS = encodeURIComponent(PG);

const runIdOf = (event: { run: { runId: string } }) => event.run.runId;
const jobNameOf = (event: { job: { name: string } }) => event.job.name;

describe.each(databases.eachSupportedId())('Marquez reads on %s', id => {
  let knex: Knex;
  let get: Get;

  beforeAll(async () => {
    ({ knex, get } = await openShop(databases, id));
  });

  it('searches names', async () => {
    const { body } = await get('/search', { q: 'ORD' });
    expect(body).toEqual({
      totalCount: 1,
      results: [
        {
          type: 'DATASET',
          name: 'orders',
          updatedAt: '2026-11-20T11:30:00.000Z',
          namespace: PG,
          nodeId: `dataset:${PG}:orders`,
        },
      ],
    });
    const names = async (query: object) =>
      (await get('/search', query)).body.results.map(nameOf);
    expect(await names({ q: 'r', filter: 'JOB', sort: 'UPDATE_AT' })).toEqual([
      'reader',
      'report',
    ]);
    expect(await names({ q: 'a', namespace: PG })).toEqual(['raw', 'totals']);
    expect(await names({ q: '%' })).toEqual([]);
    expect(await names({ q: 'r', before: '2026-11-20' })).toEqual([]);
    expect(await names({ q: 'r', limit: 1 })).toHaveLength(1);
  });

  it('gives events back, in pages and between times', async () => {
    const { body } = await get('/events/lineage', { limit: 2 });
    expect(body.totalCount).toBe(SHOP.length);
    expect(body.events.map(runIdOf)).toEqual([RUNS.loadFailed, RUNS.reader]);
    const between = await get('/events/lineage', {
      after: '2026-11-20T11:00:00Z',
      before: '2026-11-20T13:00:00+01:00',
      sortDirection: 'ASC',
    });
    expect(between.body.totalCount).toBe(2);
    expect(between.body.events.map(jobNameOf)).toEqual(['report', 'reader']);
  });

  it.each([
    '/namespaces/none',
    '/namespaces/none/datasets',
    '/namespaces/none/jobs',
    `/namespaces/${NS}/datasets/none`,
    `/namespaces/${NS}/datasets/none/versions`,
    `/namespaces/${JOBS}/jobs/none`,
    `/namespaces/${JOBS}/jobs/none/runs`,
    '/jobs/runs/none',
    '/lineage?nodeId=dataset:a:b',
    '/lineage?nodeId=run:a',
    '/column-lineage?nodeId=dataset:a:b',
    `/column-lineage?nodeId=datasetField:${NS}:orders:none`,
  ])('answers 404 to %s', async path => {
    expect((await get(path)).status).toBe(404);
  });

  it.each([
    '/namespaces?limit=-1',
    '/namespaces?limit=x',
    '/namespaces?offset=-1',
    `/namespaces/a%00b`,
    '/lineage',
    '/lineage?nodeId=x',
    '/lineage?nodeId=dataset:a:b&depth=-1',
    '/search',
    '/search?q=%20',
    '/search?q=a&filter=x',
    '/search?q=a&before=today',
    '/events/lineage?before=x',
    '/events/lineage?sortDirection=up',
    `/jobs?lastRunStates=x`,
    `/column-lineage?withDownstream=True&nodeId=dataset:a:b%23${RUNS.load}`,
  ])('answers 400 to %s', async path => {
    expect((await get(path)).status).toBe(400);
  });

  it('answers services, and nobody without a name', async () => {
    const app = marquezApp(knex);
    const as = async (header: string) =>
      (
        await request(app)
          .get('/api/v1/namespaces')
          .set('authorization', header)
      ).status;
    expect(await as(mockCredentials.service.header())).toBe(200);
    expect(await as(mockCredentials.none.header())).toBe(401);
  });
});
