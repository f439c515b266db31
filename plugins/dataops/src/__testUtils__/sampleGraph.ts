import {
  GraphEdge,
  GraphRequest,
  LineageGraph,
  NodeSummary,
} from '@headwater/backstage-plugin-dataops-common';

/** Hops of everything that can be reached in one direction; a hop ends at a dataset. */
function walk(
  start: string,
  next: (key: string) => string[],
  isDataset: (key: string) => boolean,
): Map<string, number> {
  const hops = new Map([[start, 0]]);
  const queue = [start];
  for (const key of queue) {
    for (const to of next(key)) {
      if (!hops.has(to)) {
        hops.set(to, (hops.get(key) ?? 0) + (isDataset(key) ? 1 : 0));
        queue.push(to);
      }
    }
  }
  return hops;
}

/** The graph that the backend would answer with, for a handful of nodes. */
export function sampleGraph(
  estate: { nodes: NodeSummary[]; edges: GraphEdge[] },
  request: GraphRequest,
  asOf: string,
): LineageGraph {
  const { up = 1, down = 1, limit = 40 } = request;
  const focus =
    estate.nodes.find(n => [n.key, n.entityRef].includes(request.focus)) ??
    estate.nodes[0];
  const isDataset = (key: string) => key.startsWith('dataset:');
  const into = (key: string) =>
    estate.edges.filter(e => e.to === key).map(e => e.from);
  const outOf = (key: string) =>
    estate.edges.filter(e => e.from === key).map(e => e.to);
  const upstream = walk(focus.key, into, isDataset);
  const downstream = walk(focus.key, outOf, isDataset);
  const reachable = estate.nodes.filter(
    n => upstream.has(n.key) || downstream.has(n.key),
  );
  const within = reachable.filter(
    n =>
      (downstream.get(n.key) ?? Infinity) <= down ||
      (upstream.get(n.key) ?? Infinity) <= up,
  );
  const drawn = within.slice(0, limit);
  const keys = new Set(drawn.map(n => n.key));
  return {
    focus: focus.key,
    nodes: drawn.map(node => ({
      ...node,
      hop: downstream.get(node.key) ?? -(upstream.get(node.key) ?? 0),
      inCount: into(node.key).length,
      outCount: outOf(node.key).length,
      drawnIn: into(node.key).filter(k => keys.has(k)).length,
      drawnOut: outOf(node.key).filter(k => keys.has(k)).length,
    })),
    edges: estate.edges.filter(e => keys.has(e.from) && keys.has(e.to)),
    total: {
      nodes: reachable.length,
      upstream: upstream.size - 1,
      downstream: downstream.size - 1,
      exact: true,
    },
    notDrawn: {
      pastHops: reachable.length - within.length,
      overBudget: within.length - drawn.length,
      tier1: reachable.filter(n => n.tier === 1 && !keys.has(n.key)).length,
      ageingEdges: 0,
      unconfirmedEdges: 0,
    },
    cycles: [],
    restricted: false,
    asOf,
  };
}
