import { FacetFact } from '../facts';
import { Facets } from './OpenLineageEvent';

/** Facets that become something else than a facet. */
const TRANSLATED = new Set([
  'columnLineage',
  'lineage',
  'nominalTime',
  'parent',
  'schema',
  'symlinks',
]);

/**
 * Facets of one read or write, not of the dataset, wherever producers put
 * them: in `inputFacets`, in `facets` (dbt), or on outputs.
 */
export const IO_FACETS = new Set([
  'dataQualityAssertions',
  'dataQualityMetrics',
]);

/** Every facet that has a value: `null` is how some producers say that there is none. */
export function allFacets(facets: Facets | null | undefined): FacetFact[] {
  return Object.entries(facets ?? {}).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [{ name, value }],
  );
}

/** Those that stay facets. */
export function otherFacets(facets: Facets | null | undefined): FacetFact[] {
  return allFacets(facets).filter(({ name }) => !TRANSLATED.has(name));
}

/** SQL is a facet of the job; where a producer put it on the run it is brought home. */
export function withMisplaced(
  jobFacets: FacetFact[],
  runFacets: Facets | null | undefined,
): FacetFact[] {
  const sql = runFacets?.sql;
  return sql === undefined ||
    sql === null ||
    jobFacets.some(({ name }) => name === 'sql')
    ? jobFacets
    : [...jobFacets, { name: 'sql', value: sql }];
}
