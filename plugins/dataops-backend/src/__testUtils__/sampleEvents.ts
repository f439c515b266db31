import { JsonObject, JsonValue } from '@backstage/types';

/** A complete event of a job that reads `raw` and writes `orders`; `more` replaces members. */
export function runEvent(more: JsonObject = {}): JsonObject {
  return {
    eventType: 'COMPLETE',
    eventTime: '2026-11-20T06:31:00.000Z',
    producer: 'https://example.com/test/1.0',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json',
    run: { runId: '0193b3c0-0000-7000-8000-000000000001' },
    job: { namespace: 'team-a', name: 'load' },
    inputs: [{ namespace: 'postgres://db:5432', name: 'shop.raw' }],
    outputs: [{ namespace: 'postgres://db:5432', name: 'shop.orders' }],
    ...more,
  };
}

/** An event that differs from every other by its run. */
export function numbered(n: number, more: JsonObject = {}): JsonObject {
  return runEvent({ run: { runId: `run-${n}` }, ...more });
}

/** The event with the value at a JSON pointer replaced; `undefined` removes it. */
export function withValue(
  event: JsonObject,
  pointer: string,
  value: JsonValue | undefined,
): JsonObject {
  const copy: JsonObject = structuredClone(event);
  const path = pointer.slice(1).split('/');
  let holder: object = copy;
  for (const key of path.slice(0, -1)) {
    holder = Reflect.get(holder, key);
  }
  const last = path[path.length - 1];
  if (value === undefined) {
    Reflect.deleteProperty(holder, last);
  } else {
    Reflect.set(holder, last, value);
  }
  return copy;
}
