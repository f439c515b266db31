import { JsonValue } from '@backstage/types';
import { FacetFact, RunEventType } from '../facts';
import { isDbtIntegration } from './dbtIntegration';
import { allFacets, IO_FACETS } from './facetFacts';
import { OpenLineageDataset } from './OpenLineageEvent';

/** What decides whether somebody looked at the data. */
type Report = {
  eventType: RunEventType | undefined;
  /** The URI of who reports. */
  producer: string;
};

/** The facets of one read or write, wherever the producer put them. */
export function ioFacets(
  dataset: OpenLineageDataset,
  report: Report,
): FacetFact[] {
  const facets = [
    ...allFacets(dataset.inputFacets),
    ...allFacets(dataset.outputFacets),
    ...allFacets(dataset.facets, name => IO_FACETS.has(name)),
  ];
  return facets.map(facet => withoutSkipped(facet, report));
}

/**
 * Marks the assertions that nobody evaluated, so that nothing is known of the
 * data. What has passed before an abort has passed.
 */
function withoutSkipped(facet: FacetFact, report: Report): FacetFact {
  const { name, value } = facet;
  if (
    name !== 'dataQualityAssertions' ||
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value) ||
    !Array.isArray(value.assertions)
  ) {
    return facet;
  }
  const { assertions } = value;
  const marked = assertions.map(one => unlessSkipped(one, report));
  return marked.every((one, i) => one === assertions[i])
    ? facet
    : { name, value: { ...value, assertions: marked } };
}

/**
 * dbt-ol says of tests that dbt skipped that they were aborted and failed; older
 * versions that they failed, with a severity but not what they found.
 */
function unlessSkipped(
  assertion: JsonValue,
  { eventType, producer }: Report,
): JsonValue {
  if (
    typeof assertion !== 'object' ||
    assertion === null ||
    Array.isArray(assertion) ||
    assertion.success !== false
  ) {
    return assertion;
  }
  const { success, ...known } = assertion;
  const foundNothing =
    'severity' in known && !('actual' in known) && !('expected' in known);
  const passedOver = eventType === 'ABORT' || eventType === 'SKIP';
  return passedOver || (foundNothing && isDbtIntegration(producer))
    ? { ...known, outcome: 'skipped' }
    : assertion;
}
