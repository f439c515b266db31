import { mockCredentials } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { createTestDatabases } from '../testing/openTestDatabase';
import { openTestDatabase } from '../testing/openTestDatabase';
import {
  feed,
  JOBS,
  marquezApp,
  PG,
  RUNS,
  SHOP,
} from './testing/marquezFixture';

jest.setTimeout(60_000);
const databases = createTestDatabases();
const NS = encodeURIComponent(PG);

describe.each(databases.eachSupportedId())('Marquez reads on %s', id => {
  let app: express.Express;

  const get = async (path: string, query: object = {}) => {
    const { status, body } = await request(app)
      .get(`/api/v1${path}`)
      .query(query);
    return { status, body };
  };

  beforeAll(async () => {
    const knex = await openTestDatabase(databases, id);
    await feed(knex, SHOP);
    app = marquezApp(knex);
  });

  it('lists namespaces in pages', async () => {
    const { body } = await get('/namespaces', { limit: 1, offset: 0 });
    expect(body).toEqual({
      namespaces: [
        {
          name: PG,
          createdAt: '2026-11-20T10:01:00.000Z',
          updatedAt: '2026-11-20T12:00:00.000Z',
          ownerName: 'anonymous',
          description: null,
          isHidden: false,
        },
      ],
      totalCount: 3,
    });
    const all = await get('/namespaces');
    expect(all.body.namespaces.map((one: any) => one.name)).toEqual([
      PG,
      's3://lake',
      JOBS,
    ]);
    expect((await get('/namespaces', { limit: 0 })).body.namespaces).toEqual(
      [],
    );
    const one = await get(`/namespaces/${NS}`);
    expect(one.body).toEqual(body.namespaces[0]);
  });

  it('lists datasets under their canonical names and finds them by any', async () => {
    const { body } = await get(`/namespaces/${NS}/datasets`);
    expect(body.totalCount).toBe(3);
    expect(body.datasets.map((one: any) => one.name)).toEqual([
      'orders',
      'raw',
      'totals',
    ]);
    const [orders] = body.datasets;
    expect(orders).toEqual({
      id: { namespace: PG, name: 'orders' },
      type: 'DB_TABLE',
      name: 'orders',
      physicalName: 'orders',
      createdAt: '2026-11-20T10:01:00.000Z',
      updatedAt: '2026-11-20T11:30:00.000Z',
      namespace: PG,
      sourceName: 'shop-db',
      fields: [
        { name: 'id', type: 'TEXT', tags: [], description: null },
        { name: 'amount', type: 'TEXT', tags: ['MONEY'], description: null },
      ],
      tags: ['PII'],
      lastModifiedAt: '2026-11-20T10:05:00.000Z',
      lastLifecycleState: null,
      description: 'All orders',
      currentVersion: expect.stringMatching(/^[0-9a-f-]{36}$/),
      columnLineage: ['amount', 'id'].map(name => ({
        name,
        inputFields: [
          {
            namespace: PG,
            dataset: 'raw',
            field: name,
            transformationDescription: 'copied',
            transformationType: 'IDENTITY',
          },
        ],
        transformationDescription: 'copied',
        transformationType: 'IDENTITY',
      })),
      facets: expect.objectContaining({ tags: expect.anything() }),
      deleted: false,
    });
    expect((await get(`/namespaces/${NS}/datasets/orders`)).body).toEqual(
      orders,
    );
    const alias = await get(
      `/namespaces/${encodeURIComponent('s3://lake')}/datasets/orders%2Ffiles`,
    );
    expect(alias.body).toEqual(orders);
    const lake = encodeURIComponent('s3://lake');
    expect((await get(`/namespaces/${lake}/datasets`)).body).toEqual({
      datasets: [],
      totalCount: 0,
    });
  });

  it('lists versions of a dataset', async () => {
    const path = `/namespaces/${NS}/datasets/orders`;
    const { body } = await get(`${path}/versions`);
    expect(body.totalCount).toBe(2);
    expect(
      body.versions.map((one: any) => one.fields.map((f: any) => f.name)),
    ).toEqual([['id', 'amount'], ['id']]);
    const [newest] = body.versions;
    expect(newest.version).toBe((await get(path)).body.currentVersion);
    expect(newest.createdByRun.id).toBe(RUNS.load);
    expect(Object.keys(newest).sort()).toEqual(
      [
        'id',
        'type',
        'name',
        'physicalName',
        'createdAt',
        'version',
        'namespace',
        'sourceName',
        'fields',
        'tags',
        'lifecycleState',
        'description',
        'currentSchemaVersion',
        'createdByRun',
        'facets',
      ].sort(),
    );
    expect((await get(`${path}/versions/${newest.version}`)).body).toEqual(
      newest,
    );
    const second = await get(`${path}/versions`, { limit: 1, offset: 1 });
    expect(second.body.versions).toEqual([body.versions[1]]);
    expect((await get(`${path}/versions/${RUNS.load}`)).status).toBe(404);
    const bare = await get(`/namespaces/${NS}/datasets/totals/versions`);
    expect(bare.body).toMatchObject({
      totalCount: 1,
      versions: [{ fields: [] }],
    });
  });

  it('lists jobs, the latest news first', async () => {
    const { body } = await get(`/namespaces/${JOBS}/jobs`);
    expect(body.totalCount).toBe(4);
    expect(body.jobs.map((one: any) => one.name)).toEqual([
      'dag.load',
      'reader',
      'report',
      'dag',
    ]);
    const load = (await get(`/namespaces/${JOBS}/jobs/dag.load`)).body;
    expect(load).toEqual(body.jobs[0]);
    expect(load).toMatchObject({
      id: { namespace: JOBS, name: 'dag.load' },
      type: 'BATCH',
      inputs: [{ namespace: PG, name: 'raw' }],
      outputs: [{ namespace: PG, name: 'orders' }],
      location: 'https://example.com/load.py',
      description: 'Loads orders',
      latestRun: { id: RUNS.loadFailed, state: 'FAILED' },
      latestRuns: [{ id: RUNS.loadFailed }, { id: RUNS.load }],
      labels: [],
      tags: [],
    });
    const failed = await get('/jobs', { lastRunStates: 'FAILED' });
    expect(failed.body).toMatchObject({
      totalCount: 1,
      jobs: [{ name: 'dag.load' }],
    });
  });

  it('lists runs and finds one by its id', async () => {
    const { body } = await get(`/namespaces/${JOBS}/jobs/dag.load/runs`);
    expect(body.totalCount).toBe(2);
    expect(body.runs.map((run: any) => run.id).sort()).toEqual(
      [RUNS.load, RUNS.loadFailed].sort(),
    );
    const run = (await get(`/jobs/runs/${RUNS.load}`)).body;
    expect(body.runs).toContainEqual(run);
    const { currentVersion } = (await get(`/namespaces/${NS}/datasets/orders`))
      .body;
    expect(run).toEqual({
      id: RUNS.load,
      createdAt: '2026-11-20T10:01:00.000Z',
      updatedAt: '2026-11-20T10:05:00.000Z',
      nominalStartTime: null,
      nominalEndTime: null,
      state: 'COMPLETED',
      startedAt: '2026-11-20T10:01:00.000Z',
      endedAt: '2026-11-20T10:05:00.000Z',
      durationMs: 240_000,
      args: {},
      jobVersion: {
        namespace: JOBS,
        name: 'dag.load',
        version: (await get(`/namespaces/${JOBS}/jobs/dag.load`)).body
          .currentVersion,
      },
      inputDatasetVersions: [
        {
          datasetVersionId: {
            namespace: PG,
            name: 'raw',
            version: expect.any(String),
          },
          facets: {},
        },
      ],
      outputDatasetVersions: [
        {
          datasetVersionId: {
            namespace: PG,
            name: 'orders',
            version: currentVersion,
          },
          facets: {},
        },
      ],
      facets: { processing_engine: expect.objectContaining({ version: '3' }) },
    });
    const facets = await get(`/jobs/runs/${RUNS.load}/facets`, { type: 'run' });
    expect(facets.body).toEqual({ runId: RUNS.load, facets: run.facets });
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
      (await get('/search', query)).body.results.map((one: any) => one.name);
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
    expect(body.events.map((event: any) => event.run.runId)).toEqual([
      RUNS.loadFailed,
      RUNS.reader,
    ]);
    const between = await get('/events/lineage', {
      after: '2026-11-20T11:00:00Z',
      before: '2026-11-20T13:00:00+01:00',
      sortDirection: 'ASC',
    });
    expect(between.body.totalCount).toBe(2);
    expect(between.body.events.map((event: any) => event.job.name)).toEqual([
      'report',
      'reader',
    ]);
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

  it('answers services and nobody without a name', async () => {
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
