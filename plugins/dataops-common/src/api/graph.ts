import { CollapseBy, GraphGroup } from './graphGroups';
import { LineageHistory } from './lineageHistory';
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
    /**
     * Why the edge does not count now, where such edges were asked for: *ageing*
     * was in a completed run but not in the latest, *unconfirmed* never was in
     * one. Absent for an edge that counts.
     */
    notCurrent?: 'ageing' | 'unconfirmed';
    /** When the edge stops being drawn unless seen again, ISO 8601 UTC; absent for a current edge, which does not expire. */
    expiresAt?: string;
  };
  inferred?: { rule: string };
}

/** A directed edge in the direction in which data flows. @public */
export interface GraphEdge extends EdgeProvenance {
  /** {@link NodeSummary.key} of the node that data leaves. */
  from: string;
  to: string;
  /** How many edges this one stands for, where an end is a group; absent for a single edge. */
  count?: number;
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
  /** What is drawn as groups instead of nodes; absent when nothing was to be collapsed. */
  groups?: { by: CollapseBy; items: GraphGroup[] };
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
    /** How many of those over budget are upstream; the others are downstream. */
    overBudgetUpstream?: number;
    tier1: number;
    /** Edges seen once but not in the latest completed run. */
    ageingEdges: number;
    /** Edges of jobs that never completed. */
    unconfirmedEdges: number;
    /** Nodes of other environments that the data was not followed into; absent without such a filter. */
    otherEnvironments?: number;
  };
  /** Cycles among the drawn nodes, each as node keys. */
  cycles: string[][];
  restricted: boolean;
  /** The instant that the graph shows: when the server read it, or the one that was asked for. ISO 8601 UTC. */
  asOf: string;
  /** Present when the past was asked for. */
  history?: LineageHistory;
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
  /** Present when the past was asked for. */
  history?: LineageHistory;
}
