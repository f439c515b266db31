import { GroupCount } from './impactGroups';
import { Reach } from './reach';

/** Which way to follow the data. */
export type Flow = 'upstream' | 'downstream';

export const FLOWS: readonly Flow[] = ['upstream', 'downstream'];

/** Ids of nodes: datasets, and what stands between them (jobs, derivations, pipelines). */
export type Frontier = { datasets: number[]; processes: number[] };

/**
 * The graph as a walk needs it: one step from a set of nodes. The walk asks
 * nothing else of the store, so that a copy of the edges in memory can take
 * the place of the database.
 *
 * A source is made for one reader: it neither returns nor crosses what that
 * reader may not see, and it knows the graph as it is drawn (an observed edge
 * and a declared one that say the same are one).
 */
export interface EdgeSource {
  /** Distinct neighbours in one direction, half a hop away. */
  expand(from: Frontier, flow: Flow): Promise<Frontier>;

  /** The walk of `reach`, where the source can take it by itself. */
  reach?(start: Frontier, flow: Flow, cap: number): Promise<Reach>;

  /** All datasets downstream by owner and tier, where the source can count them. */
  downstreamGroups?(start: Frontier): Promise<GroupCount[]>;
}
