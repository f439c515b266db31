import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { accepted, storeOn } from '../__testUtils__/acceptedEvents';
import { dumpState } from '../__testUtils__/dumpState';
import { generateScenario } from '../__testUtils__/generateScenario';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { runEvent } from '../__testUtils__/sampleEvents';
import { rowCounts } from '../__testUtils__/tableContents';
import { checkRun, joins } from './__testUtils__/events';
import { LineageJanitor } from './LineageJanitor';
import { Retention } from './Retention';

jest.setTimeout(240_000);

const databases = createTestDatabases();
/** More than one batch of everything. */
const EVENTS = 700;
const RECEIVED = Date.UTC(2026, 10, 1);
const LONG_AFTER = Date.UTC(2030, 0, 1);
const ONE_DAY: Retention = {
  rawEventsMs: 86_400_000,
  runsMs: 86_400_000,
  schemaVersionsMs: 86_400_000,
};

async function fill(knex: Knex, events: readonly JsonObject[]): Promise<void> {
  const store = storeOn(knex);
  for (let i = 0; i < events.length; i += 100) {
    await store.applyEvents(accepted(events.slice(i, i + 100)), RECEIVED);
  }
}

function janitorOn(knex: Knex, retention: Retention): LineageJanitor {
  return new LineageJanitor({
    knex,
    logger: mockServices.logger.mock(),
    retention,
  });
}

async function linesOf(knex: Knex, pattern: RegExp): Promise<string[]> {
  return (await dumpState(knex)).split('\n').filter(line => pattern.test(line));
}

/** Nodes and edges, and the column edges that are drawn today. */
async function currentGraph(knex: Knex): Promise<string[]> {
  const drawn = await knex({ e: 'column_edge' })
    .join({ s: 'column_set' }, 's.id', 'e.set_id')
    .whereIn('e.set_id', knex('current_column').select('set_id'))
    .orderBy(['s.key', 'e.position'])
    .select('s.key', 'e.position', 'e.output_column', 'e.input_column');
  const newest = await knex({ v: 'schema_version' })
    .whereNotExists(
      knex({ n: 'schema_version' })
        .whereRaw('n.node_id = v.node_id and n.last_at > v.last_at')
        .select('n.key'),
    )
    .select('v.node_id', 'v.key', 'v.fields');
  const lines = await linesOf(
    knex,
    /^(node|node_facet|edge|current_column|identity_link) /,
  );
  return [
    ...lines,
    ...drawn.map(row => JSON.stringify(row)),
    ...newest.map(row => JSON.stringify(row)).sort(),
  ];
}

async function namesOf(knex: Knex): Promise<JsonObject[]> {
  return knex({ n: 'node' })
    .join({ s: 'namespace' }, 's.id', 'n.namespace_id')
    .where('n.kind', 'dataset')
    .orderBy('n.key')
    .select({ namespace: 's.name', name: 'n.name' });
}

async function countLost(knex: Knex, table: string): Promise<number> {
  const rows = await knex(table)
    .whereNotIn('run_id', knex('run').select('id'))
    .select('run_id');
  return rows.length;
}

