import { GraphEdge } from '../api';
import { collapseEdges } from './collapseEdges';
import { CollapsibleNode, collapseNodes } from './collapseNodes';
import { environmentOf } from './environmentOf';

function node(
  key: string,
  hop: number,
  value?: string,
  more: Partial<CollapsibleNode> = {},
): CollapsibleNode {
  return {
    ...{ key, hop, kind: 'dataset', status: 'healthy' },
    ...(value === undefined ? {} : { value }),
    ...more,
  };
}

function collapse(
  nodes: CollapsibleNode[],
  room = 100,
  expanded: string[] = [],
) {
  return collapseNodes(nodes, {
    by: 'system',
    expanded: new Set(expanded),
    room,
  });
}

describe('collapseNodes', () => {
  it('groups by value and side, says what a group holds, and leaves single nodes alone', () => {
    const { groups, singles, overBudget } = collapse([
      node('a', 1, 'x/y', { tier: 1, status: 'breached' }),
      node('b', 2, 'x/y', { kind: 'job', status: 'unknown' }),
      node('c', -1, 'x/y'),
      node('d', 1, undefined, { kind: 'pipeline' }),
      node('e', 3),
    ]);
    expect(groups).toEqual([
      {
        members: ['a', 'b'],
        group: {
          key: 'group:system:down:x%2Fy',
          by: 'system',
          value: 'x/y',
          hop: 1,
          size: 2,
          datasets: 1,
          jobs: 1,
          pipelines: 0,
          tier1: 1,
          unhealthy: 1,
          worst: 'breached',
          edgesInside: 0,
        },
      },
      {
        members: ['d', 'e'],
        group: expect.objectContaining({
          key: 'group:system:down',
          pipelines: 1,
          worst: 'healthy',
        }),
      },
    ]);
    expect(groups[1].group).not.toHaveProperty('value');
    expect(singles).toEqual(['c']);
    expect(overBudget).toBe(0);
  });

  it('spends its room on groups, the nearest and largest first, and counts what is left', () => {
    const nodes = [
      node('far1', 5, 'far'),
      node('far2', 5, 'far'),
      node('near', 1, 'near'),
      node('big1', 1, 'big'),
      node('big2', 1, 'big'),
    ];
    expect(collapse(nodes, 2)).toMatchObject({
      groups: [{ members: ['big1', 'big2'] }],
      singles: ['near'],
      overBudget: 2,
    });
    expect(collapse(nodes, 100, ['group:system:down:big'])).toMatchObject({
      groups: [{ members: ['far1', 'far2'] }],
      singles: ['near', 'big1', 'big2'],
    });
  });
});

describe('collapseEdges', () => {
  it('counts the edges behind each, and those inside a group', () => {
    const edge = (from: string, to: string, day: number): GraphEdge => ({
      from,
      to,
      observed: {
        firstSeen: `2026-11-0${day}T00:00:00.000Z`,
        lastSeen: `2026-11-0${day}T00:00:00.000Z`,
      },
    });
    const { edges, inside } = collapseEdges(
      [
        edge('f', 'a', 1),
        edge('f', 'b', 2),
        edge('a', 'b', 3),
        edge('f', 'alone', 4),
        edge('f', 'f', 5),
      ],
      new Map([
        ['a', 'G'],
        ['b', 'G'],
      ]),
    );
    expect([...inside]).toEqual([['G', 1]]);
    expect(
      edges.map(({ from, to, count, observed }) => [
        from,
        to,
        count,
        observed?.firstSeen.slice(8, 10),
        observed?.lastSeen.slice(8, 10),
      ]),
    ).toEqual([
      ['f', 'G', 2, '01', '02'],
      ['f', 'alone', undefined, '04', '04'],
      ['f', 'f', undefined, '05', '05'],
    ]);
  });
});

describe('environmentOf', () => {
  it('takes the most exact rule, and knows none where no rule is', () => {
    const rules = [
      { name: 'dev', namespaces: ['postgres://*'] },
      { name: 'prod', namespaces: ['postgres://prod*', 'airflow'] },
      { name: 'test', namespaces: ['postgres://prod-copy:5432'] },
    ];
    const of = (namespace: string) => environmentOf(rules, namespace);
    expect(of('postgres://x')).toBe('dev');
    expect(of('postgres://prod:5432')).toBe('prod');
    expect(of('postgres://prod-copy:5432')).toBe('test');
    expect(of('airflow')).toBe('prod');
    expect(of('airflow-2')).toBeUndefined();
  });
});
