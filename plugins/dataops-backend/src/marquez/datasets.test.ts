import { createTestDatabases } from '../__testUtils__/openTestDatabase';
import { MarquezDatasetVersion } from './models';
import { JOBS, PG } from './__testUtils__/marquezFixture';
import { Get, nameOf, openShop } from './__testUtils__/openShop';
import { RUNS } from './__testUtils__/shop';

jest.setTimeout(60_000);
const databases = createTestDatabases();
const NS = encodeURIComponent(PG);

describe.each(databases.eachSupportedId())('Marquez datasets on %s', id => {
  let get: Get;

  beforeAll(async () => {
    ({ get } = await openShop(databases, id));
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
    expect(all.body.namespaces.map(nameOf)).toEqual([PG, 's3://lake', JOBS]);
    expect((await get('/namespaces', { limit: 0 })).body.namespaces).toEqual(
      [],
    );
    const one = await get(`/namespaces/${NS}`);
    expect(one.body).toEqual(body.namespaces[0]);
  });

  it('lists datasets under their canonical names and finds them by any', async () => {
    const { body } = await get(`/namespaces/${NS}/datasets`);
    expect(body.totalCount).toBe(3);
    expect(body.datasets.map(nameOf)).toEqual(['orders', 'raw', 'totals']);
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
      body.versions.map((one: MarquezDatasetVersion) => one.fields.map(nameOf)),
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
});
