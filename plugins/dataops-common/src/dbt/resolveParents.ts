import { DbtNode } from './DbtNode';

/** What a node is made from, and how many of its references lead nowhere. */
export interface ResolvedParents {
  /** Nodes with a dataset of their own, each once, in the order of discovery. */
  parents: DbtNode[];
  /** References to nodes that the manifest does not hold: disabled or cut away. */
  dangling: number;
}

/**
 * Follows a node's references through everything that leaves no relation
 * behind (ephemeral models, functions) to what does. Each node is visited once
 * per call, so cycles end.
 */
export function resolveParents(
  node: DbtNode,
  nodes: ReadonlyMap<string, DbtNode>,
): ResolvedParents {
  const seen = new Set<string>();
  const pending = [...node.parents];
  const parents: DbtNode[] = [];
  let dangling = 0;
  for (let next = 0; next < pending.length; next++) {
    const id = pending[next];
    if (seen.has(id)) {
      continue;
    }
    seen.add(id);
    const parent = nodes.get(id);
    if (!parent) {
      dangling++;
    } else if (parent.role === 'through') {
      pending.push(...parent.parents);
    } else if (parent.role === 'relation' || parent.role === 'logical') {
      parents.push(parent);
    }
  }
  return { parents, dangling };
}
