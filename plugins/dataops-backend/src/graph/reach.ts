import { EdgeSource, Flow, Frontier } from './EdgeSource';

/**
 * Everything at one distance. A process belongs to the hop of the datasets
 * beyond it: the job that makes the datasets of hop 2 is at hop 2.
 */
export type RingIds = Frontier & { hop: number };

/** What can be reached in one direction; not `exact` when counting stopped at the cap. */
export type Reach = { rings: RingIds[]; exact: boolean };

/**
 * Walks breadth-first from some nodes until nothing new comes, or more than
 * `cap` nodes are known. Loops end by themselves: nothing is visited twice.
 */
export async function reach(
  source: EdgeSource,
  start: Frontier,
  flow: Flow,
  cap: number,
): Promise<Reach> {
  if (source.reach) {
    return source.reach(start, flow, cap);
  }
  const seen = new Set([...start.datasets, ...start.processes]);
  const rings: RingIds[] = [];
  let datasets = start.datasets;
  let waiting = start.processes;
  let count = 0;
  for (let hop = 1; datasets.length + waiting.length > 0; hop++) {
    const direct = await source.expand({ datasets, processes: [] }, flow);
    const processes = takeNew(direct.processes, seen);
    const beyond = await source.expand(
      { datasets: [], processes: [...waiting, ...processes] },
      flow,
    );
    datasets = takeNew([...direct.datasets, ...beyond.datasets], seen);
    waiting = [];
    count += datasets.length + processes.length;
    if (datasets.length + processes.length > 0) {
      rings.push({ hop, datasets, processes });
    }
    if (count > cap) {
      return { rings, exact: false };
    }
  }
  return { rings, exact: true };
}

function takeNew(ids: number[], seen: Set<number>): number[] {
  const fresh: number[] = [];
  for (const id of ids) {
    if (!seen.has(id)) {
      seen.add(id);
      fresh.push(id);
    }
  }
  return fresh;
}
