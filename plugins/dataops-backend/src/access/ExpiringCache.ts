/** How many readers are remembered before the oldest is forgotten. */
const MAX_ENTRIES = 1_000;

/**
 * Remembers promises for a short time, so that the parts of a page that are
 * asked for together share one answer. A failure is not remembered.
 */
export class ExpiringCache<T> {
  readonly #ttlMs: number;
  readonly #now: () => number;
  readonly #entries = new Map<string, { until: number; value: Promise<T> }>();

  constructor(options: { ttlMs: number; now: () => number }) {
    this.#ttlMs = options.ttlMs;
    this.#now = options.now;
  }

  async get(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.#entries.get(key);
    if (known && known.until > this.#now()) {
      return known.value;
    }
    const entry = { until: this.#now() + this.#ttlMs, value: load() };
    this.#entries.delete(key); // So that the newest stands last.
    this.#entries.set(key, entry);
    this.#forgetOldest();
    try {
      return await entry.value;
    } catch (error) {
      if (this.#entries.get(key) === entry) {
        this.#entries.delete(key);
      }
      throw error;
    }
  }

  #forgetOldest(): void {
    for (const key of this.#entries.keys()) {
      if (this.#entries.size <= MAX_ENTRIES) {
        return;
      }
      this.#entries.delete(key);
    }
  }
}
