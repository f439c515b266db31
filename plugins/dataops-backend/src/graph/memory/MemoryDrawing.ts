import { ProcessEdge } from '@headwater/backstage-plugin-dataops-common';
import { DeclaringPipeline, DerivedEdge } from '../declaredEdges';
import { DeclaredView } from '../DeclaredView';
import { FLOWS } from '../EdgeSource';
import { ReaderGraph } from './ReaderGraph';
import { lesserRef } from './lesserRef';

type Drawn = { datasets: readonly number[]; processes: readonly number[] };

/** What a drawing asks of the current graph of one reader, without a statement. */
export class MemoryDrawing {
  readonly #graph: ReaderGraph;

  constructor(graph: ReaderGraph) {
    this.#graph = graph;
  }

  /** The same as `loadDeclaredView`. */
  declaredView(datasets: readonly number[]): DeclaredView {
    const { declared } = this.#graph.copy;
    const pipelines = new Map<number, DeclaringPipeline>();
    const derived = new Map<string, DerivedEdge>();
    for (const dataset of declared.isEmpty ? [] : datasets) {
      for (const id of declared.pipelinesOf(dataset)) {
        if (!pipelines.has(id) && this.#graph.touches(id, dataset)) {
          pipelines.set(id, this.#pipeline(id));
        }
      }
      for (const flow of FLOWS) {
        for (const edge of this.#graph.derivations(dataset, flow)) {
          const key = `${edge.from} ${edge.to}`;
          const { from, to } = edge;
          const by = lesserRef(derived.get(key)?.by, edge.by);
          const seen = derived.get(key)?.seen ?? this.#graph.isMade(edge);
          derived.set(key, { from, to, by, seen });
        }
      }
    }
    return {
      pipelines: new Map(
        [...pipelines].filter(([, { edges }]) => edges.length > 0),
      ),
      derived: [...derived.values()],
    };
  }

  /** The same as `processesLinking`. */
  linking(datasets: readonly number[], processes: readonly number[]): number[] {
    const wanted = new Set(datasets);
    const { pipelines } = this.declaredView(datasets);
    return processes.filter(
      id =>
        pipelines.has(id) ||
        FLOWS.some(flow =>
          this.#graph.neighbours(id, flow).some(one => wanted.has(one)),
        ),
    );
  }

  /** What these processes read and write, of some datasets or of all. */
  observed(among: {
    processes: readonly number[];
    datasets?: readonly number[];
  }): ProcessEdge[] {
    const wanted = among.datasets && new Set(among.datasets);
    const edges: ProcessEdge[] = [];
    for (const process of new Set(among.processes)) {
      for (const flow of FLOWS) {
        const direction = flow === 'downstream' ? 'output' : 'input';
        for (const dataset of this.#graph.neighbours(process, flow)) {
          if (!wanted || wanted.has(dataset)) {
            edges.push({ process, dataset, direction });
          }
        }
      }
    }
    return edges;
  }

  /** The jobs that read or write one of some datasets. */
  usersOf(datasets: Iterable<number>): Set<number> {
    const jobs = new Set<number>();
    for (const dataset of datasets) {
      for (const flow of FLOWS) {
        this.#graph.neighbours(dataset, flow).forEach(job => jobs.add(job));
      }
    }
    return jobs;
  }

  /** Of what lies between some nodes the edges that end or begin in a part of them. */
  observedAround(part: Drawn, among: Drawn): ProcessEdge[] {
    const edges = this.observed({
      processes: part.processes,
      datasets: among.datasets,
    });
    const own = new Set(part.processes);
    const others = new Set(among.processes.filter(id => !own.has(id)));
    for (const flow of others.size === 0 ? [] : FLOWS) {
      const direction = flow === 'downstream' ? 'input' : 'output';
      for (const dataset of part.datasets) {
        for (const process of this.#graph.neighbours(dataset, flow)) {
          if (others.has(process)) {
            edges.push({ process, dataset, direction });
          }
        }
      }
    }
    return edges;
  }

  /** How many observed edges each drawn node has on a side, those of some jobs left out. */
  countObserved(
    drawn: Drawn,
    leftOut: ReadonlySet<number>,
    add: (id: number, side: 'in' | 'out', count: number) => void,
  ): void {
    for (const flow of FLOWS) {
      const side = flow === 'downstream' ? 'out' : 'in';
      for (const id of drawn.datasets) {
        const jobs = this.#graph.neighbours(id, flow);
        const count =
          leftOut.size === 0
            ? jobs.length
            : jobs.filter(job => !leftOut.has(job)).length;
        add(id, side, count);
      }
      for (const id of drawn.processes) {
        if (!leftOut.has(id)) {
          add(id, side, this.#graph.neighbours(id, flow).length);
        }
      }
    }
  }

  /** Those of some nodes at which there may be edges that are not current. */
  withPast(ids: readonly number[]): number[] {
    const { past } = this.#graph.copy.nodes;
    return ids.filter(id => past[id] === 1);
  }

  /** How many of some nodes are of tier 1. */
  countTier1(ids: Iterable<number>): number {
    const { nodes, entities } = this.#graph.copy;
    let count = 0;
    for (const id of ids) {
      count += entities.get(nodes.entities[id])?.tier === 1 ? 1 : 0;
    }
    return count;
  }

  #pipeline(id: number): DeclaringPipeline {
    const edges = new Map<string, DeclaringPipeline['edges'][number]>();
    for (const one of this.#graph.declaredBy(id)) {
      const { dataset, direction, seen } = one;
      const key = `${direction} ${dataset}`;
      const by = lesserRef(edges.get(key)?.by, one.by);
      edges.set(key, { dataset, direction, by, seen });
    }
    return {
      entityId: this.#graph.copy.nodes.entities[id],
      edges: [...edges.values()],
    };
  }
}
