import { JsonObject } from '@backstage/types';
import { LineageGraph } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { SEES_ALL, Visibility } from '../../access/Visibility';
import { accepted, DEEP, storeOn } from '../../__testUtils__/acceptedEvents';
import {
  createTestDatabases,
  openTestDatabase,
} from '../../__testUtils__/openTestDatabase';
import {
  buildEstate,
  dataset,
  job,
  NOW as ESTATE_NOW,
  pipeline,
} from '../../__testUtils__/estateBuilder';
import { LineageJanitor } from '../../retention/LineageJanitor';
import { mockServices } from '@backstage/backend-test-utils';
import { currentEdges } from '../currentEdges';
import { impact } from '../impact';
import { neighbourhood } from '../neighbourhood';
import { scopedEdges } from '../scopedEdges';
import {
  completed,
  dropped,
  historyEvents,
  jobEvent,
  minute,
  runEvent,
} from './__testUtils__/historyEvents';
import { showAllBut } from './__testUtils__/showAllBut';
import { presentInstant } from './instants';

jest.setTimeout(240_000);
const databases = createTestDatabases();
const SEEDS = DEEP ? Array.from({ length: 20 }, (_, i) => i + 1) : [1, 2];
const TIMES = (DEEP ? [5, 15, 30, 45, 60, 75, 90, 99] : [30, 60, 90]).map(
  minute,
);
const NOW = minute(1_000);

async function fill(knex: Knex, events: readonly JsonObject[]): Promise<void> {
  await storeOn(knex).applyEvents(accepted([...events]), NOW);
}

function at(time: number): string {
  return new Date(time).toISOString();
}

async function graphOf(
  knex: Knex,
  focus: string,
  asOf?: string,
  visibility: Visibility = SEES_ALL,
): Promise<LineageGraph> {
  const options = { focus, up: 9, down: 9, limit: 120, visibility, now: NOW };
  return neighbourhood(knex, { ...options, asOf });
}

function lines(graph: LineageGraph): string[] {
  return graph.edges.map(edge =>
    `${edge.from} > ${edge.to} ${edge.observed?.runId}`
      .replace(/(dataset|job):ns:/g, '')
      .trim(),
  );
}

/** What must be the same, whether later events are known or not. */
function shape(graph: LineageGraph) {
  return {
    edges: lines(graph),
    firstSeen: graph.edges.map(edge => edge.observed?.firstSeen),
    nodes: graph.nodes.map(({ key, hop, inCount, outCount, drawnIn }) => ({
      key,
      hop,
      inCount,
      outCount,
      drawnIn,
    })),
    total: graph.total,
    notDrawn: graph.notDrawn,
    cycles: graph.cycles,
  };
}

