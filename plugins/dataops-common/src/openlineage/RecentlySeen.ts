/** What an entry takes besides its text, in characters, as a rough guess. */
const OVERHEAD = 100;

/**
 * Values by text, within a bound, so that strangers cannot fill the memory. What
 * was not asked for while half as much as fits was added is forgotten first.
 */
export class RecentlySeen<T> {
  #recent = new Map<string, T>();
  #before = new Map<string, T>();
  #size = 0;
  readonly #maxSize: number;

  /** @param maxSize - of all texts together, in characters */
  constructor(maxSize: number) {
    this.#maxSize = maxSize;
  }

  get(text: string): T | undefined {
    const value = this.#recent.get(text);
    if (value !== undefined) {
      return value;
    }
    const older = this.#before.get(text);
    if (older !== undefined) {
      this.set(text, older);
    }
    return older;
  }

  set(text: string, value: T): void {
    this.#size += text.length + OVERHEAD;
    if (this.#size > this.#maxSize / 2) {
      this.#before = this.#recent;
      this.#recent = new Map();
      this.#size = text.length + OVERHEAD;
    }
    this.#recent.set(text, value);
  }
}
