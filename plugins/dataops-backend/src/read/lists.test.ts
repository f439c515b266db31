import { SEES_ALL, Visibility } from '../access/Visibility';
import {
  buildEstate,
  dataset,
  job,
  NOW,
  pipeline,
} from '../__testUtils__/estateBuilder';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { getDataset } from './getDataset';
import { getDatasetSchema } from './getDatasetSchema';
import { getOverview } from './getOverview';
import { getPipeline } from './getPipeline';
import { listDatasets } from './listDatasets';
import { listDatasetUpdates } from './listDatasetUpdates';
import { datasetFacets } from './datasetFacets';
import { pipelineFacets } from './pipelineFacets';
import { listPipelineRuns } from './listPipelineRuns';
import { listPipelines } from './listPipelines';
import { ReadContext } from './ReadContext';

jest.setTimeout(60_000);
const databases = createTestDatabases();

const labels = (page: { items: Array<{ label: string }> }) =>
  page.items.map(item => item.label);

describe.each(databases.eachSupportedId())('lists on %s', id => {
  async function estate(
    parts: Parameters<typeof buildEstate>[1],
    visibility: Visibility = SEES_ALL,
  ): Promise<ReadContext> {
    const knex = await openTestDatabase(databases, id);
    await buildEstate(knex, parts);
    return { knex, visibility, now: NOW };
  }

  it('orders names alike on every database, in either direction', async () => {
    const context = await estate([
      job('j').writes('b-2', 'B_1', 'a', 'É', 'b1', 'Z'),
    ]);
    const up = await listDatasets(context, {});
    expect(labels(up)).toEqual(['a', 'b-2', 'b1', 'B_1', 'Z', 'É']);
    const down = await listDatasets(context, { order: 'desc' });
    expect(labels(down)).toEqual([...labels(up)].reverse());
    for (const sort of [
      'status',
      'tier',
      'owner',
      'dataAsOf',
      'downstream',
      'lastRun',
    ] as const) {
      expect(labels(await listDatasets(context, { sort }))).toEqual(labels(up));
      expect((await listPipelines(context, { sort })).total).toBe(1);
    }
  });

  it('filters, searches every word as it is written, and pages', async () => {
    const context = await estate([
      dataset('orders').with({
        owner_ref: 'group:default/a',
        tier: 1,
        type: 'table',
      }),
      dataset('or_ers').with({ tier: 2 }),
      job('j').writes('seen'),
    ]);
    expect(labels(await listDatasets(context, { search: 'R_E ns' }))).toEqual([
      'or_ers',
    ]);
    expect(
      labels(await listDatasets(context, { tier: ['1', 'none'] })),
    ).toEqual(['orders', 'seen']);
    expect(labels(await listDatasets(context, { known: 'observed' }))).toEqual([
      'seen',
    ]);
    expect(
      await listDatasets(context, { sort: 'tier', offset: 1, limit: 1 }),
    ).toMatchObject({ total: 3, offset: 1, items: [{ label: 'or_ers' }] });
    expect(await datasetFacets(context, { tier: ['1'] })).toMatchObject({
      owners: [{ value: 'group:default/a', count: 1 }],
      types: [{ value: 'table', count: 1 }],
      tiers: [
        { value: '1', count: 1 },
        { value: '2', count: 1 },
      ],
      statuses: [{ value: 'unknown', count: 1 }],
    });
  });

  it('lets good news lapse', async () => {
    const good = { status: 'healthy', status_since: NOW - 9, data_at: NOW - 9 };
    const context = await estate([
      dataset('stale').node({ ...good, due_at: NOW - 1 }),
      dataset('fresh').node({ ...good, due_at: NOW }),
      pipeline('late').node({ ...good, due_at: NOW - 1 }),
    ]);
    const unknown = await listDatasets(context, { status: ['unknown'] });
    expect(labels(unknown)).toEqual(['stale']);
    expect(unknown.items[0].verdict).toMatchObject({
      status: 'unknown',
      reason: 'No updates since 2026-11-21 11:59 UTC',
    });
    expect(
      labels(await listPipelines(context, { status: ['missed'] })),
    ).toEqual(['late']);
  });

  it('answers for one dataset and one pipeline', async () => {
    const context = await estate([
      pipeline('p')
        .declaresReading('x')
        .with({
          spec: JSON.stringify({
            schedule: { cron: '0 6 * * *', timezone: 'UTC' },
          }),
        }),
      dataset('y').with({ description: 'Orders' }).derivedFrom('z'),
      job('j').of('p').reads('x').writes('y'),
    ]);
    expect(await getDataset(context, 'dataset:default/Y')).toMatchObject({
      label: 'y',
      description: 'Orders',
      upstreamCount: 2,
      downstreamCount: 0,
      identities: [{ namespace: 'ns', name: 'y', source: 'observed' }],
      writtenBy: [{ label: 'p', kind: 'pipeline' }],
      readBy: [],
    });
    expect(await getPipeline(context, 'pipeline:default/p')).toMatchObject({
      jobCount: 1,
      jobs: [{ key: 'job:ns:j', lastRun: { runId: 'r1' } }],
      reads: [{ label: 'x' }],
      writes: [{ label: 'y' }],
      schedule: { cron: '0 6 * * *', timezone: 'UTC' },
      recent: [{ runId: 'r1', state: 'complete' }],
    });
    expect(
      await listPipelineRuns(context, 'pipeline:default/p', {
        state: 'complete',
      }),
    ).toMatchObject({
      total: 1,
      items: [{ inputs: 1, outputs: 1, durationMs: 3_600_000 }],
    });
    expect(await listDatasetUpdates(context, 'dataset:ns:y', {})).toMatchObject(
      {
        total: 1,
        items: [{ runId: 'r1', pipelineRef: 'pipeline:default/p' }],
      },
    );
    expect(await getDatasetSchema(context, 'dataset:ns:y')).toMatchObject({
      versions: [],
    });
    await expect(getDataset(context, 'dataset:default/no')).rejects.toThrow(
      `Nothing named 'dataset:default/no' that you may see`,
    );
  });

  it('is to a reader byte for byte as if hidden things did not exist', async () => {
    const shown = [
      dataset('x').with({ owner_ref: 'group:default/a' }),
      dataset('y'),
      pipeline('p').declaresReading('x'),
      job('j').of('p').reads('x').writes('y'),
    ];
    const hidden = [
      dataset('secret').derivedFrom('x').with({ owner_ref: 'group:default/a' }),
      pipeline('q').declaresReading('x').declaresWriting('y'),
      job('k').of('q').reads('x').writes('y', 'secret'),
      job('stray').reads('y').writes('unknown'),
    ];
    const visibility: Visibility = {
      entities: [
        'dataset:default/x',
        'dataset:default/y',
        'pipeline:default/p',
      ],
      observed: false,
      conditional: true,
    };
    const answers: string[] = [];
    for (const parts of [shown, [...hidden, ...shown]]) {
      const context = await estate(parts, visibility);
      answers.push(
        JSON.stringify([
          await listDatasets(context, { sort: 'downstream' }),
          await datasetFacets(context, {}),
          await listPipelines(context, {}),
          await pipelineFacets(context, {}),
          await getDataset(context, 'dataset:default/x'),
          await getDataset(context, 'dataset:default/y'),
          await listDatasetUpdates(context, 'dataset:default/y', {}),
          await getPipeline(context, 'pipeline:default/p'),
          await listPipelineRuns(context, 'pipeline:default/p', {}),
          await getOverview(context, ['group:default/a']),
        ]),
      );
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0]).not.toMatch(/secret|stray|ns:unknown/);
  });
});
