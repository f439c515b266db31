import { InputError } from '@backstage/errors';
import { ListRequest } from '@headwater/backstage-plugin-dataops-common';
import { STATUSES_WORST_FIRST } from '../read/effectiveStatus';
import { NONE } from '../read/listFilters';
import { PAGE_PARAMETERS, parsePage } from './parsePage';
import { oneOf, Query, single, texts } from './parseQuery';

const SORTS = [
  'name',
  'status',
  'tier',
  'owner',
  'dataAsOf',
  'downstream',
  'lastRun',
] as const;

const TIERS = ['1', '2', '3', NONE];

/** The longest search that is looked for, in characters. */
const MAX_SEARCH = 500;

/** Names of the parameters that {@link parseList} reads. */
export const LIST_PARAMETERS: readonly string[] = [
  ...PAGE_PARAMETERS,
  'search',
  'owner',
  'system',
  'type',
  'tier',
  'status',
  'known',
  'sort',
  'order',
];

/** Parameters of the lists and their facets. */
export function parseList(query: Query): ListRequest {
  return {
    ...parsePage(query),
    search: parseSearch(query),
    owner: texts(query, 'owner'),
    system: texts(query, 'system'),
    type: texts(query, 'type'),
    tier: parseEach(query, 'tier', TIERS),
    status: parseEach(query, 'status', STATUSES_WORST_FIRST),
    known: oneOf(query, 'known', ['entity', 'observed'] as const),
    sort: oneOf(query, 'sort', SORTS),
    order: oneOf(query, 'order', ['asc', 'desc'] as const),
  };
}

function parseSearch(query: Query): string | undefined {
  const search = single(query, 'search');
  if (search !== undefined && search.length > MAX_SEARCH) {
    throw new InputError(
      `Parameter 'search' has ${search.length} characters; at most ${MAX_SEARCH} are allowed`,
    );
  }
  return search;
}

function parseEach(
  query: Query,
  name: string,
  allowed: readonly string[],
): string[] | undefined {
  const values = texts(query, name);
  for (const value of values ?? []) {
    if (!allowed.includes(value)) {
      throw new InputError(
        `Parameter '${name}' is '${value}'; allowed are ${allowed.join(', ')}`,
      );
    }
  }
  return values;
}
