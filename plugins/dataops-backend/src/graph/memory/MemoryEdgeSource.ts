import { EdgeSource, Flow, Frontier } from '../EdgeSource';
import { Reach, RingIds } from '../reach';
import { GroupCount } from '../impactGroups';
import { ReaderGraph } from './ReaderGraph';
import { Span, Walk } from './Walk';

/** The current graph of one reader, out of memory: steps cost no statement. */
export class MemoryEdgeSource implements EdgeSource {
  readonly #graph: ReaderGraph;

  constructor(graph: ReaderGraph) {
    this.#graph = graph;
  }

  async expand(from: Frontier, flow: Flow): Promise<Frontier> {
    const graph = this.#graph;
    const datasets = new Set<number>();
    const processes = new Set<number>();
    for (const id of from.datasets) {
      graph.neighbours(id, flow).forEach(job => processes.add(job));
      graph.unseenPipelines(id, flow).forEach(one => processes.add(one));
      for (const edge of graph.derivations(id, flow)) {
        if (!graph.isMade(edge)) {
          datasets.add(flow === 'downstream' ? edge.to : edge.from);
        }
      }
    }
    const far = flow === 'downstream' ? 'output' : 'input';
    for (const id of from.processes) {
      graph.neighbours(id, flow).forEach(one => datasets.add(one));
      for (const edge of graph.unseenOf(id)) {
        if (edge.direction === far) {
          datasets.add(edge.dataset);
        }
      }
    }
    return { datasets: [...datasets], processes: [...processes] };
  }

  async reach(start: Frontier, flow: Flow, cap: number): Promise<Reach> {
    return this.#walk(start, flow, walk => {
      const rings: RingIds[] = [];
      const began = walk.end;
      const ids = ({ from, to }: Span) => [...walk.queue.subarray(from, to)];
      for (let hop = 1; !walk.done; hop++) {
        const before = walk.end;
        const { datasets, processes } = walk.hop();
        if (walk.end > before) {
          rings.push({
            hop,
            datasets: ids(datasets),
            processes: ids(processes),
          });
        }
        if (walk.end - began > cap) {
          return { rings, exact: false };
        }
      }
      return { rings, exact: true };
    });
  }

  /** All datasets downstream, counted while the walk is still warm. */
  async downstreamGroups(start: Frontier): Promise<GroupCount[]> {
    const { nodes, entities } = this.#graph.copy;
    const tiers = entities.tiers.length;
    const counts = new Uint32Array(nodes.owners.length * tiers);
    this.#walk(start, 'downstream', walk => {
      while (!walk.done) {
        const { datasets } = walk.hop();
        for (let i = datasets.from; i < datasets.to; i++) {
          const id = walk.queue[i];
          const tier = entities.tierOf[nodes.entities[id]] ?? 0;
          counts[nodes.owner[id] * tiers + tier] += 1;
        }
      }
    });
    return [...counts].flatMap((count, place) =>
      count === 0
        ? []
        : [
            {
              owner: nodes.owners[Math.floor(place / tiers)],
              tier: entities.tiers[place % tiers],
              count,
            },
          ],
    );
  }

  /** Takes a walk from beginning to end, without a turn for anything else. */
  #walk<T>(start: Frontier, flow: Flow, take: (walk: Walk) => T): T {
    const walk = new Walk(this.#graph, start, flow);
    try {
      return take(walk);
    } finally {
      walk.finish();
    }
  }
}
