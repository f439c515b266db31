import { GraphEdge } from '../api';
import { mergeEdges } from './mergeEdges';

/**
 * What becomes of edges when nodes are drawn as groups.
 *
 * @public
 */
export interface CollapsedEdges {
  edges: GraphEdge[];
  /** Edges between two nodes of one group, by the key of the group. */
  inside: ReadonlyMap<string, number>;
}

/**
 * Leads edges to the groups that their ends are in. Those between the same two
 * ends become one, which says how many it stands for; those inside of a group
 * are counted and not drawn.
 *
 * @param edges - each edge once
 * @param groups - keys of groups by the keys of the nodes in them
 *
 * @public
 */
export function collapseEdges(
  edges: readonly GraphEdge[],
  groups: ReadonlyMap<string, string>,
): CollapsedEdges {
  const inside = new Map<string, number>();
  const counts = new Map<string, number>();
  const led: GraphEdge[] = [];
  for (const edge of edges) {
    const from = groups.get(edge.from) ?? edge.from;
    const to = groups.get(edge.to) ?? edge.to;
    if (from === to && from !== edge.from) {
      inside.set(from, (inside.get(from) ?? 0) + 1);
      continue;
    }
    const key = JSON.stringify([from, to]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    led.push({ ...edge, from, to });
  }
  const names = new Set(groups.values());
  return {
    inside,
    edges: mergeEdges(led).map(edge =>
      names.has(edge.from) || names.has(edge.to)
        ? {
            ...edge,
            count: counts.get(JSON.stringify([edge.from, edge.to])) ?? 1,
          }
        : edge,
    ),
  };
}
