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

/** Edges among drawn nodes by the keys of those, each edge once. */
export function toGraphEdges(
  edges: readonly IdEdge[],
  rows: readonly SummaryRow[],
): GraphEdge[] {
  const keys = new Map(rows.map(row => [row.id, keyOf(row)]));
  return mergeEdges(
    edges.flatMap(edge => {
      const from = keys.get(edge.from);
      const to = keys.get(edge.to);
      return from !== undefined && to !== undefined
        ? [{ ...edge, from, to }]
        : [];
    }),
  );
}
