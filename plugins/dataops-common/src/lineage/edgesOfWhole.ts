/**
 * An observed edge at a job, before the jobs of a pipeline are drawn as one.
 *
 * @public
 */
export interface ProcessEdge {
  process: number;
  dataset: number;
  direction: 'input' | 'output';
}

/**
 * The edges of a pipeline whose jobs are drawn as one node. What one of its
 * jobs reads because another wrote it stays inside: drawn, it would look like a
 * loop that the data does not make. A job that reads what it writes itself is a
 * loop, and stays one.
 *
 * @public
 */
export function edgesOfWhole<E extends ProcessEdge>(edges: readonly E[]): E[] {
  const writers = new Map<number, Set<number>>();
  for (const { process, dataset, direction } of edges) {
    if (direction === 'output') {
      writers.set(dataset, (writers.get(dataset) ?? new Set()).add(process));
    }
  }
  return edges.filter(({ process, dataset, direction }) => {
    const own = writers.get(dataset);
    return direction === 'output' || !own || own.has(process);
  });
}
