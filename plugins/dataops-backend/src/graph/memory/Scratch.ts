/** Room for the walks over one graph, one at a time: as large as the graph, so it is used again. */
export class Scratch {
  seen = new Uint8Array(0);
  queue = new Int32Array(0);

  /** Makes room for ids below `size`, and a queue of so many and some more. */
  reserve(size: number, more: number): void {
    if (this.seen.length < size) {
      this.seen = new Uint8Array(Math.ceil(size * 1.1));
    }
    if (this.queue.length < size + more) {
      this.queue = new Int32Array(Math.ceil(size * 1.1) + more);
    }
  }

  /** Forgets a walk that put so many nodes into the queue. */
  clear(count: number): void {
    for (let i = 0; i < count; i++) {
      this.seen[this.queue[i]] = 0;
    }
  }
}
