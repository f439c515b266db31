import { Flow } from './EdgeSource';
import { Focus } from './Focus';
import { Reach, RingIds } from './reach';

/** Everything around a focus, each node once, at its signed distance. */
export type Surroundings = {
  /** By distance without sign, nearest first. */
  rings: RingIds[];
  hops: ReadonlyMap<number, number>;
  upstream: number;
  downstream: number;
  exact: boolean;
};

/**
 * Joins both directions. What lies in both (there is a loop) is drawn where it
 * is nearer, and downstream where it is as near.
 */
export function surroundingsOf(
  focus: Focus,
  reached: Record<Flow, Reach>,
): Surroundings {
  const hops = new Map<number, number>();
  for (const { hop, datasets, processes } of reached.downstream.rings) {
    [...datasets, ...processes].forEach(id => hops.set(id, hop));
  }
  const downstream = hops.size;
  const inside = focus.members.size > 0 ? new Set(hops.keys()) : new Set();
  let upstream = 0;
  for (const { hop, datasets, processes } of reached.upstream.rings) {
    for (const id of [...datasets, ...processes]) {
      // What the jobs of one pipeline hand to each other is not above it.
      upstream += inside.has(id) ? 0 : 1;
      if ((hops.get(id) ?? Infinity) > hop) {
        hops.set(id, -hop);
      }
    }
  }
  return {
    rings: toRings(hops, reached),
    hops,
    upstream,
    downstream,
    exact: reached.upstream.exact && reached.downstream.exact,
  };
}

function toRings(
  hops: ReadonlyMap<number, number>,
  { upstream, downstream }: Record<Flow, Reach>,
): RingIds[] {
  const keep = (ring: RingIds, sign: 1 | -1): RingIds => {
    const hop = sign * ring.hop;
    const own = (id: number) => hops.get(id) === hop;
    return {
      hop,
      datasets: ring.datasets.filter(own),
      processes: ring.processes.filter(own),
    };
  };
  return [
    ...downstream.rings.map(ring => keep(ring, 1)),
    ...upstream.rings.map(ring => keep(ring, -1)),
  ].sort((a, b) => Math.abs(a.hop) - Math.abs(b.hop) || a.hop - b.hop);
}
