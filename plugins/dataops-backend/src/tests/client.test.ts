import { DataOpsClient } from '@headwater/backstage-plugin-dataops-common';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { runEvent } from '../__testUtils__/sampleEvents';
import {
  LINEAGE,
  serviceHeader,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const DATASET = 'dataset:n:shop.orders';
const JOB = 'job:team-a:load';

describe('DataOpsClient and the plugin', () => {
  let plugin: TestPlugin;
  let client: DataOpsClient;

  beforeAll(async () => {
    plugin = await startPlugin({
      knex: await openTestDatabase(databases, 'SQLITE_3'),
    });
    await plugin.post(
      LINEAGE,
      JSON.stringify(
        runEvent({
          outputs: [
            {
              namespace: 'n',
              name: 'shop.orders',
              facets: { schema: { fields: [{ name: 'id', type: 'int' }] } },
            },
          ],
        }),
      ),
    );
    client = new DataOpsClient({
      baseUrl: `http://localhost:${plugin.server.port()}/api/dataops`,
      fetchApi: {
        fetch: (input, init) =>
          fetch(input, {
            ...init,
            headers: { authorization: serviceHeader('plugin:other') },
          }),
      },
    });
  });

  it('understand each other in every read', async () => {
    const list = { search: 'orders', status: ['healthy'], limit: 5 };
    const { items } = await client.listDatasets(list);
    expect(items).toMatchObject([{ key: DATASET }]);
    const found = await Promise.all([
      client.getOverview(),
      client.datasetFacets(list),
      client.getDataset(DATASET),
      client.getDatasetSchema(DATASET),
      client.listDatasetUpdates(DATASET, { offset: 0 }),
      client.listPipelines({ sort: 'lastRun', order: 'desc' }),
      client.pipelineFacets({}),
      client.getPipeline(JOB),
      client.listPipelineRuns(JOB, { state: 'complete' }),
      client.getLineageGraph({ focus: DATASET, up: 2 }),
      client.getImpact(DATASET),
      client.getColumnPath({ focus: DATASET, column: 'id' }),
      client.listDrift({ ref: DATASET }),
      client.getLineagePaths({ from: JOB, to: DATASET }),
    ]);
    expect(found.every(one => typeof one === 'object')).toBe(true);
  });

  it('pass on what is wrong in words', async () => {
    await expect(client.getDataset('dataset:n:none')).rejects.toMatchObject({
      name: 'ResponseError',
      cause: { name: 'NotFoundError' },
    });
    await expect(client.listDatasets({ tier: ['4'] })).rejects.toMatchObject({
      cause: {
        name: 'InputError',
        message: `Parameter 'tier' is '4'; allowed are 1, 2, 3, none`,
      },
    });
  });
});
