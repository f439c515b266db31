import { JsonObject } from '@backstage/types';
import { Random } from '../../__testUtils__/Random';

const START = Date.UTC(2026, 10, 1);

/** Events that join names: the state of what they stand for is worked out anew. */
export function joins(knownNames: readonly JsonObject[]): JsonObject[] {
  const random = new Random(7);
  return Array.from({ length: 20 }, (_, i) => ({
    eventTime: new Date(START + i * 1_000).toISOString(),
    producer: 'https://example.com/joins/1.0',
    schemaURL:
      'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/DatasetEvent',
    dataset: {
      ...random.pick(knownNames),
      facets: {
        symlinks: {
          identifiers: [{ ...random.pick(knownNames), type: 'TABLE' }],
        },
      },
    },
  }));
}

/** A completed run of the one job that checks; it read `dataset`, and may have found it wrong. */
export function checkRun(
  runId: string,
  dataset: { namespace: string; name: string },
  finds: boolean,
): JsonObject {
  const assertions = [{ assertion: 'not_null', success: false }];
  return {
    eventType: 'COMPLETE',
    eventTime: finds ? '2026-10-01T00:00:00Z' : '2026-10-02T00:00:00Z',
    producer: 'https://example.com/checks/1.0',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json',
    run: { runId },
    job: { namespace: 'ns', name: 'check' },
    inputs: [
      {
        ...dataset,
        ...(finds
          ? { inputFacets: { dataQualityAssertions: { assertions } } }
          : {}),
      },
    ],
  };
}
