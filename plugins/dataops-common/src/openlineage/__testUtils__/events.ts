import { JsonObject, JsonValue } from '@backstage/types';
import { LineageFacts } from '../../facts';
import { parseOpenLineageEvent } from '../parseOpenLineageEvent';
import { redactEvent } from '../redactEvent';
import { RedactionOptions } from '../RedactionOptions';
import { toLineageFacts } from '../toLineageFacts';

export const DEFAULTS: RedactionOptions = {
  maxFacetBytes: 65_536,
  keepSqlLiterals: false,
  allowedEnvironmentVariables: [],
};

/** A dataset in the namespace `pg`. */
export function dataset(name: string, more: JsonObject = {}): JsonObject {
  return { namespace: 'pg', name, ...more };
}

/** A COMPLETE of the job `load`, with what the test changes of it. */
export function runEvent(more: JsonObject = {}): JsonObject {
  return {
    eventType: 'COMPLETE',
    eventTime: '2026-01-02T03:04:05.678Z',
    producer: 'https://example.com/producer',
    schemaURL:
      'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId: 'r1' },
    job: { namespace: 'airflow', name: 'load' },
    inputs: [],
    outputs: [],
    ...more,
  };
}

/** The whole way of an event: checked, redacted, translated. */
export function factsOf(
  value: JsonValue,
  options: Partial<RedactionOptions> = {},
): LineageFacts {
  const { event, notes } = redactEvent(parseOpenLineageEvent(value), {
    ...DEFAULTS,
    ...options,
  });
  return toLineageFacts(event, { contentKey: () => 'k', notes });
}
