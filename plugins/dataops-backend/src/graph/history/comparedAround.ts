import { ReadContext } from '../../read/ReadContext';
import { FLOWS, Frontier } from '../EdgeSource';
import { reach } from '../reach';
import { Compared } from './Compared';
import { HistoryEdgeSource } from './HistoryEdgeSource';
import { Instant } from './instants';

/** What is compared at most, on each side of the focus and at each instant. */
const WALK_CAP = 20_000;

/** What is within reach of a focus at either instant; nodes come into reach, or leave it. */
export async function comparedAround(
  context: ReadContext,
  { from, to }: { from: Instant; to: Instant },
  start: Frontier,
  hops: { up: number; down: number },
): Promise<Compared> {
  const before = await reachAt(context, from, start, hops);
  const after = await reachAt(context, to, start, hops);
  const all = [...new Set([...before.ids, ...after.ids])];
  return {
    edges: { from, to, jobs: all, datasets: all },
    nodes: {
      added: without(after.ids, before.ids),
      removed: without(before.ids, after.ids),
    },
    exact: before.exact && after.exact,
  };
}

function without(
  one: ReadonlySet<number>,
  other: ReadonlySet<number>,
): number[] {
  return [...one].filter(id => !other.has(id));
}

async function reachAt(
  context: ReadContext,
  instant: Instant,
  start: Frontier,
  { up, down }: { up: number; down: number },
): Promise<{ ids: ReadonlySet<number>; exact: boolean }> {
  const source = new HistoryEdgeSource({ ...context, edges: instant });
  const ids = new Set([...start.datasets, ...start.processes]);
  let exact = true;
  for (const flow of FLOWS) {
    const hops = flow === 'upstream' ? up : down;
    const reached = await reach(source, start, flow, WALK_CAP);
    exact &&= reached.exact;
    for (const ring of reached.rings.filter(({ hop }) => hop <= hops)) {
      [...ring.datasets, ...ring.processes].forEach(id => ids.add(id));
    }
  }
  return { ids, exact };
}