describe.each(databases.eachSupportedId())('LineageJanitor on %s', id => {
  it.each([1, 2])(
    'never changes the current graph, now or when names are joined later (seed %i)',
    async seed => {
      const events = generateScenario({ events: EVENTS, seed });
      const pruned = await openTestDatabase(databases, id);
      const whole = await openTestDatabase(databases, id);
      await fill(pruned, events);
      await fill(whole, events);
      const before = await currentGraph(pruned);

      const counts = await janitorOn(pruned, ONE_DAY).run(LONG_AFTER);

      expect(counts.rawEvents).toBeGreaterThan(500);
      expect(counts.runs).toBeGreaterThan(EVENTS / 10);
      expect(counts.columnSets).toBeGreaterThan(0);
      expect(counts.schemaVersions).toBeGreaterThan(0);
      expect(await currentGraph(pruned)).toEqual(before);

      const later = joins(await namesOf(pruned));
      await fill(pruned, later);
      await fill(whole, later);
      const nodes = /^(node|edge|current_column) /;
      expect(await linesOf(pruned, nodes)).toEqual(await linesOf(whole, nodes));
    },
  );

  it('keeps the newest checks of a dataset for when its names are joined', async () => {
    const knex = await openTestDatabase(databases, id);
    const names = [
      { namespace: 'ns', name: 'checked' },
      { namespace: 'ns', name: 'other' },
    ];
    await fill(knex, [checkRun('with', names[0], true)]);
    await fill(knex, [checkRun('without', names[0], false)]);
    await janitorOn(knex, ONE_DAY).run(LONG_AFTER);
    await fill(knex, joins(names));
    const nodes = await knex('node')
      .where({ kind: 'dataset', name: 'checked' })
      .select('status', 'checks_failed', 'checks_total');
    expect(nodes).toEqual([
      { status: 'at-risk', checks_failed: 1, checks_total: 1 },
    ]);
  });

  it('leaves nothing of a deleted run behind, and finds nothing more the next time', async () => {
    const knex = await openTestDatabase(databases, id);
    await fill(knex, generateScenario({ events: EVENTS, seed: 3 }));
    const janitor = janitorOn(knex, ONE_DAY);
    await janitor.run(LONG_AFTER);

    for (const table of ['run_io', 'run_facet', 'io_facet', 'run_column']) {
      expect([table, await countLost(knex, table)]).toEqual([table, 0]);
    }
    const parents = await knex('run')
      .whereNotNull('parent_run_id')
      .whereNotIn('parent_run_id', knex('run').select('id'));
    expect(parents).toEqual([]);
    const edges = await knex('column_edge').whereNotIn(
      'set_id',
      knex('column_set').select('id'),
    );
    expect(edges).toEqual([]);
    const counts = await rowCounts(knex);
    expect(await janitor.run(LONG_AFTER)).toEqual({
      rawEvents: 0,
      runs: 0,
      columnSets: 0,
      schemaVersions: 0,
    });
    expect(await rowCounts(knex)).toBe(counts);
  });

  it('deletes runs that are only named when no run names them as its parent', async () => {
    const knex = await openTestDatabase(databases, id);
    const names = (runId: string, parent: string) =>
      runEvent({
        ...(runId.startsWith('old')
          ? { eventTime: '2026-01-01T00:00:00Z', eventType: 'FAIL' }
          : { eventTime: '2026-11-20T00:00:00Z' }),
        run: {
          runId,
          facets: {
            parent: {
              job: { namespace: 'n', name: 'task' },
              run: { runId: parent },
              root: {
                job: { namespace: 'n', name: 'dag' },
                run: { runId: `root of ${parent}` },
              },
            },
          },
        },
      });
    await fill(knex, [
      names('old-1', 'forgotten'),
      names('old-2', 'kept'),
      names('new-1', 'kept'),
      names('new-2', 'changed'),
      { ...names('new-2', 'kept'), eventTime: '2026-11-20T00:01:00Z' },
    ]);
    const graph = await currentGraph(knex);
    await janitorOn(knex, ONE_DAY).run(Date.UTC(2026, 10, 2));
    expect(await knex('run').orderBy('run_id').pluck('run_id')).toEqual([
      ...['kept', 'new-1', 'new-2'],
    ]);
    expect(await currentGraph(knex)).toEqual(graph);
    const jobs = await knex('node').where({ kind: 'job' }).pluck('name');
    expect(jobs.sort()).toEqual(['dag', 'load', 'task']);
  });

  it('keeps the newest inventory before the history, so that late jobs are gone', async () => {
    const knex = await openTestDatabase(databases, id);
    const at = (day: number, job: string, lists: boolean) => {
      const eventTime = new Date(Date.UTC(2026, 9, day)).toISOString();
      const [event] = accepted(
        runEvent({ eventTime, job: { namespace: 'n', name: job } }),
      );
      const inventories = [{ namespace: 'n', prefixes: ['task '] }];
      return lists
        ? { ...event, facts: { ...event.facts, inventories } }
        : event;
    };
    const store = storeOn(knex);
    await store.applyEvents(
      [3, 4, 5, 20, 21].map(day => at(day, 'task a', true)),
      RECEIVED,
    );

    await janitorOn(knex, ONE_DAY).run(Date.UTC(2026, 9, 11));

    const kept = await knex('job_inventory').orderBy('at').pluck('at');
    expect(kept).toEqual([5, 20, 21].map(day => Date.UTC(2026, 9, day)));
    await store.applyEvents([at(2, 'task b', false)], RECEIVED);
    const gone = await knex('node').where({ kind: 'job', gone: true });
    expect(gone.map(({ name, unlisted_at }) => [name, unlisted_at])).toEqual([
      ['task b', Date.UTC(2026, 9, 5)],
    ]);
  });

  it('deletes what is older than configured and nothing else', async () => {
    const knex = await openTestDatabase(databases, id);
    const events = generateScenario({ events: 200, seed: 4 });
    await fill(knex, events);
    const counts = await rowCounts(knex);

    await janitorOn(knex, {}).run(LONG_AFTER);
    await janitorOn(knex, ONE_DAY).run(RECEIVED - 31 * 86_400_000);
    await janitorOn(knex, ONE_DAY).run(LONG_AFTER, AbortSignal.abort());
    expect(await rowCounts(knex)).toBe(counts);

    const cut = RECEIVED - 31 * 86_400_000 + 100 * 60_000;
    const runs = await knex('run').where('last_at', '>=', cut).select('key');
    await janitorOn(knex, { runsMs: 0 }).run(cut);
    const kept = await knex('run').select('key');
    expect(kept.map(run => run.key)).toEqual(
      expect.arrayContaining(runs.map(run => run.key)),
    );
    expect(await knex('raw_event').select('id')).toHaveLength(
      new Set(accepted(events).map(event => event.key)).size,
    );
  });
});
