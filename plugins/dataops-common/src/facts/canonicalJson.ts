import { isShared, sharedJson } from './sharedJson';

/**
 * JSON with the keys of every object in code-unit order and without
 * `undefined`: the same text for the same content.
 *
 * @public
 */
export function canonicalJson(value: unknown): string {
  // One native call over a sorted copy is several times faster than joining
  // texts member by member, and one without the copy several times again.
  return (
    sharedJson(value) ??
    JSON.stringify(isSorted(value) ? value : sorted(value)) ??
    'null'
  );
}

/** Whether every object in it has its keys in order already, as most have that are written so. */
function isSorted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return true;
  }
  if (Array.isArray(value)) {
    return value.every(isSorted);
  }
  if (isShared(value)) {
    return true;
  }
  let last = '';
  for (const key of Object.keys(value)) {
    if (key < last || !isSorted(Reflect.get(value, key))) {
      return false;
    }
    last = key;
  }
  return true;
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
