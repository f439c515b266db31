import { Knex } from 'knex';
import { Visibility } from '../access/Visibility';
import { GraphMemory } from '../graph/memory/GraphMemory';

/** What every read needs: where from, for whom, and at what time. */
export type ReadContext = {
  knex: Knex;
  visibility: Visibility;
  /** Milliseconds UTC. */
  now: number;
  /** After this long without news a job is not known to be well, or to run; absent = never. */
  staleAfterMs?: number;
  /** Where the current graph may be in memory. */
  graph?: GraphMemory;
};
