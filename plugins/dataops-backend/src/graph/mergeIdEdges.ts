import {
  GraphEdge,
  mergeEdges,
} from '@headwater/backstage-plugin-dataops-common';
import { IdEdge } from './graphEdges';

/** Edges by `node.id` as text, each edge once. */
export function mergeIdEdges(edges: readonly IdEdge[]): GraphEdge[] {
  return mergeEdges(
    edges.map(edge => ({
      ...edge,
      from: String(edge.from),
      to: String(edge.to),
    })),
  );
}
