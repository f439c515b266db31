import { NodeSummary } from './nodes';

/**
 * How an edge is known. One edge can be known in several ways; the drawing
 * uses the strongest: observed, then declared, then inferred.
 *
 * @public
 */
export interface EdgeProvenance {
  declared?: { by: string };
  observed?: {
    producer?: string;
    runId?: string;
    firstSeen: string;
    lastSeen: string;
    /** When the edge stops being drawn unless seen again, ISO 8601 UTC; absent for a current edge. */
    expiresAt?: string;
  };
  inferred?: { rule: string };
}

/** A directed edge in the direction in which data flows. @public */
export interface GraphEdge extends EdgeProvenance {
  /** {@link NodeSummary.key} of the node that data leaves. */
  from: string;
  to: string;
}

/** @public */
export interface GraphNode extends NodeSummary {
  /** Signed distance from the focus: negative is upstream. */
  hop: number;
  inCount: number;
  outCount: number;
  /** How many of those are in this answer. */
  drawnIn: number;
  drawnOut: number;
}

/** @public */
export interface LineageGraph {
  focus: string;
  nodes: GraphNode[];
  edges: GraphEdge[];
  /** Nodes in the whole reachable graph that the reader may see, drawn or not. `exact` false when counting stopped at its limit. */
  total: {
    nodes: number;
    upstream: number;
    downstream: number;
    exact: boolean;
  };
  /** What was left out and why, in numbers. */
  notDrawn: {
    pastHops: number;
    overBudget: number;
    tier1: number;
    /** Edges seen once but not in the latest completed run. */
    ageingEdges: number;
    /** Edges of jobs that never completed. */
    unconfirmedEdges: number;
  };
  /** Cycles among the drawn nodes, each as node keys. */
  cycles: string[][];
  restricted: boolean;
  asOf: string;
}

/** Who is hurt by a change: complete, whatever was drawn. @public */
export interface Impact {
  total: number;
  byOwner: Array<{
    ownerRef?: string;
    count: number;
    tiers: Array<{ tier?: number; count: number }>;
  }>;
  byTier: Array<{ tier?: number; count: number }>;
  restricted: boolean;
  asOf: string;
}
