import { Knex } from 'knex';
import { SEES_ALL } from '../access/Visibility';
import { neighbourhood } from '../graph/neighbourhood';
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
import { getOverview } from './getOverview';
import { listDatasets } from './listDatasets';
import { listPipelines } from './listPipelines';
import { pipelineFacets } from './pipelineFacets';
import { ReadContext } from './ReadContext';

jest.setTimeout(60_000);
const databases = createTestDatabases();

const HOUR = 3_600_000;
const STALE = 48 * HOUR;
const LONG_AGO = NOW - STALE - 1;

const WEEKLY = {
  spec: JSON.stringify({
    schedule: { cron: '0 6 * * 1', timezone: 'UTC' },
  }),
};

const healthy = (at: number) => ({
  status: 'healthy',
  status_since: at,
  status_reason: 'Last runs succeeded',
  last_at: at,
});
const running = (at: number) => ({
  status: 'running',
  status_since: LONG_AGO,
  status_reason: 'Running',
  last_at: at,
});

/** Pipelines in every state that time changes, and jobs that belong to some. */
async function estate(knex: Knex): Promise<ReadContext> {
  await buildEstate(knex, [
    dataset('named'),
    pipeline('fresh').node(healthy(NOW - STALE)),
    pipeline('silent').node(healthy(LONG_AGO)),
    pipeline('weekly').with(WEEKLY).node(healthy(LONG_AGO)),
    pipeline('due')
      .with(WEEKLY)
      .node({ ...healthy(LONG_AGO), due_at: NOW }),
    pipeline('late')
      .with(WEEKLY)
      .node({
        ...healthy(LONG_AGO),
        due_at: NOW - 1,
      }),
    pipeline('running').node(running(NOW - STALE)),
    pipeline('stuck').node(running(LONG_AGO)),
    pipeline('failed').node({
      ...healthy(LONG_AGO),
      status: 'breached',
      status_reason: 'x failed',
    }),
    pipeline('never'),
    job('of weekly').of('weekly').reads('x').writes('y'),
    job('of silent').of('silent').reads('y').writes('z'),
    job('alone').reads('x').writes('z'),
  ]);
  await knex('node')
    .where({ kind: 'job' })
    .update({ ...healthy(LONG_AGO), status_reason: 'Last run succeeded' });
  return { knex, visibility: SEES_ALL, now: NOW, staleAfterMs: STALE };
}

describe.each(databases.eachSupportedId())('effectiveStatus on %s', id => {
  it('says of what is silent that nothing is known, unless a schedule says when to expect it', async () => {
    const knex = await openTestDatabase(databases, id);
    const { items } = await listPipelines(await estate(knex), {});
    expect(
      Object.fromEntries(
        items.map(({ label, verdict }) => [
          label,
          `${verdict.status}: ${verdict.reason}`,
        ]),
      ),
    ).toEqual({
      alone: 'unknown: No run since 2026-11-19 11:59 UTC',
      due: 'healthy: Last runs succeeded',
      failed: 'breached: x failed',
      fresh: 'healthy: Last runs succeeded',
      late: 'missed: No run since 2026-11-19 11:59 UTC, one was due by 2026-11-21 11:59 UTC',
      never: 'unknown: No runs recorded',
      running: 'running: Running',
      silent: 'unknown: No run since 2026-11-19 11:59 UTC',
      stuck: 'unknown: No news of the run since 2026-11-19 11:59 UTC',
      weekly: 'healthy: Last runs succeeded',
    });
    const stuck = items.find(({ label }) => label === 'stuck');
    expect(stuck?.verdict.since).toBe(new Date(NOW - 1).toISOString());
  });

  it('filters, counts and sorts by what the verdicts say', async () => {
    const knex = await openTestDatabase(databases, id);
    const context = await estate(knex);
    const { items } = await listPipelines(context, { sort: 'status' });
    const byStatus = new Map<string, string[]>();
    for (const { label, verdict } of items) {
      const labels = byStatus.get(verdict.status) ?? [];
      byStatus.set(verdict.status, [...labels, label]);
    }
    expect([...byStatus.keys()]).toEqual([
      'breached',
      'missed',
      'unknown',
      'running',
      'healthy',
    ]);
    for (const [status, labels] of byStatus) {
      const filtered = await listPipelines(context, { status: [status] });
      expect(filtered.items.map(item => item.label)).toEqual(labels);
    }
    const counts = [...byStatus]
      .map(([status, labels]) => ({ status, count: labels.length }))
      .sort((a, b) => (a.status < b.status ? -1 : 1));
    expect((await getOverview(context, [])).pipelines.byStatus).toEqual(counts);
    const { statuses } = await pipelineFacets(context, {});
    expect(
      Object.fromEntries(statuses.map(({ value, count }) => [value, count])),
    ).toEqual(
      Object.fromEntries(counts.map(({ status, count }) => [status, count])),
    );
  });

  it('lets a job lapse where it is drawn, unless its pipeline has a schedule', async () => {
    const knex = await openTestDatabase(databases, id);
    const context = await estate(knex);
    const draw = { up: 2, down: 2, limit: 99, focus: 'dataset:ns:y' };
    const graph = await neighbourhood(knex, { ...context, ...draw });
    const jobs = graph.nodes.filter(node => node.kind === 'job');
    expect(
      Object.fromEntries(
        jobs.map(({ label, verdict }) => [label, verdict.status]),
      ),
    ).toEqual({ 'of weekly': 'healthy', 'of silent': 'unknown' });
    await knex('node')
      .where({ kind: 'dataset' })
      .update({ ...healthy(NOW), due_at: NOW });
    const grouped = await neighbourhood(knex, {
      ...{ ...context, ...draw },
      collapse: { by: 'namespace', expanded: [] },
    });
    expect(
      grouped.groups?.items.map(group => [Math.sign(group.hop), group.worst]),
    ).toEqual([
      [1, 'unknown'],
      [-1, 'healthy'],
    ]);
  });

  it('never leaves a verdict without a reason', async () => {
    const knex = await openTestDatabase(databases, id);
    const { items } = await listDatasets(await estate(knex), {});
    expect(items.map(item => item.verdict)).toEqual(
      items.map(() => ({ status: 'unknown', reason: 'No updates recorded' })),
    );
  });
});
