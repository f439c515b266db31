import { Knex } from 'knex';
import { Visibility } from '../access/Visibility';

/** What every read needs: where from, for whom, and at what time. */
export type ReadContext = {
  knex: Knex;
  visibility: Visibility;
  /** Milliseconds UTC. */
  now: number;
};
