import fc from 'fast-check';
import { GraphEdge } from '../api';
import { admitRing } from './admitRing';
import { edgesOfWhole } from './edgesOfWhole';
import { findCycles } from './findCycles';
import { mergeEdges } from './mergeEdges';
import { unseenPipelineEdges } from './unseenPipelineEdges';

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const edges = fc.array(fc.record({ from: key, to: key }), { maxLength: 14 });

describe('findCycles', () => {
  it('finds loops exactly where there are any, made of real edges, each once', () => {
    fc.assert(
      fc.property(edges, graph => {
        const cycles = findCycles(graph);
        const known = new Set(graph.map(({ from, to }) => `${from}${to}`));
        for (const cycle of cycles) {
          cycle.forEach((from, index) => {
            const to = cycle[(index + 1) % cycle.length];
            expect(known).toContain(`${from}${to}`);
          });
          expect(new Set(cycle).size).toBe(cycle.length);
        }
        expect(new Set(cycles.map(String)).size).toBe(cycles.length);
        expect(cycles.length > 0).toBe(hasLoop(graph));
      }),
    );
  });

  it('does not depend on the order of the edges', () => {
    fc.assert(
      fc.property(edges, graph => {
        expect(findCycles([...graph].reverse())).toEqual(findCycles(graph));
      }),
    );
  });

  it('follows a chain deeper than the call stack', () => {
    const chain = Array.from({ length: 50_000 }, (_, i) => ({
      from: `n${i}`,
      to: `n${(i + 1) % 50_000}`,
    }));
    expect(findCycles(chain)).toHaveLength(1);
  });
});

/** Whether removing nodes without an incoming edge leaves any. */
function hasLoop(graph: Array<{ from: string; to: string }>): boolean {
  let left = graph;
  for (;;) {
    const targets = new Set(left.map(edge => edge.to));
    const next = left.filter(edge => targets.has(edge.from));
    if (next.length === left.length) {
      return left.length > 0;
    }
    left = next;
  }
}

describe('admitRing', () => {
  const ring = {
    datasets: ['y', 'z'],
    processes: ['a', 'b', 'c'],
    edges: [
      { from: 'x', to: 'a' },
      { from: 'x', to: 'b' },
      { from: 'x', to: 'c' },
      { from: 'a', to: 'y' },
      { from: 'b', to: 'z' },
    ],
  };

  it.each([
    [0, []],
    [1, ['a']],
    [2, ['a', 'y']],
    [3, ['a', 'y', 'b']],
    [4, ['a', 'y', 'b', 'z']],
    [5, ['a', 'y', 'b', 'z', 'c']],
  ])('with room for %d admits %j', (room, admitted) => {
    expect(admitRing(ring, new Set(['x']), room)).toEqual(admitted);
  });

  it('never exceeds the room and never admits what nothing ties to the drawing', () => {
    fc.assert(
      fc.property(edges, fc.nat({ max: 6 }), (graph, room) => {
        const admitted = admitRing(
          { datasets: ['b', 'c'], processes: ['d', 'e', 'f'], edges: graph },
          new Set(['a']),
          room,
        );
        expect(admitted.length).toBeLessThanOrEqual(room);
        const drawn = new Set(['a', ...admitted]);
        for (const one of admitted) {
          expect(
            graph.some(
              ({ from, to }) =>
                from !== to &&
                ((from === one && drawn.has(to)) ||
                  (to === one && drawn.has(from))),
            ),
          ).toBe(true);
        }
      }),
    );
  });
});

describe('mergeEdges', () => {
  const seen = (runId: string, day: number): GraphEdge['observed'] => ({
    runId,
    firstSeen: `2026-11-0${day}`,
    lastSeen: `2026-11-0${day}`,
  });
  const report = fc.record({
    from: key,
    to: key,
    declared: fc.option(fc.record({ by: key }), { nil: undefined }),
    observed: fc.option(
      fc.tuple(key, fc.integer({ min: 1, max: 9 })).map(([r, d]) => seen(r, d)),
      { nil: undefined },
    ),
  });

  it('makes one edge of all that say the same', () => {
    const [merged] = mergeEdges([
      { from: 'a', to: 'b', observed: seen('late', 3) },
      { from: 'a', to: 'b', declared: { by: 'p' } },
      { from: 'a', to: 'b', observed: seen('early', 1) },
    ]);
    expect(merged).toEqual({
      from: 'a',
      to: 'b',
      declared: { by: 'p' },
      observed: {
        runId: 'late',
        firstSeen: '2026-11-01',
        lastSeen: '2026-11-03',
      },
    });
  });

  it('does not depend on order or repetition', () => {
    fc.assert(
      fc.property(fc.array(report, { maxLength: 8 }), reports => {
        const expected = JSON.parse(JSON.stringify(mergeEdges(reports)));
        const again = mergeEdges([...reports, ...reports].reverse());
        expect(JSON.parse(JSON.stringify(again))).toEqual(expected);
      }),
    );
  });
});

describe('unseenPipelineEdges', () => {
  const edge = (direction: 'input' | 'output', seen: boolean) => ({
    dataset: seen ? 1 : 2,
    direction,
    by: 'p',
    seen,
  });

  it('leaves nothing when all was seen', () => {
    expect(
      unseenPipelineEdges([edge('input', true), edge('output', true)]),
    ).toEqual([]);
  });

  it('keeps a way through when only one side was seen', () => {
    const declared = [
      edge('input', false),
      edge('input', true),
      edge('output', true),
    ];
    expect(unseenPipelineEdges(declared)).toEqual([declared[0], declared[2]]);
  });
});

describe('edgesOfWhole', () => {
  it('keeps inside what one job hands to another, but not a job that reads what it writes', () => {
    const inside = { process: 2, dataset: 7, direction: 'input' as const };
    const kept = [
      { process: 1, dataset: 7, direction: 'output' as const },
      { process: 3, dataset: 8, direction: 'output' as const },
      { process: 3, dataset: 8, direction: 'input' as const },
    ];
    expect(edgesOfWhole([...kept, inside])).toEqual(kept);
  });
});
