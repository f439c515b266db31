import { DirectedEdge } from './findCycles';

/**
 * One ring around the focus: everything at one number of hops.
 *
 * @public
 */
export interface Ring {
  /** Keys of the datasets, the most important first. */
  datasets: readonly string[];
  /** Keys of the jobs and pipelines through which the ring is reached, in order. */
  processes: readonly string[];
  /** Edges among these and what was admitted before. */
  edges: readonly DirectedEdge[];
}

/**
 * Which nodes of a ring a drawing has room for. A dataset comes with the first
 * process that ties it to what is drawn already, so that nothing floats; what
 * room is left then goes to the other processes of the ring.
 *
 * @returns keys in the order of admission, at most `room` of them
 *
 * @public
 */
export function admitRing(
  ring: Ring,
  drawn: ReadonlySet<string>,
  room: number,
): string[] {
  const neighbours = neighboursOf(ring.edges);
  const admitted = new Set<string>();
  const isDrawn = (key: string) => drawn.has(key) || admitted.has(key);
  for (const dataset of ring.datasets) {
    const around = neighbours.get(dataset) ?? new Set<string>();
    const ties = ring.processes.filter(
      process => around.has(process) && touches(process, neighbours, drawn),
    );
    const direct = [...around].some(key => drawn.has(key));
    const tied = direct || ties.some(isDrawn);
    const wanted = tied ? [dataset] : [...ties.slice(0, 1), dataset];
    const connected = tied || ties.length > 0;
    if (connected && admitted.size + wanted.length <= room) {
      wanted.forEach(key => admitted.add(key));
    }
  }
  for (const process of ring.processes) {
    if (admitted.size < room && touches(process, neighbours, drawn)) {
      admitted.add(process);
    }
  }
  return [...admitted];
}

function touches(
  key: string,
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  drawn: ReadonlySet<string>,
): boolean {
  return [...(neighbours.get(key) ?? [])].some(other => drawn.has(other));
}

function neighboursOf(
  edges: readonly DirectedEdge[],
): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
    neighbours.set(to, (neighbours.get(to) ?? new Set()).add(from));
  }
  return neighbours;
}
