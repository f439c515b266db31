import { LineageDiff } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { SEES_ALL, Visibility } from '../../access/Visibility';
import { accepted, storeOn } from '../../__testUtils__/acceptedEvents';
import {
  createTestDatabases,
  openTestDatabase,
} from '../../__testUtils__/openTestDatabase';
import {
  completed,
  dropped,
  historyEvents,
  minute,
} from './__testUtils__/historyEvents';
import { showAllBut } from './__testUtils__/showAllBut';
import { lineageDiff, LineageDiffRequest } from './lineageDiff';

jest.setTimeout(120_000);
const databases = createTestDatabases();
const NOW = minute(1_000);

async function diff(
  knex: Knex,
  request: Partial<LineageDiffRequest> & { from: string; to: string },
  visibility: Visibility = SEES_ALL,
): Promise<LineageDiff> {
  const defaults = { focus: 'dataset:ns:d0', up: 100, down: 100 };
  return lineageDiff(
    { knex, visibility, now: NOW },
    { ...defaults, ...request },
  );
}

function at(n: number): string {
  return new Date(minute(n)).toISOString();
}

/** The same difference, looked at from the other end. */
function reversed({ from, to, nodes, edges, ...rest }: LineageDiff) {
  const swap = (page: LineageDiff['edges']['added']) => ({
    ...page,
    items: page.items.map(({ before, after, ...ends }) => ({
      ...ends,
      ...(after && { before: after }),
      ...(before && { after: before }),
    })),
  });
  return {
    ...rest,
    from: to,
    to: from,
    nodes: { added: nodes.removed, removed: nodes.added },
    edges: { added: swap(edges.removed), removed: swap(edges.added) },
    ends: [...rest.ends].sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

describe.each(databases.eachSupportedId())('lineageDiff on %s', id => {
  it('exchanges added and removed with its instants, and finds nothing between equal ones', async () => {
    const knex = await openTestDatabase(databases, id);
    await storeOn(knex).applyEvents(accepted(historyEvents(3)), NOW);
    let changes = 0;
    for (const [a, b] of [
      [at(10), at(50)],
      [at(40), at(70)],
      [at(60), 'now'],
      [at(0), at(99)],
    ]) {
      for (const page of [{}, { offset: 1, limit: 2 }]) {
        const there = await diff(knex, { from: a, to: b, ...page });
        const back = await diff(knex, { from: b, to: a, ...page });
        expect({ ...reversed(there), asOf: '' }).toEqual({
          ...reversed(reversed(back)),
          asOf: '',
        });
        changes += there.edges.added.total + there.edges.removed.total;
      }
      for (const one of [a, b]) {
        const same = await diff(knex, { from: one, to: one });
        const nothing = { total: 0, items: [] };
        expect(same).toMatchObject({
          nodes: { added: nothing, removed: nothing },
          edges: { added: nothing, removed: nothing },
          ends: [],
        });
      }
    }
    expect(changes).toBeGreaterThan(20);
  });

  it('names the runs that prove a change, before and after', async () => {
    const knex = await openTestDatabase(databases, id);
    await storeOn(knex).applyEvents(
      accepted([
        completed('j', 'r1', minute(1), ['d0'], ['old', 'kept']),
        completed('j', 'r2', minute(9), ['d0'], ['new', 'kept']),
        completed('k', 'first', minute(8), ['new'], ['far']),
        completed('l', 'l1', minute(2), ['kept'], ['lost']),
        dropped('lost', minute(7)),
      ]),
      NOW,
    );
    const found = await diff(knex, { from: 'r1', to: 'now' });
    const producer = 'https://example.com/history/1.0';
    const r1 = { runId: 'r1', producer, at: at(1) };
    const r2 = { runId: 'r2', producer, at: at(9) };
    const first = { runId: 'first', producer, at: at(8) };
    expect(found.from).toEqual({ at: at(1), runId: 'r1', known: true });
    expect(found.edges.removed).toEqual({
      total: 1,
      items: [
        { from: 'job:ns:j', to: 'dataset:ns:old', before: r1, after: r2 },
      ],
    });
    expect(found.edges.added).toEqual({
      total: 4,
      items: [
        { from: 'job:ns:j', to: 'dataset:ns:new', before: r1, after: r2 },
        { from: 'job:ns:k', to: 'dataset:ns:far', after: first },
        { from: 'dataset:ns:new', to: 'job:ns:k', after: first },
        {
          from: 'dataset:ns:kept',
          to: 'job:ns:l',
          after: { runId: 'l1', producer, at: at(2) },
        },
      ],
    });
    const keys = (page: LineageDiff['nodes']['added']) =>
      page.items.map(node => node.key);
    expect(keys(found.nodes.added)).toEqual([
      'dataset:ns:far',
      'job:ns:k',
      'job:ns:l',
      'dataset:ns:new',
    ]);
    expect(keys(found.nodes.removed)).toEqual(['dataset:ns:old']);
    expect(found.ends.map(node => node.key).sort()).toEqual([
      'dataset:ns:kept',
      'job:ns:j',
    ]);

    const drop = await diff(knex, { from: at(3), to: at(7) });
    const l1 = { runId: 'l1', producer, at: at(2) };
    expect(drop.edges).toEqual({
      added: { total: 0, items: [] },
      removed: {
        total: 1,
        items: [
          { from: 'job:ns:l', to: 'dataset:ns:lost', before: l1, after: l1 },
        ],
      },
    });
    const whole = await diff(knex, {
      focus: undefined,
      from: at(3),
      to: 'now',
    });
    expect(keys(whole.nodes.added)).toEqual([
      'dataset:ns:far',
      'job:ns:k',
      'dataset:ns:new',
    ]);
    expect(keys(whole.nodes.removed)).toEqual([
      'dataset:ns:lost',
      'dataset:ns:old',
    ]);
    const page = await diff(knex, {
      from: at(1),
      to: 'now',
      offset: 1,
      limit: 1,
    });
    expect(page.edges.added.total).toBe(4);
    expect(page.edges.added.items.map(edge => edge.to)).toEqual([
      'dataset:ns:far',
    ]);
  });

  it('finds in the whole estate what it finds around everything', async () => {
    const knex = await openTestDatabase(databases, id);
    await storeOn(knex).applyEvents(accepted(historyEvents(4)), NOW);
    const jobs: Array<{ name: string }> = await knex('node')
      .where('kind', 'job')
      .select('name');
    for (const [from, to] of [
      [at(10), at(50)],
      [at(70), at(40)],
      [at(60), 'now'],
    ]) {
      const whole = await diff(knex, {
        focus: undefined,
        from,
        to,
        limit: 200,
      });
      expect(whole).not.toHaveProperty('focus');
      expect(whole.exact).toBe(true);
      for (const change of ['added', 'removed'] as const) {
        const lines = new Set<string>();
        for (const { name } of jobs) {
          const focus = `job:ns:${name}`;
          const around = await diff(knex, { focus, from, to, limit: 200 });
          around.edges[change].items.forEach(edge =>
            lines.add(JSON.stringify(edge)),
          );
        }
        const found = whole.edges[change];
        expect(found.items.map(edge => JSON.stringify(edge)).sort()).toEqual(
          [...lines].sort(),
        );
        expect(found.total).toBe(lines.size);
      }
    }
    const none = await diff(knex, {
      focus: undefined,
      from: at(50),
      to: at(50),
    });
    expect(none.edges).toMatchObject({
      added: { total: 0 },
      removed: { total: 0 },
    });
  });

  it('says nothing of what retention deleted', async () => {
    const knex = await openTestDatabase(databases, id);
    await storeOn(knex).applyEvents(
      accepted([
        completed('j', 'r1', minute(1), ['d0'], ['old']),
        completed('j', 'r2', minute(9), ['d0'], ['new']),
      ]),
      NOW,
    );
    await knex('history').update({ runs_since: minute(5) });
    const unknown = await diff(knex, { from: at(2), to: 'now' });
    expect(unknown).toMatchObject({
      from: { known: false, completeSince: at(5) },
      to: { known: true },
      edges: { added: { total: 0 }, removed: { total: 0 } },
      nodes: { added: { total: 0 }, removed: { total: 0 } },
      exact: false,
    });
  });

  it('is to a reader byte for byte as if hidden things did not exist', async () => {
    const shown = [
      completed('j', 'r1', minute(1), ['d0'], ['old']),
      completed('j', 'r2', minute(9), ['d0'], ['new']),
    ];
    const hidden = [
      completed('secret', 's1', minute(2), ['d0'], ['hidden']),
      completed('secret', 's2', minute(9), ['new'], ['old']),
      dropped('hidden', minute(5)),
    ];
    const answers: string[] = [];
    for (const events of [shown, [...hidden, ...shown]]) {
      const knex = await openTestDatabase(databases, id);
      await storeOn(knex).applyEvents(accepted(events), NOW);
      const visibility = await showAllBut(knex, ['secret', 'hidden']);
      const request = { from: at(2), to: 'now' };
      answers.push(
        JSON.stringify([
          await diff(knex, request, visibility),
          await diff(knex, { ...request, focus: undefined }, visibility),
        ]),
      );
    }
    expect(answers[1]).toBe(answers[0]);
    expect(answers[0]).toMatch(/"total":1/);
    expect(answers.join()).not.toMatch(/secret|hidden/);
  });
});
