import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { SEES_ALL } from '../access/Visibility';
import { buildEstate, dataset, job, NOW } from '../__testUtils__/estateBuilder';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { expectDescribed } from '../__testUtils__/expectDescribed';
import { createRouter } from './createRouter';

jest.setTimeout(60_000);
const databases = createTestDatabases();

describe('createRouter', () => {
  let app: express.Express;

  beforeAll(async () => {
    const knex = await openTestDatabase(databases, 'SQLITE_3');
    await buildEstate(knex, [
      dataset('orders').with({ owner_ref: 'user:default/mock' }),
      job('j').reads('raw').writes('orders'),
    ]);
    const router = createRouter({
      knex,
      httpAuth: mockServices.httpAuth(),
      userInfo: mockServices.userInfo(),
      baseUrl: async () => 'http://portal/api/dataops',
      visibility: { resolve: async () => SEES_ALL },
      now: () => NOW,
      identity: {
        permissions: mockServices.permissions(),
        auditor: mockServices.auditor.mock(),
        verdicts: { staleAfterMs: 1 },
        keys: [],
      },
      ingest: express.Router().post('/api/v1/lineage', (_, res) => {
        res.status(201).end();
      }),
    });
    app = express().use(router).use(mockErrorHandler());
  });

  it.each([
    '/openapi.json',
    '/v1/overview',
    '/v1/datasets',
    '/v1/datasets/facets',
    '/v1/datasets/by-ref?ref=dataset:default/orders',
    '/v1/datasets/by-ref/schema?ref=dataset:default/orders',
    '/v1/datasets/by-ref/updates?ref=dataset:default/orders',
    '/v1/pipelines',
    '/v1/pipelines/facets',
    '/v1/pipelines/by-ref?ref=job:ns:j',
    '/v1/pipelines/by-ref/runs?ref=job:ns:j',
    '/v1/lineage/graph?focus=dataset:default/orders',
    '/v1/lineage/graph?focus=dataset:default/orders&asOf=2026-11-21T11:30:00Z',
    '/v1/lineage/graph?focus=dataset:default/orders&include=ageing&environment=none',
    '/v1/lineage/graph?focus=dataset:default/orders&up=9&collapse=system',
    '/v1/lineage/impact?focus=dataset:default/orders&asOf=r1',
    '/v1/lineage/diff?focus=dataset:default/orders&from=2026-11-20T00:00:00Z&to=now',
    '/v1/lineage/impact?focus=dataset:default/orders',
    '/v1/lineage/columns?focus=dataset:default/orders&column=id',
    '/v1/lineage/drift',
    '/v1/lineage/drift?ref=dataset:default/orders',
    '/v1/lineage/paths?from=dataset:ns:raw&to=dataset:default/orders',
  ])('answers GET %s to users and services, and to nobody else', async path => {
    const { status, body } = await request(app).get(path);
    expect(status).toBe(200);
    expectDescribed('get', path, { status, json: body });
    const service = await request(app)
      .get(path)
      .set('authorization', mockCredentials.service.header());
    expect(service.status).toBe(200);
    const nobody = await request(app)
      .get(path)
      .set('authorization', mockCredentials.none.header());
    expect(nobody.status).toBe(401);
  });

  it('finds what is the reader own', async () => {
    const { body } = await request(app).get('/v1/overview');
    expect(body.mine).toEqual({ datasets: 1, pipelines: 0 });
    expect(body.needsYou).toMatchObject([{ label: 'orders' }]);
  });

  it.each([
    ['/v1/datasets?limit=201', `'limit' is '201'`, 'from 1 to 200'],
    ['/v1/datasets?limit=x', `'limit' is 'x'`, 'from 1 to 200'],
    ['/v1/datasets?offset=-1', `'offset' is '-1'`, 'from 0'],
    ['/v1/datasets?tier=4', `'tier' is '4'`, '1, 2, 3, none'],
    ['/v1/datasets?status=bad', `'status' is 'bad'`, 'healthy'],
    ['/v1/datasets?sort=size', `'sort' is 'size'`, 'dataAsOf'],
    ['/v1/datasets?search[a]=b', `'search[a]' is not known`, 'search, owner'],
    ['/v1/datasets?__proto__=b', `'__proto__' is not known`, 'search, owner'],
    ['/v1/datasets?search=a&search=b', `'search' is given 2 times`, 'once'],
    ['/v1/datasets?search=%00', `'search'`, 'without NUL'],
    [`/v1/datasets?search=${'a'.repeat(501)}`, '501 characters', 'at most 500'],
    ['/v1/datasets/by-ref', `'ref' is missing`, 'node key'],
    ['/v1/pipelines/by-ref/runs?ref=a&state=x', `'state' is 'x'`, 'running'],
    ['/v1/lineage/graph?focus=a&limit=121', `'limit' is '121'`, '1 to 120'],
    ['/v1/lineage/columns?focus=a', `'column' is missing`, 'name of a column'],
    [
      '/v1/lineage/columns?focus=a&column=b&depth=51',
      `'depth' is '51'`,
      '1 to 50',
    ],
    [
      '/v1/lineage/columns?focus=a&column=b&direction=up',
      `'direction' is 'up'`,
      'upstream, downstream',
    ],
    ['/v1/lineage/drift?kind=x', `'kind' is not known`, 'ref, offset, limit'],
    ['/v1/lineage/paths?from=a', `'to' is missing`, 'node key'],
    ['/v1/lineage/paths?from=a&to=b&limit=1', `'limit' is '1'`, '2 to 120'],
  ])('refuses GET %s and says why', async (path, problem, allowed) => {
    const { status, body } = await request(app).get(path);
    expect(status).toBe(400);
    expect(body.error.message).toContain(problem);
    expect(body.error.message).toContain(allowed);
  });

  it('says of what does not exist that it was not found', async () => {
    const { status } = await request(app).get('/v1/datasets/by-ref?ref=x');
    expect(status).toBe(404);
  });

  it('takes events', async () => {
    const { status } = await request(app).post('/api/v1/lineage');
    expect(status).toBe(201);
  });
});
