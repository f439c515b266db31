import { Status } from './status';

/** What nodes can be grouped by. @public */
export type CollapseBy = 'system' | 'namespace' | 'owner' | 'environment';

/**
 * Nodes on one side of the focus that have the same system, namespace, owner
 * or environment, drawn as one.
 *
 * @public
 */
export interface GraphGroup {
  /** Takes the place of a node key in edges, and names the group when it is to be expanded. */
  key: string;
  by: CollapseBy;
  /** What all of them have; absent for those that have none. */
  value?: string;
  /** Signed distance of the nearest of them. */
  hop: number;
  /** How many nodes it holds. */
  size: number;
  datasets: number;
  jobs: number;
  pipelines: number;
  tier1: number;
  /** How many are breached, missed or at risk. */
  unhealthy: number;
  /** The worst of their states, where unknown is worse than every good news. */
  worst: Status;
  /** Edges between two of them. */
  edgesInside: number;
}
