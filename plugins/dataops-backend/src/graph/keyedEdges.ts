import {
  formatNodeKey,
  GraphEdge,
  mergeEdges,
} from '@headwater/backstage-plugin-dataops-common';
import { SummaryRow } from '../read/nodeSummary';
import { IdEdge } from './graphEdges';

/** The key of a node, as a drawing names it. */
export function keyOf({ kind, namespace, name }: SummaryRow): string {
  return kind === 'dataset' || kind === 'pipeline' || kind === 'derivation'
    ? formatNodeKey({ kind, namespace, name })
    : formatNodeKey({ kind: 'job', namespace, name });
}

/**
 * Edges among drawn nodes by the keys of those, each edge once, in the order of
 * `mergeEdges`. Ends are compared by their place among the keys: texts that
 * begin alike are slow to compare, and an edge has two.
 */
export function toGraphEdges(
  edges: readonly IdEdge[],
  rows: readonly SummaryRow[],
): GraphEdge[] {
  const nodes = rows
    // `mergeEdges` compares keys with a quotation mark after each.
    .map(row => ({ id: row.id, quoted: `${keyOf(row)}"` }))
    .sort((a, b) => (a.quoted < b.quoted ? -1 : 1));
  const keys = nodes.map(({ quoted }) => quoted.slice(0, -1));
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const byEnds = new Map<number, GraphEdge[]>();
  for (const edge of edges) {
    const from = places.get(edge.from);
    const to = places.get(edge.to);
    if (from !== undefined && to !== undefined) {
      const ends = from * keys.length + to;
      const same = byEnds.get(ends);
      const keyed = { ...edge, from: keys[from], to: keys[to] };
      if (same) {
        same.push(keyed);
      } else {
        byEnds.set(ends, [keyed]);
      }
    }
  }
  return [...byEnds]
    .sort(([a], [b]) => a - b)
    .flatMap(([, same]) => (same.length === 1 ? same : mergeEdges(same)));
}
