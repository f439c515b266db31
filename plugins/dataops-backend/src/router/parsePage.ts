import { PageRequest } from '@headwater/backstage-plugin-dataops-common';
import { DEFAULT_LIMIT, MAX_LIMIT } from '../read/page';
import { integer, Query } from './parseQuery';

/** Far enough for any list; beyond it a mistake is more likely than a reader. */
const MAX_OFFSET = 10_000_000;

/** Names of the parameters that {@link parsePage} reads. */
export const PAGE_PARAMETERS: readonly string[] = ['offset', 'limit'];

/** Parameters of everything that comes in pages. */
export function parsePage(query: Query): Required<PageRequest> {
  return {
    offset: integer(query, 'offset', { min: 0, max: MAX_OFFSET }) ?? 0,
    limit: integer(query, 'limit', { min: 1, max: MAX_LIMIT }) ?? DEFAULT_LIMIT,
  };
}
