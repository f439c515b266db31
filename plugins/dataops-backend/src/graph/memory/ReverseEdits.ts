import { AdjacencyLists } from './AdjacencyLists';

/**
 * What becomes of the lists of datasets when lists of jobs are replaced. It is
 * gathered first, so that the list of a dataset that thousands of jobs read is
 * copied once and not for each of them.
 */
export class ReverseEdits {
  readonly #edits = new Map<number, { add: number[]; drop: Set<number> }>();

  /** A job had these datasets and has those now. */
  replace(job: number, before: Int32Array, after: readonly number[]): void {
    const kept = new Set(after);
    for (const dataset of before) {
      if (!kept.delete(dataset)) {
        this.#of(dataset).drop.add(job);
      }
    }
    for (const dataset of kept) {
      this.#of(dataset).add.push(job);
    }
  }

  apply(lists: AdjacencyLists): void {
    for (const [dataset, { add, drop }] of this.#edits) {
      const kept = lists.list(dataset).filter(job => !drop.has(job));
      const list = new Int32Array(kept.length + add.length);
      list.set(kept);
      list.set(add, kept.length);
      lists.set(dataset, list);
    }
  }

  #of(dataset: number): { add: number[]; drop: Set<number> } {
    const known = this.#edits.get(dataset) ?? { add: [], drop: new Set() };
    this.#edits.set(dataset, known);
    return known;
  }
}
