/**
 * JSON with the keys of every object in code-unit order and without
 * `undefined`: the same text for the same content.
 *
 * @public
 */
export function canonicalJson(value: unknown): string {
  // One native call over a sorted copy is several times faster than joining
  // texts member by member.
  return JSON.stringify(sorted(value)) ?? 'null';
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  // Without a prototype, so that a key `__proto__` is a key like any other.
  const copy: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value).sort()) {
    copy[key] = sorted(Reflect.get(value, key));
  }
  return copy;
}
