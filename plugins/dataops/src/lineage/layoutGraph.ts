import { Graph, layout } from '@dagrejs/dagre';
import { GraphEdge } from '@headwater/backstage-plugin-dataops-common';
import { DrawnNode } from './drawnGraph';

/** A node with its box; the corner may well be at 0, 0. */
export interface PlacedNode {
  node: DrawnNode;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An edge with the line it is drawn along. */
export interface PlacedEdge {
  /** Unique among the edges of one layout. */
  id: string;
  edge: GraphEdge;
  points: Array<{ x: number; y: number }>;
}

/** Everything a drawing needs, in its own coordinates from 0, 0. */
export interface GraphLayout {
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  width: number;
  height: number;
}

/** Data has a box to read; a process between is a smaller one. */
const SIZE = {
  dataset: { width: 200, height: 52 },
  process: { width: 168, height: 40 },
} as const;

function sizeOf(node: DrawnNode) {
  return node.kind === 'dataset' ? SIZE.dataset : SIZE.process;
}

/** The id of an edge within its graph. */
function edgeId(edge: Pick<GraphEdge, 'from' | 'to'>): string {
  return JSON.stringify([edge.from, edge.to]);
}

/**
 * Left to right in the direction of data. Pure: the same graph gives the same
 * layout, whatever order its edges come in; edges to nodes that are not in the
 * answer are left out, loops are drawn once each way they go.
 */
export function layoutGraph(graph: {
  nodes: DrawnNode[];
  edges: GraphEdge[];
}): GraphLayout {
  const dagre = new Graph({ multigraph: false });
  dagre.setGraph({
    rankdir: 'LR',
    ranker: 'tight-tree',
    nodesep: 16,
    ranksep: 44,
    marginx: 8,
    marginy: 8,
  });
  dagre.setDefaultEdgeLabel(() => ({}));
  const nodes = [...graph.nodes].sort(
    (a, b) => a.hop - b.hop || a.key.localeCompare(b.key),
  );
  const known = new Set(nodes.map(node => node.key));
  const edges = graph.edges
    .filter(edge => known.has(edge.from) && known.has(edge.to))
    .sort((a, b) => edgeId(a).localeCompare(edgeId(b)));
  for (const node of nodes) {
    dagre.setNode(node.key, { ...sizeOf(node) });
  }
  for (const edge of edges) {
    dagre.setEdge(edge.from, edge.to, {});
  }
  layout(dagre);

  const placed = nodes.map(node => {
    const { width, height } = sizeOf(node);
    const { x = 0, y = 0 } = dagre.node(node.key);
    return { node, width, height, x: x - width / 2, y: y - height / 2 };
  });
  return {
    nodes: placed,
    edges: edges.map(edge => ({
      id: edgeId(edge),
      edge,
      points: (dagre.edge(edge.from, edge.to).points ?? []).map(
        ({ x, y }: { x: number; y: number }) => ({ x, y }),
      ),
    })),
    width: Math.max(0, ...placed.map(p => p.x + p.width)) + 8,
    height: Math.max(0, ...placed.map(p => p.y + p.height)) + 8,
  };
}
