import { createSampleEstate, SAMPLE_NOW } from '../__testUtils__/sampleEstate';
import { sampleGraph } from '../__testUtils__/sampleGraph';
import { completeToHop } from './completeToHop';
import { layoutGraph } from './layoutGraph';
import { moveFocus } from './moveFocus';
import { openingView } from './view';

const estate = createSampleEstate();
const graph = sampleGraph(
  estate,
  { focus: 'dataset:default/orders_daily', up: 2, down: 4 },
  SAMPLE_NOW,
);

function boxOf(label: string) {
  const box = layoutGraph(graph).nodes.find(p => p.node.label === label);
  if (!box) {
    throw new Error(`${label} is not drawn`);
  }
  return box;
}

describe('layoutGraph', () => {
  it('draws every node and every edge of a graph with a loop', () => {
    const layout = layoutGraph(graph);
    expect(layout.nodes).toHaveLength(graph.nodes.length);
    expect(layout.edges).toHaveLength(graph.edges.length);
    for (const { points } of layout.edges) {
      expect(points.length).toBeGreaterThan(1);
    }
  });

  it('puts what feeds the focus left of it and what it feeds right of it', () => {
    expect(boxOf('raw_orders').x).toBeLessThan(boxOf('orders_daily').x);
    expect(boxOf('churn_features').x).toBeGreaterThan(boxOf('orders_daily').x);
  });

  it('keeps a node at coordinate 0 and never overlaps two', () => {
    const { nodes } = layoutGraph(graph);
    for (const a of nodes) {
      expect(Number.isFinite(a.x) && Number.isFinite(a.y)).toBe(true);
      for (const b of nodes) {
        const apart =
          a === b ||
          a.x + a.width <= b.x ||
          b.x + b.width <= a.x ||
          a.y + a.height <= b.y ||
          b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
    }
  });

  it('does not depend on the order of nodes and edges', () => {
    const reversed = {
      nodes: [...graph.nodes].reverse(),
      edges: [...graph.edges].reverse(),
    };
    expect(layoutGraph(reversed)).toEqual(layoutGraph(graph));
  });

  it('lays out a single node, a self-loop and nothing at all', () => {
    const [only] = graph.nodes;
    const self = { from: only.key, to: only.key };
    expect(layoutGraph({ nodes: [only], edges: [self] }).nodes).toHaveLength(1);
    expect(layoutGraph({ nodes: [], edges: [] })).toMatchObject({
      nodes: [],
      edges: [],
    });
  });

  it('leaves out an edge to a node that is not in the answer', () => {
    const stray = { from: graph.nodes[0].key, to: 'dataset:x:y' };
    expect(
      layoutGraph({ nodes: graph.nodes, edges: [stray] }).edges,
    ).toHaveLength(0);
  });
});

describe('moveFocus', () => {
  const layout = layoutGraph(graph);
  const keyOf = (label: string) => boxOf(label).node.key;

  it('walks along edges and back', () => {
    const job = moveFocus(layout, keyOf('orders_daily'), 'ArrowLeft');
    expect(job).toBe(keyOf('daily_close.load_orders'));
    expect(moveFocus(layout, job, 'ArrowRight')).toBe(keyOf('orders_daily'));
  });

  it('walks between siblings', () => {
    const [top, bottom] = [boxOf('raw_orders'), boxOf('fx_rates')].sort(
      (a, b) => a.y - b.y,
    );
    expect(moveFocus(layout, top.node.key, 'ArrowDown')).toBe(bottom.node.key);
    expect(moveFocus(layout, bottom.node.key, 'ArrowUp')).toBe(top.node.key);
  });

  it('stays where there is nowhere to go', () => {
    const raw = keyOf('raw_orders');
    expect(moveFocus(layout, raw, 'ArrowLeft')).toBe(raw);
  });
});

describe('completeToHop', () => {
  it('is the first hop at which something is missing', () => {
    const node = graph.nodes[0];
    const at = (hop: number, drawnOut: number) => ({
      ...node,
      hop,
      inCount: 0,
      drawnIn: 0,
      outCount: 2,
      drawnOut,
    });
    expect(completeToHop({ nodes: [at(0, 2), at(1, 1), at(2, 2)] })).toBe(1);
    expect(completeToHop({ nodes: [at(0, 2), at(1, 2)] })).toBe(1);
    expect(completeToHop({ nodes: [] })).toBe(0);
  });
});

describe('openingView', () => {
  it('centres the focus where the whole would be too small to read', () => {
    const layout = layoutGraph(graph);
    const size = { width: 320, height: 300 };
    const view = openingView(layout, size, graph.focus);
    const box = boxOf('orders_daily');
    expect((box.x + box.width / 2) * view.scale + view.x).toBeCloseTo(160);
  });
});
