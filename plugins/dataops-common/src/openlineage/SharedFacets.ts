import { canonicalJson } from '../facts';
import { share } from '../facts/sharedJson';
import { RecentlySeen } from './RecentlySeen';

/** Of all facets together, in characters of JSON: some thousands. */
const MAX_SIZE = 6_000_000;

/** Longer ones are not remembered: engines hash no more of a text, and strangers could make all alike. */
const MAX_LENGTH = 16_000;

/**
 * Facets that passed redaction as they are. Producers say with every run again,
 * word for word, which columns a dataset has and where these come from: such
 * facets become one object, so that what follows from it is worked out once.
 * None in which anything was redacted is kept.
 */
export class SharedFacets {
  readonly #known = new RecentlySeen<{ place: string; facet: object }>(
    MAX_SIZE,
  );

  /**
   * @param place - all that redaction goes by besides the facet
   * @param redact - called for a facet that is not known
   */
  redacted(facet: object, place: string, redact: () => unknown): unknown {
    const text = jsonOf(facet);
    if (text === undefined || text.length > MAX_LENGTH) {
      return redact();
    }
    const known = this.#known.get(text);
    if (known?.place === place) {
      return known.facet;
    }
    const result = redact();
    if (typeof result === 'object' && result !== null) {
      const json = canonicalJson(result);
      if (json === canonicalJson(facet)) {
        share(result, json);
        this.#known.set(text, { place, facet: result });
      }
    }
    return result;
  }
}

/** `undefined` for what is no JSON, or nested too deep to be written at once. */
function jsonOf(facet: object): string | undefined {
  try {
    return JSON.stringify(facet);
  } catch {
    return undefined;
  }
}
