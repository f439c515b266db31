import { FacetValue, isRecord, textIn } from './facetValues';

/** Finds a facet of a dataset or job by name. */
type FacetOf = (name: string) => FacetValue | undefined;

/**
 * Where a description may stand, what is believed first: the manifest of the
 * dbt project that builds the dataset, an event, a manifest that knows it only
 * as a source, and the comment in the warehouse. Not the newest of them: who
 * reads a dataset may report it more often than who builds it.
 */
const DESCRIPTIONS = [
  { facet: 'dbt', member: 'description' },
  { facet: 'documentation', member: 'description' },
  { facet: 'dbt_source', member: 'description' },
  { facet: 'dbt_catalog', member: 'comment' },
];

/** The facets that {@link reportedDescription} reads. */
export const DESCRIBING_FACETS = DESCRIPTIONS.map(({ facet }) => facet);

/** What tools say that a dataset or job is. */
export function reportedDescription(facetOf: FacetOf): string | undefined {
  for (const { facet, member } of DESCRIPTIONS) {
    const text = textIn(facetOf(facet), member);
    if (text !== undefined) {
      return text;
    }
  }
  return undefined;
}

/** The tags of a dataset or job, in OpenLineage's shape, of the first in the same order that has any. */
export function reportedTags(facetOf: FacetOf): FacetValue[] {
  for (const name of ['dbt', 'tags', 'dbt_source']) {
    const tags = facetOf(name)?.tags;
    if (Array.isArray(tags) && tags.length > 0) {
      return tags.filter(isRecord);
    }
  }
  return [];
}
