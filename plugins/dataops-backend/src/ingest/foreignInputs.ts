import { JsonObject, JsonValue } from '@backstage/types';
import {
  canonicalJson,
  OlIdentity,
} from '@headwater/backstage-plugin-dataops-common';
import { AcceptedEvent } from './LineageStore';

/**
 * The raw body of an OpenLineage event without what it says of datasets that
 * it reads and may not speak for: of those only the names stay.
 *
 * @returns `pointers`: the places of these datasets
 */
export function withoutForeignInputs(
  { source, body }: Pick<AcceptedEvent, 'source' | 'body'>,
  isOwn: (id: OlIdentity) => boolean,
): { body: string; pointers: string[] } {
  const event: JsonValue = source === 'openlineage' ? JSON.parse(body) : null;
  if (!isObject(event) || !Array.isArray(event.inputs)) {
    return { body, pointers: [] };
  }
  const pointers: string[] = [];
  const inputs = event.inputs.map((input, index) => {
    const id = identityOf(input);
    if (!id || isOwn(id) || !saysMore(input)) {
      return input;
    }
    pointers.push(`/inputs/${index}`);
    return id;
  });
  return pointers.length === 0
    ? { body, pointers }
    : { body: canonicalJson({ ...event, inputs }), pointers };
}

function identityOf(input: JsonValue): OlIdentity | undefined {
  const { namespace, name } = isObject(input) ? input : {};
  return typeof namespace === 'string' && typeof name === 'string'
    ? { namespace, name }
    : undefined;
}

/** Whether there is more than a name: no facets are often sent as empty ones. */
function saysMore(input: JsonValue): boolean {
  return Object.entries(input ?? {}).some(
    ([key, value]) =>
      !['namespace', 'name'].includes(key) &&
      Object.values(Object(value)).some(part => part !== null),
  );
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
