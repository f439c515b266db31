import { admitRing } from '@headwater/backstage-plugin-dataops-common';
import { Flow, Frontier } from './EdgeSource';

/** One side of a ring around the focus, the most important first. */
export type RingSide = Frontier & { flow: Flow };

type Line = { from: number; to: number };

/**
 * Which nodes of a ring a drawing has room for. Each side has half of it, and
 * what the other leaves: a hub with many inputs and outputs must look like
 * neither a source nor an end. The side that is named first has the odd place.
 *
 * @param ring.edges - among the nodes of the ring and those that are drawn
 * @returns ids in the order of admission, at most `room` of them
 */
export function shareRoom(
  [first, second]: readonly RingSide[],
  ring: {
    edges: readonly Line[];
    drawn: ReadonlySet<number>;
    room: number;
  },
): number[] {
  const drawn = new Set([...ring.drawn].map(String));
  const admit = (side: RingSide) => {
    const texts = {
      datasets: side.datasets.map(String),
      processes: [...new Set(side.processes)].map(String),
      edges: edgesOfSide(side, ring),
    };
    return (room: number) => admitRing(texts, drawn, room);
  };
  const [ofFirst, ofSecond] = [admit(first), admit(second)];
  const half = ofFirst(Math.ceil(ring.room / 2));
  const rest = ofSecond(ring.room - half.length);
  const all = [...ofFirst(ring.room - rest.length), ...rest];
  return [...new Set(all)].map(Number);
}

/**
 * The edges along which a side is tied to what is drawn: what is upstream is
 * tied by what it feeds. A job that reads it beside something drawn is no tie.
 */
function edgesOfSide(
  { flow, datasets, processes }: RingSide,
  { edges, drawn }: { edges: readonly Line[]; drawn: ReadonlySet<number> },
): Array<{ from: string; to: string }> {
  const own = new Set(datasets);
  const through = new Set(processes);
  return edges.flatMap(({ from, to }) => {
    const [far, near] = flow === 'upstream' ? [from, to] : [to, from];
    const ties =
      (own.has(far) && (through.has(near) || drawn.has(near))) ||
      (through.has(far) && drawn.has(near));
    return ties ? [{ from: String(from), to: String(to) }] : [];
  });
}
