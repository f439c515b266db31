/**
 * Canonical JSON of objects that are the same one in the facts of many events,
 * such as the columns that every run of a job reports again.
 */
const texts = new WeakMap<object, string>();

/**
 * Says of an object that it never changes, what is in it neither, and comes
 * again: what follows from it may be remembered for it.
 */
export function share(value: object, json: string): void {
  freeze(value);
  texts.set(value, json);
}

export function isShared(value: unknown): value is object {
  return sharedJson(value) !== undefined;
}

/** The canonical JSON of an object that was said to be shared. */
export function sharedJson(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null
    ? texts.get(value)
    : undefined;
}

/** All in it too: whoever changed it would change the events of others. */
function freeze(value: unknown): void {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
}
