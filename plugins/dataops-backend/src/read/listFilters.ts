import { ListRequest } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { effectiveStatus } from './effectiveStatus';
import { ReadContext } from './ReadContext';

const FACETS: readonly FacetName[] = [
  'owner',
  'system',
  'type',
  'tier',
  'status',
];

/** The filter value for what has none: `owner=none`. */
export const NONE = 'none';

/** Filters of which a list offers the values. */
export type FacetName = 'owner' | 'system' | 'type' | 'tier' | 'status';

/** The expression that a filter compares. */
export function facetColumn(context: ReadContext, facet: FacetName): Knex.Raw {
  const { knex } = context;
  switch (facet) {
    case 'owner':
      return knex.raw('n.owner_ref');
    case 'system':
      return knex.raw('e.system_ref');
    case 'type':
      return knex.raw('e.type');
    case 'tier':
      return knex.raw('cast(e.tier as varchar(8))');
    default:
      return effectiveStatus(context);
  }
}

/**
 * Adds the filters of a request to a query of {@link nodeQuery}.
 *
 * @param except - a filter to leave out: its own values are counted
 */
export function applyFilters(
  query: Knex.QueryBuilder,
  context: ReadContext,
  request: ListRequest,
  except?: FacetName,
): Knex.QueryBuilder {
  for (const facet of FACETS) {
    const values = request[facet];
    if (facet !== except && values && values.length > 0) {
      applyValues(query, facetColumn(context, facet), values);
    }
  }
  if (request.known === 'entity') {
    query.whereNotNull('n.entity_id');
  } else if (request.known === 'observed') {
    query.whereNull('n.entity_id');
  }
  for (const word of searchWords(request.search)) {
    query.whereRaw(`n.search like ? escape '!'`, [`%${escapeLike(word)}%`]);
  }
  return query;
}

function applyValues(
  query: Knex.QueryBuilder,
  column: Knex.Raw,
  values: readonly string[],
): void {
  const some = values.filter(value => value !== NONE);
  query.where(part => {
    for (const value of some) {
      part.orWhereRaw('(?) = ?', [column, value]);
    }
    if (some.length < values.length) {
      part.orWhereRaw('(?) is null', [column]);
    }
  });
}

/** `search` is stored in lower case, so the words are looked for in lower case. */
function searchWords(search: string | undefined): string[] {
  const words = (search ?? '').toLocaleLowerCase('en-US').split(/\s+/u);
  return [...new Set(words)].filter(word => word !== '');
}

function escapeLike(word: string): string {
  return word.replace(/[!%_]/g, character => `!${character}`);
}
