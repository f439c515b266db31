import { EdgeSource, Frontier } from './EdgeSource';
import { Focus } from './Focus';
import { reach, RingIds } from './reach';

/** A node on a way from one focus to another. */
export type OnTheWay = {
  id: number;
  /** Hops from the start. */
  hop: number;
  /** Half hops of the shortest way that leads through it. */
  length: number;
  /** Half hops from the start. */
  step: number;
};

/** All that lies on ways between two nodes. */
export type Ways = {
  /** Without the ends. */
  between: OnTheWay[];
  /** Hops from end to end; absent when there is no way. */
  distance?: number;
  /** False when a walk stopped at the cap. */
  exact: boolean;
};

/**
 * What can be reached downstream of the one and upstream of the other. The
 * second walk stays within the first, so that it costs no more.
 */
export async function waysBetween(
  source: EdgeSource,
  from: Focus,
  to: Focus,
  cap: number,
): Promise<Ways> {
  const upstream = await reach(source, to.start, 'upstream', cap);
  const left = stepsOf(upstream.rings, to.start);
  const downstream = await reach(
    within(source, left),
    from.start,
    'downstream',
    cap,
  );
  const exact = upstream.exact && downstream.exact;
  const distance = hopsTo(to.start, from.start, downstream.rings);
  if (distance === undefined) {
    return { between: [], exact };
  }
  const ends = new Set([...allOf(from.start), ...allOf(to.start)]);
  const between: OnTheWay[] = [];
  for (const ring of downstream.rings) {
    for (const [id, step] of stepsOf([ring])) {
      if (!ends.has(id)) {
        const length = step + (left.get(id) ?? 0);
        between.push({ id, hop: ring.hop, length, step });
      }
    }
  }
  return { between, distance, exact };
}

function hopsTo(
  goal: Frontier,
  start: Frontier,
  rings: readonly RingIds[],
): number | undefined {
  const goals = new Set(allOf(goal));
  return [{ hop: 0, ...start }, ...rings].find(ring =>
    allOf(ring).some(id => goals.has(id)),
  )?.hop;
}

/** Hides everything that is not among some nodes. */
function within(
  source: EdgeSource,
  nodes: ReadonlyMap<number, number>,
): EdgeSource {
  const inside = (ids: number[]) => ids.filter(id => nodes.has(id));
  return {
    async expand(from, flow) {
      const { datasets, processes } = await source.expand(from, flow);
      return { datasets: inside(datasets), processes: inside(processes) };
    },
  };
}

/** Half hops to what a walk reached; a process stands half a hop before its ring. */
function stepsOf(
  rings: readonly RingIds[],
  start: Frontier = { datasets: [], processes: [] },
): Map<number, number> {
  const steps = new Map(allOf(start).map(id => [id, 0]));
  for (const { hop, datasets, processes } of rings) {
    processes.forEach(id => steps.set(id, 2 * hop - 1));
    datasets.forEach(id => steps.set(id, 2 * hop));
  }
  return steps;
}

function allOf({ datasets, processes }: Frontier): number[] {
  return [...datasets, ...processes];
}
