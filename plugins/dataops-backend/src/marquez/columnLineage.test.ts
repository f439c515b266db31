import { createTestDatabases } from '../__testUtils__/openTestDatabase';
import { JOBS, PG } from './__testUtils__/marquezFixture';
import { Get, idOf, openShop } from './__testUtils__/openShop';

jest.setTimeout(60_000);
const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'Marquez column lineage on %s',
  id => {
    let get: Get;

    beforeAll(async () => {
      ({ get } = await openShop(databases, id));
    });

    const ids = async (query: object): Promise<string[]> =>
      (await get('/column-lineage', query)).body.graph.map(idOf);

    it('follows columns up, and down when asked', async () => {
      const up = await get('/column-lineage', {
        nodeId: `datasetField:${PG}:totals:total`,
      });
      expect(up.body.graph.map(idOf)).toEqual([
        `datasetField:${PG}:orders:amount`,
        `datasetField:${PG}:raw:amount`,
        `datasetField:${PG}:totals:total`,
      ]);
      expect(up.body.graph[0]).toEqual({
        id: `datasetField:${PG}:orders:amount`,
        type: 'DATASET_FIELD',
        data: {
          namespace: PG,
          dataset: 'orders',
          datasetVersion: null,
          field: 'amount',
          fieldType: 'TEXT',
          transformationDescription: 'copied',
          transformationType: 'IDENTITY',
          inputFields: [
            {
              namespace: PG,
              dataset: 'raw',
              datasetVersion: null,
              field: 'amount',
              transformationDescription: 'copied',
              transformationType: 'IDENTITY',
            },
          ],
        },
        inEdges: [
          {
            origin: `datasetField:${PG}:orders:amount`,
            destination: `datasetField:${PG}:raw:amount`,
          },
        ],
        outEdges: [
          {
            origin: `datasetField:${PG}:orders:amount`,
            destination: `datasetField:${PG}:totals:total`,
          },
        ],
      });
      const orders = `dataset:${PG}:orders`;
      expect(await ids({ nodeId: orders })).toHaveLength(4);
      const both = { nodeId: orders, withDownstream: 'True' };
      expect(await ids(both)).toHaveLength(5);
      expect(
        await ids({
          nodeId: `datasetField:${PG}:totals:total`,
          depth: 1,
        }),
      ).toHaveLength(2);
      expect(await ids({ nodeId: `job:${JOBS}:report` })).toHaveLength(3);
    });
  },
);
