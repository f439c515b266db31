import { NodeTable } from './NodeTable';

export type DeclaredRow = { from_id: number; to_id: number; entity_id: number };

/** A declared edge of a pipeline, by canonical dataset. */
export type DeclaredProcessEdge = {
  dataset: number;
  direction: 'input' | 'output';
  entity: number;
};

/** A declared derivation, by canonical datasets. */
export type DeclaredDerivation = { from: number; to: number; entity: number };

/** What entities declare, by what it is about. */
export class DeclaredTable {
  readonly #byPipeline = new Map<number, DeclaredProcessEdge[]>();
  readonly #pipelinesOf = new Map<number, Set<number>>();
  readonly #derivationsOf = new Map<number, DeclaredDerivation[]>();

  constructor(rows: readonly DeclaredRow[], nodes: NodeTable) {
    for (const { from_id, to_id, entity_id: entity } of rows) {
      const [from, to] = [nodes.canonical[from_id], nodes.canonical[to_id]];
      if (nodes.isDataset(from_id) && nodes.isDataset(to_id)) {
        if (from !== to) {
          const derivation = { from, to, entity };
          push(this.#derivationsOf, from, derivation);
          push(this.#derivationsOf, to, derivation);
        }
      } else if (nodes.isDataset(from_id) && nodes.isPipeline(to_id)) {
        this.#addEdge(to_id, { dataset: from, direction: 'input', entity });
      } else if (nodes.isPipeline(from_id) && nodes.isDataset(to_id)) {
        this.#addEdge(from_id, { dataset: to, direction: 'output', entity });
      }
    }
  }

  /** True when nobody declares anything. */
  get isEmpty(): boolean {
    return this.#pipelinesOf.size + this.#derivationsOf.size === 0;
  }

  ofPipeline(id: number): readonly DeclaredProcessEdge[] {
    return this.#byPipeline.get(id) ?? [];
  }

  /** The pipelines that declare to read or write a dataset. */
  pipelinesOf(dataset: number): Iterable<number> {
    return this.#pipelinesOf.get(dataset) ?? [];
  }

  derivationsOf(dataset: number): readonly DeclaredDerivation[] {
    return this.#derivationsOf.get(dataset) ?? [];
  }

  #addEdge(pipeline: number, edge: DeclaredProcessEdge): void {
    push(this.#byPipeline, pipeline, edge);
    const known = this.#pipelinesOf.get(edge.dataset) ?? new Set();
    this.#pipelinesOf.set(edge.dataset, known.add(pipeline));
  }
}

function push<T>(map: Map<number, T[]>, key: number, value: T): void {
  const known = map.get(key);
  if (known) {
    known.push(value);
  } else {
    map.set(key, [value]);
  }
}
