import {
  GraphGroup,
  GraphNode,
  LineageGraph,
} from '@headwater/backstage-plugin-dataops-common';

/** What is drawn as one: a node, or a group of them. */
export type DrawnNode = GraphNode & { group?: GraphGroup };

/** An answer whose groups stand among its nodes. */
export type DrawnGraph = Omit<LineageGraph, 'nodes'> & { nodes: DrawnNode[] };

/** Puts groups among the nodes, so that they are laid out, walked and listed like these. */
export function drawnGraph(
  graph: LineageGraph,
  nameOf: (group: GraphGroup) => string,
): DrawnGraph {
  const lines = (key: string, end: 'from' | 'to') =>
    graph.edges.reduce(
      (sum, edge) => sum + (edge[end] === key ? edge.count ?? 1 : 0),
      0,
    );
  const groups = (graph.groups?.items ?? []).map((group): DrawnNode => {
    const into = lines(group.key, 'to');
    const out = lines(group.key, 'from');
    return {
      key: group.key,
      kind: 'dataset',
      label: nameOf(group),
      verdict: { status: group.worst, reason: '' },
      hop: group.hop,
      inCount: into,
      outCount: out,
      drawnIn: into,
      drawnOut: out,
      group,
    };
  });
  return { ...graph, nodes: [...graph.nodes, ...groups] };
}
