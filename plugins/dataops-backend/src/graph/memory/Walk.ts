import { Flow, Frontier } from '../EdgeSource';
import { ReaderGraph } from './ReaderGraph';

/** A part of the queue of a walk. */
export type Span = { from: number; to: number };

/**
 * A breadth-first walk over the graph in memory, by the rules of `reach`: hop
 * by hop, first the processes and then the datasets beyond them. Everything
 * that was reached lies in one queue, in that order.
 */
export class Walk {
  readonly #graph: ReaderGraph;
  readonly #flow: Flow;
  readonly #seen: Uint8Array;
  readonly queue: Int32Array;
  #end = 0;
  #datasets: Span;
  #waiting: Span;

  constructor(graph: ReaderGraph, start: Frontier, flow: Flow) {
    const { nodes, scratch } = graph.copy;
    scratch.reserve(nodes.size, start.datasets.length + start.processes.length);
    this.#graph = graph;
    this.#flow = flow;
    this.#seen = scratch.seen;
    this.queue = scratch.queue;
    this.#datasets = this.#begin(start.datasets);
    this.#waiting = this.#begin(start.processes);
  }

  /** Has to be called before the next walk begins. */
  finish(): void {
    this.#graph.copy.scratch.clear(this.#end);
  }

  /** Where in the queue the next hop begins. */
  get end(): number {
    return this.#end;
  }

  /** True when there is nowhere to go on. */
  get done(): boolean {
    return isEmpty(this.#datasets) && isEmpty(this.#waiting);
  }

  /** Takes one hop; what it found are the two parts of the queue. */
  hop(): { processes: Span; datasets: Span } {
    const processes = this.#span(() => {
      this.#enter(this.#datasets);
      this.#enterDeclaredPipelines();
    });
    const datasets = this.#span(() => {
      this.#enterDerived();
      for (const span of [this.#waiting, processes]) {
        this.#enter(span);
        this.#enterDeclaredDatasets(span);
      }
    });
    this.#datasets = datasets;
    this.#waiting = { from: 0, to: 0 };
    return { processes, datasets };
  }

  #begin(ids: readonly number[]): Span {
    return this.#span(() => {
      for (const id of ids) {
        this.#seen[id] = 1;
        this.queue[this.#end++] = id;
      }
    });
  }

  #span(fill: () => void): Span {
    const from = this.#end;
    fill();
    return { from, to: this.#end };
  }

  #enter({ from, to }: Span): void {
    const { copy, gate } = this.#graph;
    const lists = this.#flow === 'downstream' ? copy.down : copy.up;
    let end = this.#end;
    for (let i = from; i < to; i++) {
      end = lists.enter(this.queue[i], this.#seen, this.queue, end, gate);
    }
    this.#end = end;
  }

  #enterDeclaredPipelines(): void {
    this.#eachDeclaring(this.#datasets, dataset => {
      for (const id of this.#graph.unseenPipelines(dataset, this.#flow)) {
        this.#take(id);
      }
    });
  }

  #enterDeclaredDatasets(span: Span): void {
    const far = this.#flow === 'downstream' ? 'output' : 'input';
    this.#eachDeclaring(span, process => {
      for (const edge of this.#graph.unseenOf(process)) {
        if (edge.direction === far) {
          this.#take(edge.dataset);
        }
      }
    });
  }

  #enterDerived(): void {
    this.#eachDeclaring(this.#datasets, dataset => {
      for (const edge of this.#graph.derivations(dataset, this.#flow)) {
        if (!this.#graph.isMade(edge)) {
          this.#take(this.#flow === 'downstream' ? edge.to : edge.from);
        }
      }
    });
  }

  #eachDeclaring({ from, to }: Span, visit: (id: number) => void): void {
    if (!this.#graph.copy.declared.isEmpty) {
      for (let i = from; i < to; i++) {
        visit(this.queue[i]);
      }
    }
  }

  #take(id: number): void {
    if (this.#seen[id] === 0) {
      this.#seen[id] = 1;
      this.queue[this.#end++] = id;
    }
  }
}

function isEmpty({ from, to }: Span): boolean {
  return from === to;
}
