import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  dataopsOpenApi,
  formatNodeKey,
} from '@headwater/backstage-plugin-dataops-common';
import { listRoutes } from '../__testUtils__/listRoutes';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { numbered, runEvent } from '../__testUtils__/sampleEvents';
import { permissionsFor } from '../__testUtils__/permissionsFor';
import {
  LINEAGE,
  serviceHeader,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';
import { expressPath } from '../router/expressPath';
import { decisionKey } from '../store/operations/decideIdentity';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const DENIED_USER = 'user:default/denied';

const CALLERS = {
  anonymous: mockCredentials.none.header(),
  wrongKey: 'Bearer wrong-key',
  foreignKey: serviceHeader('external:foreign'),
  plugin: serviceHeader('plugin:other'),
  deniedUser: mockCredentials.user.header(DENIED_USER),
  user: mockCredentials.user.header(),
};

/** Statuses in the order of CALLERS. */
type Expected = [number, number, number, number, number, number];

/** Everybody with credentials may ask; what is hidden from one is not found. */
const LIST: Expected = [401, 401, 200, 200, 200, 200];
const ITEM: Expected = [401, 401, 200, 200, 404, 200];
/** Only services, and only for their namespaces. */
const INGEST: Expected = [401, 401, 403, 201, 403, 403];

const SHOP_ORDERS = { namespace: 'n', name: 'shop.orders' };
const SHOP_RAW = { namespace: 'postgres://db:5432', name: 'shop.raw' };
const NAMES = {
  a: formatNodeKey({ kind: 'dataset', ...SHOP_ORDERS }),
  b: formatNodeKey({ kind: 'dataset', ...SHOP_RAW }),
};
const DATASET = encodeURIComponent('dataset:n:shop.orders');
const JOB = encodeURIComponent('job:team-a:load');
const RUN = '0193b3c0-0000-7000-8000-000000000001';

/** Every route of the plugin: the request that is tried, and who gets what. */
const ROUTES: Record<
  string,
  { path: string; expected: Expected; body?: () => string }
> = {
  'POST /api/v1/lineage': { path: LINEAGE, expected: INGEST, body: event },
  'POST /': { path: '/', expected: INGEST, body: event },
  'POST /v1/dbt/artifacts': {
    path: '/v1/dbt/artifacts',
    expected: INGEST,
    body: dbtResults,
  },
  'POST /v1/connectors/:id': {
    path: '/v1/connectors/openlineage',
    expected: INGEST,
    body: event,
  },
  'GET /openapi.json': { path: '/openapi.json', expected: LIST },
  'GET /v1/overview': { path: '/v1/overview', expected: LIST },
  'GET /v1/datasets': { path: '/v1/datasets', expected: LIST },
  'GET /v1/datasets/facets': { path: '/v1/datasets/facets', expected: LIST },
  'GET /v1/datasets/by-ref': {
    path: `/v1/datasets/by-ref?ref=${DATASET}`,
    expected: ITEM,
  },
  'GET /v1/datasets/by-ref/schema': {
    path: `/v1/datasets/by-ref/schema?ref=${DATASET}`,
    expected: ITEM,
  },
  'GET /v1/datasets/by-ref/updates': {
    path: `/v1/datasets/by-ref/updates?ref=${DATASET}`,
    expected: ITEM,
  },
  'GET /v1/pipelines': { path: '/v1/pipelines', expected: LIST },
  'GET /v1/pipelines/facets': { path: '/v1/pipelines/facets', expected: LIST },
  'GET /v1/pipelines/by-ref': {
    path: `/v1/pipelines/by-ref?ref=${JOB}`,
    expected: ITEM,
  },
  'GET /v1/pipelines/by-ref/runs': {
    path: `/v1/pipelines/by-ref/runs?ref=${JOB}`,
    expected: ITEM,
  },
  'GET /v1/lineage/graph': {
    path: `/v1/lineage/graph?focus=${DATASET}`,
    expected: ITEM,
  },
  'GET /v1/lineage/diff': {
    path: `/v1/lineage/diff?focus=${DATASET}&from=2026-01-01T00:00:00Z&to=now`,
    expected: ITEM,
  },
  'GET /v1/lineage/impact': {
    path: `/v1/lineage/impact?focus=${DATASET}`,
    expected: ITEM,
  },
  'GET /v1/lineage/columns': {
    path: `/v1/lineage/columns?focus=${DATASET}&column=id`,
    expected: ITEM,
  },
  'GET /v1/lineage/drift': { path: '/v1/lineage/drift', expected: LIST },
  'GET /v1/lineage/paths': {
    path: `/v1/lineage/paths?from=${JOB}&to=${DATASET}`,
    expected: ITEM,
  },
  'GET /v1/identity/candidates': {
    path: '/v1/identity/candidates',
    expected: LIST,
  },
  'GET /v1/identity/decisions': {
    path: '/v1/identity/decisions',
    expected: LIST,
  },
  // Whoever has the permission; a key only for its namespaces.
  'POST /v1/identity/decisions': {
    path: '/v1/identity/decisions',
    expected: [401, 401, 403, 201, 403, 200],
    body: () => JSON.stringify({ ...NAMES, verdict: 'different' }),
  },
  'DELETE /v1/identity/decisions/:id': {
    path: `/v1/identity/decisions/${decisionKey(SHOP_ORDERS, SHOP_RAW)}`,
    expected: [401, 401, 403, 204, 403, 404],
  },
};

const MARQUEZ_DATASET = '/api/v1/namespaces/n/datasets/shop.orders';
const MARQUEZ_JOB = '/api/v1/namespaces/team-a/jobs/load';

/** Marquez's reads, by the path that is tried where the route has parameters. */
const MARQUEZ: Array<[route: string, expected: Expected, path?: string]> = [
  ['/api/v1/column-lineage', ITEM, `/api/v1/column-lineage?nodeId=${DATASET}`],
  ['/api/v1/events/lineage', LIST],
  ['/api/v1/jobs', LIST],
  ['/api/v1/jobs/runs/:id', ITEM, `/api/v1/jobs/runs/${RUN}`],
  [
    '/api/v1/jobs/runs/:id/facets',
    ITEM,
    `/api/v1/jobs/runs/${RUN}/facets?type=run`,
  ],
  ['/api/v1/lineage', ITEM, `/api/v1/lineage?nodeId=${JOB}`],
  ['/api/v1/namespaces', LIST],
  ['/api/v1/namespaces/:namespace', ITEM, '/api/v1/namespaces/n'],
  [
    '/api/v1/namespaces/:namespace/datasets',
    ITEM,
    '/api/v1/namespaces/n/datasets',
  ],
  ['/api/v1/namespaces/:namespace/datasets/:name', ITEM, MARQUEZ_DATASET],
  [
    '/api/v1/namespaces/:namespace/datasets/:name/versions',
    ITEM,
    `${MARQUEZ_DATASET}/versions`,
  ],
  [
    '/api/v1/namespaces/:namespace/datasets/:name/versions/:version',
    [401, 401, 404, 404, 404, 404],
    `${MARQUEZ_DATASET}/versions/none`,
  ],
  [
    '/api/v1/namespaces/:namespace/jobs',
    ITEM,
    '/api/v1/namespaces/team-a/jobs',
  ],
  ['/api/v1/namespaces/:namespace/jobs/:name', ITEM, MARQUEZ_JOB],
  [
    '/api/v1/namespaces/:namespace/jobs/:name/runs',
    ITEM,
    `${MARQUEZ_JOB}/runs`,
  ],
  ['/api/v1/search', LIST, '/api/v1/search?q=orders'],
];
for (const [route, expected, path] of MARQUEZ) {
  ROUTES[`GET ${route}`] = { path: path ?? route, expected };
}

/** Made by Backstage's own permission router; its answers are not ours. */
const BACKSTAGE = /\/\.well-known\/backstage\/permissions\//;

let sent = 100;

function event(): string {
  sent += 1;
  return JSON.stringify(numbered(sent));
}

function dbtResults(): string {
  sent += 1;
  return JSON.stringify({
    namespace: 'n',
    run_results: {
      metadata: {
        dbt_schema_version:
          'https://schemas.getdbt.com/dbt/run-results/v6.json',
        invocation_id: `invocation-${sent}`,
        generated_at: '2026-11-20T06:31:00Z',
      },
      results: [
        {
          status: 'success',
          unique_id: 'model.shop.orders',
          timing: [],
          execution_time: 1,
          adapter_response: {},
          thread_id: 't',
          failures: null,
          message: null,
        },
      ],
      elapsed_time: 1,
      args: {},
    },
  });
}

/** Denies one user everything. */
const permissions = permissionsFor((_, user) => user !== DENIED_USER);

describe('the routes of the plugin', () => {
  let plugin: TestPlugin;

  beforeAll(async () => {
    plugin = await startPlugin({
      knex: await openTestDatabase(databases, 'SQLITE_3'),
      config: {
        ingest: { keys: [{ subject: 'foreign', namespaces: ['theirs'] }] },
      },
      permissions,
    });
    const dataset = {
      namespace: 'n',
      name: 'shop.orders',
      facets: { schema: { fields: [{ name: 'id', type: 'int' }] } },
    };
    await plugin.post(
      LINEAGE,
      JSON.stringify(runEvent({ outputs: [dataset] })),
    );
  });

  it('are all in the table of this test, and no others', async () => {
    const httpRouter = mockServices.httpRouter.mock();
    await startPlugin({
      knex: await openTestDatabase(databases, 'SQLITE_3'),
      features: [
        createServiceFactory({
          service: coreServices.httpRouter,
          deps: {},
          factory: () => httpRouter,
        }),
      ],
    });
    const registered = httpRouter.use.mock.calls.flatMap(([handler]) =>
      listRoutes(handler).filter(route => !BACKSTAGE.test(route)),
    );
    expect(httpRouter.addAuthPolicy).not.toHaveBeenCalled();
    expect(registered.sort()).toEqual(Object.keys(ROUTES).sort());
    const described = Object.entries(dataopsOpenApi.paths).flatMap(
      ([path, item]) =>
        Object.keys(item).map(
          method => `${method.toUpperCase()} ${expressPath(path)}`,
        ),
    );
    expect(registered).toEqual(described.sort());
  });

  it('are for those that the OpenAPI document says', () => {
    for (const [path, item] of Object.entries(dataopsOpenApi.paths)) {
      for (const [method, { security }] of Object.entries(item)) {
        const route = `${method.toUpperCase()} ${expressPath(path)}`;
        const [anonymous, , , service, , user] = ROUTES[route].expected;
        expect([route, anonymous]).toEqual([route, 401]);
        expect([route, service === 403]).toEqual([
          route,
          !security.some(one => 'service' in one),
        ]);
        expect([route, user === 403]).toEqual([
          route,
          !security.some(one => 'user' in one),
        ]);
      }
    }
  });

  it('are served as an OpenAPI document with the URL of the plugin', async () => {
    const { json } = await plugin.get('/openapi.json');
    const port = plugin.server.port();
    expect(json).toEqual({
      ...JSON.parse(JSON.stringify(dataopsOpenApi)),
      servers: [{ url: `http://localhost:${port}/api/dataops` }],
    });
  });

  const cases = Object.entries(ROUTES).flatMap(
    ([route, { path, expected, body }]) =>
      Object.entries(CALLERS).map(
        ([caller, authorization], i) =>
          [route, caller, expected[i], { path, authorization, body }] as const,
      ),
  );

  it.each(cases)(
    '%s answers %s with %i',
    async (route, caller, status, call) => {
      const headers = { authorization: call.authorization };
      const answer = await plugin.send(
        route.slice(0, route.indexOf(' ')),
        call.path,
        { body: call.body?.(), headers },
      );
      expect([answer.status, answer.text.slice(0, 200)]).toEqual([
        status,
        expect.any(String),
      ]);
      // A hidden name is nowhere in what somebody else gets, but for the echo
      // of the request and the examples of the document.
      const echoes = answer.json?.error || call.path === '/openapi.json';
      const told = echoes ? '' : answer.text;
      const hidden = caller === 'deniedUser' ? told : '';
      expect(hidden).not.toMatch(/orders|team-a|postgres/);
    },
  );
});