describe.each(databases.eachSupportedId())('lineage as of on %s', id => {
  it.each(SEEDS)(
    'is what a store shows that was told nothing later, story %i',
    async seed => {
      const events = historyEvents(seed);
      const full = await openTestDatabase(databases, id);
      await fill(full, events);
      for (const time of TIMES) {
        const then = await openTestDatabase(databases, id);
        await fill(
          then,
          events.filter(event => Date.parse(String(event.eventTime)) <= time),
        );
        const nodes: Array<{ kind: string; name: string }> = await then(
          'node',
        ).select('kind', 'name');
        for (const { kind, name } of nodes) {
          const focus = `${kind}:ns:${name}`;
          const past = await graphOf(full, focus, at(time));
          expect([focus, time, shape(past)]).toEqual([
            focus,
            time,
            shape(await graphOf(then, focus)),
          ]);
          for (const { observed } of past.edges) {
            expect(Date.parse(observed?.lastSeen ?? '')).toBeLessThanOrEqual(
              time,
            );
          }
        }
      }
    },
  );

  it.each(SEEDS)('is the current graph at the end, story %i', async seed => {
    const knex = await openTestDatabase(databases, id);
    await fill(knex, historyEvents(seed));
    const context = { knex, visibility: SEES_ALL, now: NOW };
    const rows = async (query: Knex.QueryBuilder) =>
      query
        .orderBy(['x.job_id', 'x.direction', 'x.node_id'])
        .select('x.job_id', 'x.direction', 'x.node_id');
    const edges = await presentInstant(context);
    expect(await rows(scopedEdges({ ...context, edges }))).toEqual(
      await rows(currentEdges(context)),
    );
  });

  it('takes a run for its end, and says which instant that is', async () => {
    const knex = await openTestDatabase(databases, id);
    await fill(knex, [
      runEvent('j', 'first', minute(1), 'START', { reads: ['a'] }),
      runEvent('j', 'first', minute(5), 'COMPLETE', { writes: ['b'] }),
      completed('j', 'second', minute(9), ['a'], ['c']),
      runEvent('k', 'open', minute(7), 'START', { reads: ['b'] }),
    ]);
    const first = await graphOf(knex, 'job:ns:j', 'first');
    expect(first.asOf).toBe(at(minute(5)));
    expect(first.history).toEqual({
      at: at(minute(5)),
      runId: 'first',
      known: true,
      declaredLeftOut: 0,
    });
    expect(lines(first)).toEqual(['a > j first', 'j > b first']);
    expect(first.nodes[0].verdict.status).toBe('unknown');
    const open = await graphOf(knex, 'job:ns:j', 'open');
    expect(open.asOf).toBe(at(minute(7)));
    expect(lines(await graphOf(knex, 'job:ns:j'))).toEqual([
      'a > j second',
      'j > c second',
    ]);
    const impactThen = await impact(knex, {
      focus: 'dataset:ns:a',
      visibility: SEES_ALL,
      now: NOW,
      asOf: at(minute(2)),
    });
    expect(impactThen).toMatchObject({ total: 0, asOf: at(minute(2)) });
    const early = await graphOf(knex, 'dataset:ns:c', at(minute(2)));
    expect(early).toMatchObject({
      edges: [],
      history: { known: true, focusFirstSeen: at(minute(9)) },
    });
  });

  it('refuses what names no instant, and does not know the future', async () => {
    const knex = await openTestDatabase(databases, id);
    await fill(knex, [completed('j', 'r', minute(1), ['a'], ['b'])]);
    const ask = (asOf: string) => graphOf(knex, 'job:ns:j', asOf);
    await expect(ask('2026-10-01')).rejects.toThrow('is no instant');
    await expect(ask('2026-10-01T10:00:00')).rejects.toThrow('with a zone');
    await expect(ask(at(NOW + 1))).rejects.toThrow('in the future');
    await expect(ask('nobody')).rejects.toThrow(
      `No run 'nobody' that you may see`,
    );
    await expect(
      neighbourhood(knex, {
        ...{ focus: 'job:ns:j', up: 1, down: 1, limit: 9, now: NOW },
        ...{ visibility: SEES_ALL, asOf: 'r', includePast: true },
      }),
    ).rejects.toThrow('do not go together');
    const zoned = await ask('2026-10-01T02:01:00+02:00');
    expect(zoned.asOf).toBe('2026-10-01T00:01:00.000Z');
    expect(lines(zoned)).toEqual(['a > j r', 'j > b r']);
  });

  it('knows what retention left, and says from when on that is all', async () => {
    const knex = await openTestDatabase(databases, id);
    await fill(knex, [
      completed('j', 'r1', minute(10), ['a'], ['c']),
      completed('j', 'r2', minute(20), ['a'], ['c']),
      completed('j', 'r3', minute(60), ['a'], ['c', 'd']),
      completed('j', 'r4', minute(70), ['a'], ['e']),
      jobEvent('k', minute(15), ['c'], ['f']),
      jobEvent('k', minute(65), ['c'], ['g']),
      dropped('f', minute(80)),
    ]);
    const kept = await graphOf(knex, 'dataset:ns:a', at(minute(40)));
    await new LineageJanitor({
      knex,
      logger: mockServices.logger.mock(),
      retention: { runsMs: NOW - minute(40) },
    }).run(NOW);
    const runs = await knex('run').where('origin', 'run').select('run_id');
    expect(runs.map(run => run.run_id).sort()).toEqual(['r2', 'r3', 'r4']);

    const after = await graphOf(knex, 'dataset:ns:a', at(minute(40)));
    expect(after).toEqual({
      ...kept,
      history: { ...kept.history, completeSince: at(minute(40)) },
    });
    const before = await graphOf(knex, 'dataset:ns:a', at(minute(40) - 1));
    expect(before).toMatchObject({
      edges: [],
      total: { nodes: 1, exact: false },
      history: { known: false, completeSince: at(minute(40)) },
    });
    expect(before.nodes).toMatchObject([{ inCount: 0, outCount: 0 }]);
  });

  it('leaves out and counts what is declared, and takes the jobs of a pipeline as one', async () => {
    const knex = await openTestDatabase(databases, id);
    await buildEstate(knex, [
      pipeline('p').declaresReading('raw', 'never').declaresWriting('mart'),
      job('one').of('p').reads('raw').writes('staged'),
      job('two').of('p').reads('staged').writes('mart'),
      dataset('copy').derivedFrom('mart'),
    ]);
    // All of the estate ended an hour before that.
    const then = ESTATE_NOW - 1_800_000;
    const options = { up: 9, down: 9, limit: 120, visibility: SEES_ALL };
    const ask = (asOf: number) =>
      neighbourhood(knex, {
        ...options,
        focus: 'pipeline:default/p',
        now: ESTATE_NOW,
        asOf: at(asOf),
      });
    const graph = await ask(then);
    expect(graph.edges.map(edge => [edge.from, edge.to])).toEqual([
      ['dataset:ns:raw', 'pipeline:ns:p'],
      ['pipeline:ns:p', 'dataset:ns:mart'],
      ['pipeline:ns:p', 'dataset:ns:staged'],
    ]);
    expect(graph.edges.some(edge => edge.declared)).toBe(false);
    expect(graph.history).toMatchObject({ declaredLeftOut: 3 });
    const before = await ask(ESTATE_NOW - 3 * 3_600_000);
    expect(before.edges).toEqual([]);
    expect(before.total).toMatchObject({ nodes: 1, exact: true });
  });

  it('is to a reader byte for byte as if hidden things did not exist', async () => {
    const shown = [
      completed('j', 'r1', minute(10), ['a'], ['b']),
      completed('j', 'r2', minute(20), ['a'], ['c']),
    ];
    const hidden = [
      completed('secret', 'r2', minute(30), ['a'], ['hidden']),
      completed('secret', 'r3', minute(40), ['b'], ['a']),
      dropped('hidden', minute(50)),
    ];
    const answers: string[] = [];
    for (const events of [shown, [...hidden, ...shown]]) {
      const knex = await openTestDatabase(databases, id);
      await fill(knex, events);
      const visibility = await showAllBut(knex, ['secret', 'hidden']);
      for (const asOf of ['r1', 'r2', at(minute(45))]) {
        answers.push(
          JSON.stringify([
            await graphOf(knex, 'job:ns:j', asOf, visibility),
            await graphOf(knex, 'dataset:ns:a', asOf, visibility),
          ]),
        );
      }
      await expect(graphOf(knex, 'job:ns:j', 'r3', visibility)).rejects.toThrow(
        'that you may see',
      );
    }
    expect(answers.slice(3)).toEqual(answers.slice(0, 3));
    expect(answers.join()).not.toMatch(/secret|hidden/);
  });
});
