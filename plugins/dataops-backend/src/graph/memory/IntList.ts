/** Whole numbers in a row, four bytes each. */
export class IntList {
  #values = new Int32Array(1_024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new Int32Array(this.#length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length++] = value;
  }

  /** What is in it, not copied. */
  values(): Int32Array {
    return this.#values.subarray(0, this.#length);
  }
}
