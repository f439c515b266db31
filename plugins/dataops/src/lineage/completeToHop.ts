import { LineageGraph } from '@headwater/backstage-plugin-dataops-common';

/** The farthest hop of which every node is drawn: 0 is the focus alone. */
export function completeToHop(graph: Pick<LineageGraph, 'nodes'>): number {
  const farthest = Math.max(0, ...graph.nodes.map(n => Math.abs(n.hop)));
  const cut = graph.nodes
    .filter(
      node =>
        (node.hop <= 0 && node.inCount > node.drawnIn) ||
        (node.hop >= 0 && node.outCount > node.drawnOut),
    )
    .map(node => Math.abs(node.hop));
  return Math.min(farthest, ...cut);
}
