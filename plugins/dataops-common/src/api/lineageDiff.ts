import { LineageInstant } from './lineageHistory';
import { NodeSummary } from './nodes';

/** The run of a job that counted at one of the two instants. @public */
export interface DiffRun {
  /** Absent where a design counted: what a job says without running. */
  runId?: string;
  producer?: string;
  /** When it proved what it did, ISO 8601 UTC. */
  at: string;
}

/** An edge that is there at one of two instants only. @public */
export interface DiffEdge {
  /** {@link NodeSummary.key} of the node that data leaves. */
  from: string;
  to: string;
  /** The run of the job that counted before: it proves a removed edge, and that an added one was not there. Absent when none counted. */
  before?: DiffRun;
  /** The same after. */
  after?: DiffRun;
}

/** One page of what changed, and how much there is of it. @public */
export interface DiffPage<T> {
  total: number;
  items: T[];
}

/**
 * How the lineage differs between two instants: around a node among all that is
 * within reach at either of them, or in the whole estate.
 *
 * @public
 */
export interface LineageDiff {
  /** Absent for the whole estate. */
  focus?: string;
  from: LineageInstant;
  to: LineageInstant;
  /** What came into reach, and what left it; in the whole estate what got its first edge, and what lost its last. */
  nodes: { added: DiffPage<NodeSummary>; removed: DiffPage<NodeSummary> };
  edges: { added: DiffPage<DiffEdge>; removed: DiffPage<DiffEdge> };
  /** The ends of the edges of this page that are not among its nodes. */
  ends: NodeSummary[];
  /** False when more could differ than is compared, or an instant is not known: then there may be more changes. */
  exact: boolean;
  offset: number;
  limit: number;
  restricted: boolean;
  /** When the server read it, ISO 8601 UTC. */
  asOf: string;
}
