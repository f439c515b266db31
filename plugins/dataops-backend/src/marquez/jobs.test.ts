import { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/openTestDatabase';
import {
  feed,
  HEADER,
  JOBS,
  PG,
  runEvent,
} from './__testUtils__/marquezFixture';
import { Get, idOf, nameOf, openShop } from './__testUtils__/openShop';
import { RUNS } from './__testUtils__/shop';

jest.setTimeout(60_000);
const databases = createTestDatabases();
const NS = encodeURIComponent(PG);

describe.each(databases.eachSupportedId())('Marquez jobs on %s', id => {
  let get: Get;
  let knex: Knex;

  beforeAll(async () => {
    ({ get, knex } = await openShop(databases, id));
  });

  it('lists jobs, the latest news first', async () => {
    const { body } = await get(`/namespaces/${JOBS}/jobs`);
    expect(body.totalCount).toBe(4);
    expect(body.jobs.map(nameOf)).toEqual([
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
    expect(body.runs.map(idOf).sort()).toEqual(
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
      facets: {
        parent: expect.objectContaining({
          run: { runId: RUNS.dag },
          job: { namespace: JOBS, name: 'dag' },
        }),
        processing_engine: expect.objectContaining({ version: '3' }),
      },
    });
    const facets = await get(`/jobs/runs/${RUNS.load}/facets`, { type: 'run' });
    expect(facets.body).toEqual({ runId: RUNS.load, facets: run.facets });
  });

  it('says among the facets of a run for when it was', async () => {
    const due = {
      nominalStartTime: '2026-11-20T13:00:00.000Z',
      nominalEndTime: '2026-11-20T14:00:00.000Z',
    };
    const runFacets = { nominalTime: { ...HEADER, ...due } };
    await feed(knex, [
      runEvent({ job: 'due', run: 'due-run', at: '14:01', runFacets }),
    ]);
    const { body } = await get('/jobs/runs/due-run');
    expect(body).toMatchObject({ ...due, facets: { nominalTime: due } });
    expect(Object.keys(body.facets)).toEqual(['nominalTime']);
  });
});
