import {
  Facet,
  ListFacets,
  ListRequest,
} from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { applyFilters, FacetName, facetColumn } from './listFilters';
import { ReadContext } from './ReadContext';

/**
 * The values by which a list can be filtered, with counts. Each facet is counted over what the *other* filters leave, so that choosing
 * a second value of the same filter stays possible.
 */
export async function listFacets(
  query: () => Knex.QueryBuilder,
  context: ReadContext,
  request: ListRequest,
): Promise<ListFacets> {
  const count = (facet: FacetName) =>
    countValues(
      applyFilters(query(), context, request, facet),
      facetColumn(context, facet),
    );
  return {
    owners: await count('owner'),
    systems: await count('system'),
    types: await count('type'),
    tiers: await count('tier'),
    statuses: await count('status'),
  };
}

async function countValues(
  query: Knex.QueryBuilder,
  column: Knex.Raw,
): Promise<Facet[]> {
  const rows: Array<{ value: string | null; count: number | string }> =
    await query.select({ value: column }).count({ count: '*' }).groupByRaw('1');
  return rows
    .flatMap(({ value, count }) =>
      value === null ? [] : [{ value, count: Number(count) }],
    )
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
