import { FacetFact } from '../facts';
import { Facets } from './OpenLineageEvent';
import { member } from './read';

/** Facets that become something else than a facet. */
const TRANSLATED = new Set([
  'columnLineage',
  'lineage',
  'nominalTime',
  'parent',
  'parentRun',
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

/** Whether a producer says that there is such a facet no more. */
function isDeleted(facet: unknown): boolean {
  return member(facet, '_deleted') === true;
}

/** A facet that becomes something else than a facet; a deleted one says nothing. */
export function translated(
  facets: Facets | null | undefined,
  name: string,
): unknown {
  const facet = member(facets, name);
  return isDeleted(facet) ? undefined : facet;
}

/**
 * Every facet that has a value: `null` is how some producers say that there is
 * none. Of a deleted one only that remains, and takes the place of what was
 * said before.
 */
export function allFacets(
  facets: Facets | null | undefined,
  isMeant: (name: string) => boolean = () => true,
): FacetFact[] {
  const found: FacetFact[] = [];
  for (const [name, value] of Object.entries(facets ?? {})) {
    if (value !== undefined && value !== null && isMeant(name)) {
      found.push({
        name,
        value: isDeleted(value) ? { _deleted: true } : value,
      });
    }
  }
  return found;
}

/** Those that stay facets. */
export function otherFacets(facets: Facets | null | undefined): FacetFact[] {
  return allFacets(facets, name => !TRANSLATED.has(name));
}

/** Those that stay facets of the dataset, not of one read or write. */
export function datasetFacets(facets: Facets | null | undefined): FacetFact[] {
  return allFacets(
    facets,
    name => !TRANSLATED.has(name) && !IO_FACETS.has(name),
  );
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
