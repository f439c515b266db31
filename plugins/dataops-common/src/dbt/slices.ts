/**
 * Work in slices: it may be interrupted wherever it yields, and returns what it
 * made. A manifest has tens of thousands of nodes, and who translates it may
 * have others to serve.
 *
 * @public
 */
export type Slices<T> = Generator<void, T, void>;

/** Does all of the work at once. */
export function allAtOnce<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) {
      return step.value;
    }
  }
}
