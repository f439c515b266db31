/** Far more than the distinct keys and schema addresses of all producers together. */
const MAX_ENTRIES = 5_000;

/** Longer texts are not remembered. */
const MAX_LENGTH = 200;

/**
 * Remembers what a pure function said of a text, for the few texts that every
 * event repeats. Forgets all when full, so that strangers cannot fill the memory.
 *
 * @param isKept - which results may be remembered; all when absent
 */
export function memoise<T>(
  compute: (text: string) => T,
  isKept: (text: string, result: T) => boolean = () => true,
): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    const found = known.get(text);
    if (found !== undefined) {
      return found;
    }
    const result = compute(text);
    if (text.length <= MAX_LENGTH && isKept(text, result)) {
      if (known.size >= MAX_ENTRIES) {
        known.clear();
      }
      known.set(text, result);
    }
    return result;
  };
}
