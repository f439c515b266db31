import { LineageGraph } from '@headwater/backstage-plugin-dataops-common';
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
import { impact } from './impact';
import { neighbourhood } from './neighbourhood';

jest.setTimeout(60_000);
const databases = createTestDatabases();

const ALL = { up: 9, down: 9, limit: 120, visibility: SEES_ALL, now: NOW };

function lines(graph: LineageGraph): string[] {
  const name = (key: string) => decodeURIComponent(key).replace(':ns:', ' ');
  return graph.edges
    .map(edge => {
      const how = [
        edge.observed && 'observed',
        edge.declared && `declared by ${edge.declared.by}`,
      ];
      return `${name(edge.from)} > ${name(edge.to)}: ${how
        .filter(Boolean)
        .join(', ')}`;
    })
    .sort();
}

function hops(graph: LineageGraph): Record<string, number> {
  return Object.fromEntries(graph.nodes.map(node => [node.label, node.hop]));
}

describe.each(databases.eachSupportedId())('neighbourhood on %s', id => {
  it('walks both ways through jobs, which stand at the hop beyond them', async () => {
    const knex = await openTestDatabase(databases, id);
    await buildEstate(knex, [
      job('a').reads('x').writes('y'),
      job('b').reads('y').writes('z', 'w'),
    ]);
    const graph = await neighbourhood(knex, { ...ALL, focus: 'dataset:ns:y' });
    expect(hops(graph)).toEqual({ y: 0, w: 1, z: 1, b: 1, x: -1, a: -1 });
    expect(graph.total).toEqual({
      nodes: 6,
      upstream: 2,
      downstream: 3,
      exact: true,
    });
    expect(lines(graph)).toEqual([
      'dataset x > job a: observed',
      'dataset y > job b: observed',
      'job a > dataset y: observed',
      'job b > dataset w: observed',
      'job b > dataset z: observed',
    ]);
    expect(graph.edges[0].observed?.runId).toBe('r1');
    expect(graph.nodes[0]).toMatchObject({
      inCount: 1,
      outCount: 1,
      drawnIn: 1,
      drawnOut: 1,
    });
  });

  it('says how many it left out, and never draws a dataset without its way in', async () => {
    const knex = await openTestDatabase(databases, id);
    await buildEstate(knex, [
      dataset('z9').with({ tier: 1 }),
      dataset('deep').with({ tier: 1 }),
      job('a').reads('x').writes('z1', 'z2', 'Z3', 'z9'),
      job('b').reads('z9').writes('deep'),
    ]);
    const graph = await neighbourhood(knex, {
      ...ALL,
      focus: 'dataset:ns:x',
      down: 1,
      limit: 4,
    });
    expect(graph.nodes.map(node => node.label)).toEqual(['x', 'a', 'z9', 'z1']);
    expect(graph.notDrawn).toEqual({
      pastHops: 2,
      overBudget: 2,
      overBudgetUpstream: 0,
      tier1: 1,
      ageingEdges: 0,
      unconfirmedEdges: 0,
    });
    expect(graph.nodes[1]).toMatchObject({ outCount: 4, drawnOut: 2 });
  });

  it('shares the room between both directions, and gives what one leaves to the other', async () => {
    const knex = await openTestDatabase(databases, id);
    const names = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, i) => `${prefix}${10 + i}`);
    await buildEstate(knex, [
      dataset('out10').with({ tier: 1 }),
      ...names('in', 60).map(name => job(`of ${name}`).reads(name).writes('x')),
      ...names('out', 60).map(name =>
        job(`to ${name}`).reads('x', `${name}a`).writes(name),
      ),
      // It reads what it writes, so it lies in both directions.
      job('merge')
        .reads('y', ...names('new', 60))
        .writes('y'),
      job('copy')
        .reads('y')
        .writes(...names('copy', 60)),
      job('few').reads('one', 'two').writes('z'),
      job('many')
        .reads('z')
        .writes(...names('made', 60)),
    ]);
    const sides = async (focus: string, limit: number) => {
      const graph = await neighbourhood(knex, {
        ...ALL,
        focus: `dataset:ns:${focus}`,
        limit,
      });
      expect(graph.nodes.length).toBeLessThanOrEqual(limit);
      const datasets = graph.nodes.filter(node => node.kind === 'dataset');
      const { overBudget, overBudgetUpstream } = graph.notDrawn;
      return {
        in: datasets.filter(({ hop }) => hop < 0).length,
        out: datasets.filter(({ hop }) => hop > 0).length,
        left: [overBudget, overBudgetUpstream],
      };
    };
    expect(await sides('x', 40)).toEqual({ in: 10, out: 9, left: [201, 100] });
    expect(await sides('x', 121)).toEqual({ in: 30, out: 30, left: [120, 60] });
    expect(await sides('y', 41)).toEqual({ in: 19, out: 19, left: [82, 41] });
    expect(await sides('z', 41)).toEqual({ in: 2, out: 36, left: [24, 0] });
  });

  it('ends on loops and reports each once', async () => {
    const knex = await openTestDatabase(databases, id);
    await buildEstate(knex, [
      job('ab').reads('a').writes('b'),
      job('ba').reads('b').writes('a'),
    ]);
    const graph = await neighbourhood(knex, { ...ALL, focus: 'dataset:ns:a' });
    expect(graph.cycles).toEqual([
      ['dataset:ns:a', 'job:ns:ab', 'dataset:ns:b', 'job:ns:ba'],
    ]);
    expect(graph.total.nodes).toBe(4);
  });

  it('draws one line for what is declared and observed, and a pipeline only for what no job was seen to do', async () => {
    const knex = await openTestDatabase(databases, id);
    await buildEstate(knex, [
      pipeline('p').declaresReading('x', 'never').declaresWriting('y'),
      dataset('copy').derivedFrom('y'),
      job('j').of('p').reads('x').writes('y'),
    ]);
    const graph = await neighbourhood(knex, { ...ALL, focus: 'dataset:ns:y' });
    expect(lines(graph)).toEqual([
      'dataset never > pipeline p: declared by pipeline:default/p',
      'dataset x > job j: observed, declared by pipeline:default/p',
      'dataset y > dataset copy: declared by dataset:default/copy',
      'job j > dataset y: observed, declared by pipeline:default/p',
      'pipeline p > dataset y: declared by pipeline:default/p',
    ]);
    for (const node of graph.nodes) {
      expect([node.label, node.inCount, node.outCount]).toEqual([
        node.label,
        node.drawnIn,
        node.drawnOut,
      ]);
    }
  });

  it('marks the way of a job that makes a derived dataset as declared', async () => {
    const knex = await openTestDatabase(databases, id);
    await buildEstate(knex, [
      dataset('y').derivedFrom('x'),
      job('j').reads('x').writes('y'),
    ]);
    const graph = await neighbourhood(knex, { ...ALL, focus: 'dataset:ns:x' });
    expect(lines(graph)).toEqual([
      'dataset x > job j: observed, declared by dataset:default/y',
      'job j > dataset y: observed, declared by dataset:default/y',
    ]);
  });

  it('draws the jobs of a focused pipeline as the pipeline', async () => {
    const knex = await openTestDatabase(databases, id);
    await buildEstate(knex, [
      pipeline('p').declaresReading('raw'),
      job('one').of('p').reads('raw').writes('staged'),
      job('two').of('p').reads('staged').writes('mart'),
      job('after').reads('mart').writes('report'),
    ]);
    const graph = await neighbourhood(knex, {
      ...ALL,
      focus: 'pipeline:default/p',
    });
    expect(lines(graph)).toEqual([
      'dataset mart > job after: observed',
      'dataset raw > pipeline p: observed, declared by pipeline:default/p',
      'job after > dataset report: observed',
      'pipeline p > dataset mart: observed',
      'pipeline p > dataset staged: observed',
    ]);
    expect(graph.cycles).toEqual([]);
    expect(graph.total).toMatchObject({ nodes: 6, upstream: 1, downstream: 4 });
    for (const node of graph.nodes) {
      expect([node.label, node.inCount, node.outCount]).toEqual([
        node.label,
        node.drawnIn,
        node.drawnOut,
      ]);
    }
  });

  it('counts edges that age and edges that never were confirmed', async () => {
    const knex = await openTestDatabase(databases, id);
    await buildEstate(knex, [
      job('old').reads('x').writes('y').no('longer'),
      job('failing').reads('x').no('proof'),
    ]);
    const graph = await neighbourhood(knex, { ...ALL, focus: 'dataset:ns:x' });
    expect(graph.nodes).toHaveLength(1);
    expect(graph.notDrawn).toMatchObject({
      ageingEdges: 1,
      unconfirmedEdges: 1,
    });
  });

  it('is to a reader byte for byte as if hidden things did not exist', async () => {
    const shown = [
      dataset('x').with({ owner_ref: 'group:default/a', tier: 2 }),
      dataset('y'),
      pipeline('p').declaresReading('x').declaresWriting('y'),
      job('j').of('p').reads('x').writes('y'),
    ];
    const hidden = [
      dataset('secret').with({ tier: 1 }).derivedFrom('y'),
      pipeline('q').declaresReading('x').declaresWriting('y'),
      job('k').of('q').reads('x', 'secret').writes('y'),
      job('stray').reads('y').writes('unknown'),
      job('unsure').reads('x').no('proof'),
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
      const knex = await openTestDatabase(databases, id);
      await buildEstate(knex, parts);
      for (const focus of ['dataset:default/x', 'pipeline:default/p']) {
        answers.push(
          JSON.stringify([
            await neighbourhood(knex, { ...ALL, visibility, focus }),
            await impact(knex, { focus, visibility, now: NOW }),
          ]),
        );
      }
    }
    expect(answers.slice(2)).toEqual(answers.slice(0, 2));
    expect(answers[0]).not.toMatch(/secret|stray|unsure|ns:unknown/);
  });

  it('counts everybody downstream by owner and tier', async () => {
    const knex = await openTestDatabase(databases, id);
    await buildEstate(knex, [
      dataset('b').with({ owner_ref: 'group:default/a', tier: 1 }),
      dataset('c').with({ owner_ref: 'group:default/a', tier: 2 }),
      job('j').reads('a').writes('b', 'c', 'd'),
    ]);
    const found = await impact(knex, {
      focus: 'dataset:ns:a',
      visibility: SEES_ALL,
      now: NOW,
    });
    expect(found).toMatchObject({
      total: 3,
      byOwner: [
        {
          ownerRef: 'group:default/a',
          count: 2,
          tiers: [
            { tier: 1, count: 1 },
            { tier: 2, count: 1 },
          ],
        },
        { count: 1, tiers: [{ count: 1 }] },
      ],
    });
  });
});
