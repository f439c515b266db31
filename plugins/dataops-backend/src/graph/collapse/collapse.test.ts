import { SEES_ALL, Visibility } from '../../access/Visibility';
import {
  buildEstate,
  dataset,
  job,
  NOW,
  pipeline,
} from '../../__testUtils__/estateBuilder';
import {
  createTestDatabases,
  openTestDatabase,
} from '../../__testUtils__/openTestDatabase';
import { neighbourhood, NeighbourhoodOptions } from '../neighbourhood';
import { Environments } from './environments';

jest.setTimeout(60_000);
const databases = createTestDatabases();

const ALL: Omit<NeighbourhoodOptions, 'focus'> = {
  up: 9,
  down: 9,
  limit: 120,
  visibility: SEES_ALL,
  now: NOW,
};

const BY_SYSTEM = { by: 'system', expanded: [] } as const;

const ESTATE = [
  dataset('focus'),
  dataset('b1').with({ system_ref: 'system:default/bi', tier: 1 }),
  dataset('b2')
    .with({ system_ref: 'system:default/bi' })
    .node({ status: 'breached' }),
  dataset('raw').with({ system_ref: 'system:default/bi' }),
  job('load').reads('raw').writes('focus'),
  job('build').reads('focus').writes('b1', 'b2', 'loose'),
];

describe.each(databases.eachSupportedId())('collapse on %s', id => {
  it('groups before the budget, never the focus, and counts what is behind', async () => {
    const knex = await openTestDatabase(databases, id);
    await buildEstate(knex, ESTATE);
    const focus = 'dataset:ns:focus';
    const graph = await neighbourhood(knex, {
      ...ALL,
      focus,
      limit: 4,
      collapse: BY_SYSTEM,
    });
    const bi = 'group:system:down:system%3Adefault%2Fbi';
    expect(graph.groups).toEqual({
      by: 'system',
      items: [
        expect.objectContaining({
          key: 'group:system:down',
          size: 2,
          datasets: 1,
          jobs: 1,
          edgesInside: 1,
        }),
        expect.objectContaining({
          key: 'group:system:down:system%3Adefault%2Fbi',
          value: 'system:default/bi',
          size: 2,
          datasets: 2,
          tier1: 1,
          unhealthy: 1,
          worst: 'breached',
        }),
      ],
    });
    expect(graph.nodes.map(node => node.label)).toEqual(['focus', 'load']);
    expect(graph.edges.map(({ from, to, count }) => [from, to, count])).toEqual(
      [
        [focus, 'group:system:down', 1],
        ['group:system:down', bi, 2],
        ['job:ns:load', focus, undefined],
      ],
    );
    expect(graph.notDrawn).toMatchObject({ overBudget: 1, tier1: 0 });
    expect(graph.total.nodes).toBe(7);
    const open = await neighbourhood(knex, {
      ...ALL,
      focus,
      collapse: { by: 'system', expanded: [bi] },
    });
    expect(open.groups?.items.map(group => group.key)).toEqual([
      'group:system:down',
    ]);
    expect(open.nodes.map(node => node.label).sort()).toEqual([
      'b1',
      'b2',
      'focus',
      'load',
      'raw',
    ]);
    expect(open.notDrawn.overBudget).toBe(0);
  });

  it('draws every node once whatever it is grouped by', async () => {
    const knex = await openTestDatabase(databases, id);
    await buildEstate(knex, [...ESTATE, pipeline('p').declaresReading('b1')]);
    for (const by of ['system', 'namespace', 'owner', 'environment'] as const) {
      const graph = await neighbourhood(knex, {
        ...ALL,
        focus: 'dataset:ns:focus',
        collapse: { by, expanded: [] },
      });
      const inGroups = (graph.groups?.items ?? []).reduce(
        (sum, group) => sum + group.size,
        0,
      );
      expect([by, graph.nodes.length + inGroups]).toEqual([
        by,
        graph.total.nodes,
      ]);
      const drawn = graph.edges.reduce(
        (sum, { count }) => sum + (count ?? 1),
        0,
      );
      const inside = (graph.groups?.items ?? []).reduce(
        (sum, group) => sum + group.edgesInside,
        0,
      );
      expect([by, drawn + inside]).toEqual([by, 7]);
    }
  });

  it('stays in the environments that are asked for, and counts where it left off', async () => {
    const knex = await openTestDatabase(databases, id);
    await buildEstate(knex, [
      job('j').reads('x').writes('y', 'z'),
      job('k').reads('y').writes('w'),
    ]);
    const [{ id: other }] = await knex('namespace')
      .insert({ key: 'other', name: 'ns-test' })
      .returning('id');
    await knex('node').where({ name: 'y' }).update({ namespace_id: other });
    const environments = new Environments([
      { name: 'prod', namespaces: ['ns'] },
      { name: 'test', namespaces: ['ns-*'] },
    ]);
    const ask = (within: string[]) =>
      neighbourhood(knex, {
        ...ALL,
        focus: 'dataset:ns:x',
        environments,
        within,
      });
    const prod = await ask(['prod']);
    expect(prod.nodes.map(node => node.label).sort()).toEqual(['j', 'x', 'z']);
    expect(prod.notDrawn.otherEnvironments).toBe(1);
    expect(prod.total).toMatchObject({ nodes: 3, exact: true });
    const both = await ask(['prod', 'test']);
    expect(both.nodes).toHaveLength(6);
    expect(both.notDrawn.otherEnvironments).toBe(0);
    expect((await ask(['none'])).nodes).toHaveLength(1);
    await expect(ask(['stage'])).rejects.toThrow(
      `No environment is named 'stage'; known are prod, test, none`,
    );
    const grouped = await neighbourhood(knex, {
      ...ALL,
      focus: 'dataset:ns:x',
      environments,
      collapse: { by: 'environment', expanded: [] },
    });
    expect(
      grouped.groups?.items.map(({ value, size }) => [value, size]),
    ).toEqual([['prod', 4]]);
  });

  it('is to a reader byte for byte as if hidden things did not exist', async () => {
    const hidden = [
      dataset('secret').with({ tier: 1, system_ref: 'system:default/bi' }),
      job('stray').reads('focus').writes('secret'),
    ];
    const visibility: Visibility = {
      entities: [
        'dataset:default/focus',
        'dataset:default/b1',
        'pipeline:default/p',
      ],
      observed: false,
      conditional: true,
    };
    const answers: string[] = [];
    for (const more of [[], hidden]) {
      const knex = await openTestDatabase(databases, id);
      await buildEstate(knex, [
        ...more,
        pipeline('p'),
        ...ESTATE.slice(0, 4),
        job('build').of('p').reads('focus').writes('b1', 'b2'),
      ]);
      for (const options of [
        { collapse: BY_SYSTEM },
        { collapse: BY_SYSTEM, limit: 3 },
        { within: ['none'] },
        { includePast: true },
      ]) {
        answers.push(
          JSON.stringify(
            await neighbourhood(knex, {
              ...ALL,
              ...options,
              visibility,
              focus: 'dataset:default/focus',
            }),
          ),
        );
      }
    }
    expect(answers.slice(4)).toEqual(answers.slice(0, 4));
    expect(answers.join()).not.toMatch(/secret|stray/);
  });
});
