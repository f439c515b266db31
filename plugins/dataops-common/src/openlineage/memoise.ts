import { isShared } from '../facts/sharedJson';
import { RecentlySeen } from './RecentlySeen';

/** Far more than the distinct keys, names and schema addresses of all producers together. */
const MAX_SIZE = 1_000_000;

/** Longer texts are not remembered. */
const MAX_LENGTH = 200;

/**
 * Remembers what a pure function said of a text, for the few texts that every
 * event repeats.
 *
 * @param isKept - which results may be remembered; all when absent
 */
export function memoise<T>(
  compute: (text: string) => T,
  isKept: (text: string, result: T) => boolean = () => true,
): (text: string) => T {
  const known = new RecentlySeen<T>(MAX_SIZE);
  return text => {
    const found = known.get(text);
    if (found !== undefined) {
      return found;
    }
    const result = compute(text);
    if (text.length <= MAX_LENGTH && isKept(text, result)) {
      known.set(text, result);
    }
    return result;
  };
}

/** Remembers what a pure function said of a facet that is one object for all events that hold it. */
export function memoiseShared<T>(
  compute: (facet: unknown) => T,
): (facet: unknown) => T {
  const known = new WeakMap<object, { result: T }>();
  return facet => {
    if (!isShared(facet)) {
      return compute(facet);
    }
    let found = known.get(facet);
    if (!found) {
      found = { result: compute(facet) };
      known.set(facet, found);
    }
    return found.result;
  };
}
