import { LineagePathsRequest } from '../graph/lineagePaths';
import { integer, Query, required } from './parseQuery';

/** Names of the parameters that {@link parsePaths} reads. */
export const PATHS_PARAMETERS: readonly string[] = ['from', 'to', 'limit'];

const DEFAULT_NODES = 40;

/** As many as the lineage graph draws; fewer than both ends make no way. */
const NODES = { min: 2, max: 120 };

/** Parameters of the ways between two nodes. */
export function parsePaths(query: Query): LineagePathsRequest {
  return {
    from: required(query, 'from'),
    to: required(query, 'to'),
    limit: integer(query, 'limit', NODES) ?? DEFAULT_NODES,
  };
}
