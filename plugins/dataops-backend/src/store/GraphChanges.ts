import { NodeRow } from './tables';
import { Writes } from './Writes';

/** Columns of a node that the graph in memory holds. */
const GRAPH_COLUMNS: ReadonlySet<keyof NodeRow> = new Set([
  'canonical_id',
  'entity_id',
  'gone',
  'owner_ref',
]);

/**
 * What a transaction changes of the current graph. It is gathered while the
 * transaction works and written as one row of `graph_change`, from which
 * copies of the graph in memory learn what to read again. What changes nothing
 * writes nothing.
 */
export class GraphChanges {
  readonly #jobs = new Set<number>();
  readonly #nodes = new Set<number>();
  #catalog = false;

  /** A job has an edge more, or one that counts no longer, or again. */
  job(id: number): void {
    this.#jobs.add(id);
  }

  /** A node came, or went, or is another for the graph. */
  node(id: number): void {
    this.#nodes.add(id);
  }

  /** Some columns of a node changed. */
  patched(id: number, columns: ReadonlyArray<keyof NodeRow>): void {
    if (columns.some(column => GRAPH_COLUMNS.has(column))) {
      this.node(id);
    }
  }

  /** Entities or declared edges changed. */
  catalog(): void {
    this.#catalog = true;
  }

  /** Has what was gathered written with the transaction that did it. */
  queue(writes: Writes): void {
    if (this.#jobs.size + this.#nodes.size === 0 && !this.#catalog) {
      return;
    }
    writes.insert('graph_change', [
      {
        jobs: JSON.stringify([...this.#jobs]),
        nodes: JSON.stringify([...this.#nodes]),
        catalog: this.#catalog,
      },
    ]);
    this.#jobs.clear();
    this.#nodes.clear();
    this.#catalog = false;
  }
}
