import { GraphEdge } from './graph';
import { NodeSummary } from './nodes';

/** @public */
export interface PathNode extends NodeSummary {
  /** Hops from the start of the paths. */
  hop: number;
}

/**
 * All that lies on any way of the data from one node to another; without a
 * way, nothing.
 *
 * @public
 */
export interface LineagePaths {
  /** {@link NodeSummary.key} of the ends. */
  from: string;
  to: string;
  /** The ends first, then what lies on shorter ways. */
  nodes: PathNode[];
  /** All edges among the nodes. */
  edges: GraphEdge[];
  /** Nodes on all ways that the reader may see, drawn or not. `exact` false when counting stopped at its limit. */
  total: { nodes: number; exact: boolean };
  notDrawn: { overBudget: number };
  restricted: boolean;
  asOf: string;
}
