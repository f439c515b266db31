import { JsonValue } from '@backstage/types';
import { FacetFact, RunEventType } from '../facts';
import { allFacets, IO_FACETS } from './facetFacts';
import { OpenLineageDataset } from './OpenLineageEvent';

/** The facets of one read or write, wherever the producer put them. */
export function ioFacets(
  dataset: OpenLineageDataset,
  eventType: RunEventType | undefined,
): FacetFact[] {
  const facets = [
    ...allFacets(dataset.inputFacets),
    ...allFacets(dataset.outputFacets),
    ...allFacets(dataset.facets, name => IO_FACETS.has(name)),
  ];
  return eventType === 'ABORT' ? facets.map(withoutFailures) : facets;
}

/**
 * dbt-ol says of tests that dbt skipped that they were aborted and failed, and
 * newer versions that they expected and found nothing. Nobody looked, so
 * nothing is known of the data. What has passed before an abort has passed.
 */
function withoutFailures({ name, value }: FacetFact): FacetFact {
  if (
    name !== 'dataQualityAssertions' ||
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value) ||
    !Array.isArray(value.assertions)
  ) {
    return { name, value };
  }
  return {
    name,
    value: { ...value, assertions: value.assertions.map(unlessFailed) },
  };
}

function unlessFailed(assertion: JsonValue): JsonValue {
  if (
    typeof assertion !== 'object' ||
    assertion === null ||
    Array.isArray(assertion) ||
    assertion.success !== false
  ) {
    return assertion;
  }
  const { success, ...known } = assertion;
  return { ...known, outcome: 'skipped' };
}
