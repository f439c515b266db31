import { DrawnNode } from './drawnGraph';

/** What is drawn, in groups too, by what it is. */
export function drawnCounts(nodes: readonly DrawnNode[]) {
  const counts = { datasets: 0, jobs: 0, pipelines: 0, derivations: 0 };
  for (const { kind, group } of nodes) {
    if (group) {
      const { size, datasets, jobs, pipelines } = group;
      counts.datasets += datasets;
      counts.jobs += jobs;
      counts.pipelines += pipelines;
      counts.derivations += size - datasets - jobs - pipelines;
    } else {
      counts[`${kind}s`] += 1;
    }
  }
  return counts;
}
