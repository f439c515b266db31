/** Where edges begin and end, pairwise. */
export type EdgeColumns = { from: Int32Array; to: Int32Array };

/** What a step of a walk may enter; see {@link AdjacencyLists.enter}. */
export type Gate = {
  /** `entity.id` by node; 0 = none. */
  entities: Int32Array;
  /** By `entity.id`, 0 being what has none: 0 = may be seen. */
  hidden: Uint8Array;
};

const NOTHING = new Int32Array(0);

/** Patched edges that are always put up with; more of them are a fraction of all. */
const MIN_PATCHED = 20_000;

/**
 * What lies next to each node in one direction. All lists lie in one array,
 * one after the other, four bytes for an edge; lists that changed since lie
 * beside it, until they are so many that everything is laid out anew.
 */
export class AdjacencyLists {
  #offsets: Int32Array;
  #targets: Int32Array;
  readonly #patches = new Map<number, Int32Array>();
  #patched = 0;

  private constructor(offsets: Int32Array, targets: Int32Array) {
    this.#offsets = offsets;
    this.#targets = targets;
  }

  /** Lists for nodes with ids below `size`. */
  static build(size: number, parts: readonly EdgeColumns[]): AdjacencyLists {
    const offsets = new Int32Array(size + 1);
    for (const { from } of parts) {
      for (let i = 0; i < from.length; i++) {
        offsets[from[i] + 1] += 1;
      }
    }
    for (let id = 0; id < size; id++) {
      offsets[id + 1] += offsets[id];
    }
    const targets = new Int32Array(offsets[size]);
    const next = offsets.slice();
    for (const { from, to } of parts) {
      for (let i = 0; i < from.length; i++) {
        targets[next[from[i]]++] = to[i];
      }
    }
    return new AdjacencyLists(offsets, targets);
  }

  /** What lies next to a node. */
  list(id: number): Int32Array {
    const patch = this.#patches.get(id);
    if (patch) {
      return patch;
    }
    return id + 1 < this.#offsets.length
      ? this.#targets.subarray(this.#offsets[id], this.#offsets[id + 1])
      : NOTHING;
  }

  /**
   * One step of a walk, without making anything: what lies next to a node, was
   * not seen and may be entered is marked as seen and put into the queue.
   *
   * @returns the new end of the queue
   */
  enter(
    id: number,
    seen: Uint8Array,
    queue: Int32Array,
    end: number,
    gate: Gate | undefined,
  ): number {
    let targets = this.#targets;
    let from = 0;
    let to = 0;
    const patch = this.#patches.size > 0 ? this.#patches.get(id) : undefined;
    if (patch) {
      targets = patch;
      to = patch.length;
    } else if (id + 1 < this.#offsets.length) {
      from = this.#offsets[id];
      to = this.#offsets[id + 1];
    }
    let last = end;
    for (let i = from; i < to; i++) {
      const target = targets[i];
      if (
        seen[target] === 0 &&
        (gate === undefined || gate.hidden[gate.entities[target]] === 0)
      ) {
        seen[target] = 1;
        queue[last++] = target;
      }
    }
    return last;
  }

  /** Replaces the list of a node. */
  set(id: number, list: Int32Array): void {
    this.#patched += list.length + 1;
    this.#patches.set(id, list);
  }

  /** Lays everything out anew when there are many changes, for ids below `size`. */
  settle(size: number): void {
    const limit = Math.max(MIN_PATCHED, this.#targets.length / 8);
    if (this.#patched <= limit) {
      return;
    }
    const offsets = new Int32Array(size + 1);
    for (let id = 0; id < size; id++) {
      offsets[id + 1] = offsets[id] + this.list(id).length;
    }
    const targets = new Int32Array(offsets[size]);
    for (let id = 0; id < size; id++) {
      targets.set(this.list(id), offsets[id]);
    }
    this.#offsets = offsets;
    this.#targets = targets;
    this.#patches.clear();
    this.#patched = 0;
  }

  get edges(): number {
    return this.#targets.length;
  }
}
