import { NeighbourhoodOptions } from '../graph/neighbourhood';
import { QueryOf } from './describedTypes';

/** What a request for a graph asks of it. */
export function toGraphOptions(
  query: QueryOf<'/v1/lineage/graph'>,
): Pick<
  NeighbourhoodOptions,
  | 'focus'
  | 'up'
  | 'down'
  | 'limit'
  | 'asOf'
  | 'includePast'
  | 'collapse'
  | 'within'
> {
  const { focus, up, down, limit, asOf, collapse } = query;
  return {
    ...{ focus, up, down, limit, asOf },
    includePast: query.include?.includes('ageing'),
    collapse: collapse && { by: collapse, expanded: query.expand ?? [] },
    within: query.environment,
  };
}
