import fc from 'fast-check';
import { Knex } from 'knex';
import request from 'supertest';
import { createTestDatabases } from '../__testUtils__/openTestDatabase';
import {
  feed,
  JOBS,
  marquezApp,
  own,
  PG,
  runEvent,
} from './__testUtils__/marquezFixture';
import { Get, idOf, openShop } from './__testUtils__/openShop';
import { RUNS } from './__testUtils__/shop';

jest.setTimeout(60_000);
const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('Marquez lineage on %s', id => {
  let knex: Knex;
  let get: Get;

  const ids = async (query: object): Promise<string[]> =>
    (await get('/lineage', query)).body.graph.map(idOf);

  beforeEach(async () => {
    ({ knex, get } = await openShop(databases, id));
  });

  it('draws current edges, with datasets and jobs as nodes', async () => {
    const { body } = await get('/lineage', { nodeId: `dataset:${PG}:totals` });
    expect(body.graph.map(idOf)).toEqual([
      `dataset:${PG}:orders`,
      `dataset:${PG}:raw`,
      `dataset:${PG}:totals`,
      `job:${JOBS}:dag.load`,
      `job:${JOBS}:reader`,
      `job:${JOBS}:report`,
    ]);
    const [orders, , , load] = body.graph;
    expect(orders).toMatchObject({
      type: 'DATASET',
      data: { id: { namespace: PG, name: 'orders' }, type: 'DB_TABLE' },
      inEdges: [
        {
          origin: `job:${JOBS}:dag.load`,
          destination: `dataset:${PG}:orders`,
        },
      ],
      outEdges: ['reader', 'report'].map(name => ({
        origin: `dataset:${PG}:orders`,
        destination: `job:${JOBS}:${name}`,
      })),
    });
    expect(load).toMatchObject({
      type: 'JOB',
      data: {
        id: { namespace: JOBS, name: 'dag.load' },
        inputs: [{ namespace: PG, name: 'raw' }],
        outputs: [{ namespace: PG, name: 'orders' }],
        latestRun: { id: RUNS.loadFailed, state: 'FAILED' },
      },
      inEdges: [{ origin: `dataset:${PG}:raw` }],
      outEdges: [{ destination: `dataset:${PG}:orders` }],
    });
  });

  it('counts depth from job to job over a shared dataset', async () => {
    await feed(knex, [
      runEvent({ job: 'mail', run: RUNS.dag, at: '13:00', reads: ['totals'] }),
    ]);
    const jobs = async (depth: number) =>
      (await ids({ nodeId: `job:${JOBS}:mail`, depth })).filter(one =>
        one.startsWith('job:'),
      );
    expect(await jobs(0)).toEqual([`job:${JOBS}:mail`]);
    expect(await jobs(1)).toHaveLength(2);
    expect(await jobs(2)).toHaveLength(4);
    expect(await jobs(20)).toHaveLength(4);
  });

  it('shows what has no edges alone', async () => {
    expect(await ids({ nodeId: `job:${JOBS}:dag` })).toEqual([
      `job:${JOBS}:dag`,
    ]);
  });

  it('resolves every node id that it gives, whatever the names hold', async () => {
    const text = fc
      .string({ unit: fc.constantFrom('a', '1', ':', '/', '.'), maxLength: 8 })
      .filter(one => one.trim() !== '');
    const pairs = fc.sample(fc.tuple(text, text), { numRuns: 60, seed: 4 });
    await feed(
      knex,
      pairs.map(([namespace, name], index) =>
        runEvent({
          job: `j${index}`,
          run: `r${index}`,
          at: '14:00',
          writes: [{ namespace, name }],
        }),
      ),
    );
    const known = new Set(pairs.map(pair => pair.join(':')));
    for (const whole of known) {
      const { status, body } = await get('/lineage', {
        nodeId: `dataset:${whole}`,
        depth: 0,
      });
      expect(status).toBe(200);
      expect(body.graph[0].id).toBe(`dataset:${whole}`);
    }
  });

  it('takes of two ways to split the one that the reader sees', async () => {
    await feed(knex, [
      runEvent({
        job: 'two',
        run: RUNS.dag,
        at: '14:00',
        writes: [
          { namespace: 'a', name: 'b:c' },
          { namespace: 'a:b', name: 'c' },
        ],
      }),
    ]);
    await own(knex, 'dataset:default/hidden', 'dataset', {
      namespace: 'a',
      name: 'b:c',
    });
    const app = marquezApp(knex, {
      entities: [],
      observed: true,
      conditional: true,
    });
    const { body } = await request(app).get(
      '/api/v1/lineage?nodeId=dataset:a:b:c',
    );
    const [first] = body.graph;
    expect(first.data.id).toEqual({ namespace: 'a:b', name: 'c' });
  });
});
