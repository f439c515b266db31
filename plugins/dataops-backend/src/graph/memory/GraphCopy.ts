import { AdjacencyLists, EdgeColumns } from './AdjacencyLists';
import { DeclaredRow, DeclaredTable } from './DeclaredTable';
import { EntityTable, GraphEntityRow } from './EntityTable';
import { GraphNodeRow, NodeTable } from './NodeTable';
import { ReverseEdits } from './ReverseEdits';
import { Scratch } from './Scratch';

/** What a job reads and writes now, by canonical dataset. */
export type JobEdges = { inputs: number[]; outputs: number[] };

/**
 * The current graph as the tables say it, in memory: who reads and writes
 * what, what is declared, and of nodes what decides who may see them. It knows
 * no reader; `MemoryEdgeSource` is the graph of one.
 */
export class GraphCopy {
  readonly nodes: NodeTable;
  /** Walks take no turns: each is over before another begins. */
  readonly scratch = new Scratch();
  /** What the data of a node goes to: readers of a dataset, outputs of a job. */
  readonly down: AdjacencyLists;
  /** Where the data of a node comes from: writers of a dataset, inputs of a job. */
  readonly up: AdjacencyLists;
  #entities = new EntityTable([]);
  #declaredRows: readonly DeclaredRow[] = [];
  #declared: DeclaredTable | undefined;

  constructor(
    nodes: NodeTable,
    edges: { inputs: EdgeColumns; outputs: EdgeColumns },
  ) {
    const { inputs, outputs } = edges;
    const backwards = ({ from, to }: EdgeColumns) => ({ from: to, to: from });
    this.nodes = nodes;
    this.down = AdjacencyLists.build(nodes.size, [backwards(inputs), outputs]);
    this.up = AdjacencyLists.build(nodes.size, [inputs, backwards(outputs)]);
  }

  /** Observed edges, about: those that came since everything was laid out are not counted. */
  get edges(): number {
    return this.down.edges;
  }

  get entities(): EntityTable {
    return this.#entities;
  }

  /** By canonical names, so it is worked out again when one of those moves. */
  get declared(): DeclaredTable {
    this.#declared ??= new DeclaredTable(this.#declaredRows, this.nodes);
    return this.#declared;
  }

  setCatalog(
    entities: readonly GraphEntityRow[],
    declared: readonly DeclaredRow[],
  ): void {
    this.#entities = new EntityTable(entities);
    this.#declaredRows = declared;
    this.#declared = undefined;
  }

  /** Whether the canonical name of a node is another than before. */
  isMoved({ id, canonical_id: canonicalId }: GraphNodeRow): boolean {
    const before = this.nodes.kinds[id] ? this.nodes.canonical[id] : id;
    return (canonicalId ?? id) !== before;
  }

  /** Makes nodes equal to what the database has of them; those without a row are gone. */
  setNodes(ids: Iterable<number>, rows: readonly GraphNodeRow[]): void {
    const found = new Map(rows.map(row => [row.id, row]));
    for (const id of ids) {
      const row = found.get(id);
      const isKnown = this.nodes.kinds[id] > 0;
      if (isKnown && (!row || this.isMoved(row))) {
        // What is declared of nodes that are new comes with the catalog.
        this.#declared = undefined;
      }
      if (row) {
        this.nodes.put(row);
      } else {
        this.nodes.remove(id);
      }
    }
  }

  /** Makes the edges of jobs equal to what the database has of them. */
  setJobs(ids: Iterable<number>, edges: ReadonlyMap<number, JobEdges>): void {
    const readers = new ReverseEdits();
    const writers = new ReverseEdits();
    for (const id of ids) {
      const { inputs, outputs } = edges.get(id) ?? { inputs: [], outputs: [] };
      readers.replace(id, this.up.list(id), inputs);
      writers.replace(id, this.down.list(id), outputs);
      this.up.set(id, Int32Array.from(inputs));
      this.down.set(id, Int32Array.from(outputs));
    }
    readers.apply(this.down);
    writers.apply(this.up);
    this.down.settle(this.nodes.size);
    this.up.settle(this.nodes.size);
  }
}
