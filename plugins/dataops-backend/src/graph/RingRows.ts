import { SummaryRow } from '../read/nodeSummary';
import { ReadContext } from '../read/ReadContext';
import { loadNodes } from './loadNodes';
import { RingIds } from './reach';

/**
 * The rows of rings, in the order in which a drawing takes them. Small rings
 * are read many at a time, so that a long chain is not a statement for each
 * hop; of a large one only as much as there is room for.
 */
export class RingRows {
  readonly #context: ReadContext;
  readonly #rings: readonly RingIds[];
  readonly #limit: number;
  /** With their places in the order of drawing. */
  #read = new Map<number, { row: SummaryRow; nth: number }>();
  #known = new Set<number>();

  /** @param limit - rows that are read at once */
  constructor(context: ReadContext, rings: readonly RingIds[], limit: number) {
    this.#context = context;
    this.#rings = rings;
    this.#limit = limit;
  }

  /**
   * Reads ahead what the ring at a place asks for, and with it the next ones as
   * far as there is room.
   */
  async prepare(place: number, room: number): Promise<void> {
    if (idsOf(this.#rings[place]).every(id => this.#known.has(id))) {
      return;
    }
    const ids: number[] = [];
    for (const ring of this.#rings.slice(place)) {
      const own = idsOf(ring);
      if (ids.length > room || ids.length + own.length > this.#limit) {
        break;
      }
      ids.push(...own);
    }
    const rows = await loadNodes(this.#context, ids, ids.length);
    this.#known = new Set(ids);
    this.#read = new Map(rows.map((row, nth) => [row.id, { row, nth }]));
  }

  /** The first of some nodes of one ring. */
  async first(ids: readonly number[], room: number): Promise<SummaryRow[]> {
    if (!ids.every(id => this.#known.has(id))) {
      return loadNodes(this.#context, ids, room);
    }
    return [...new Set(ids)]
      .flatMap(id => this.#read.get(id) ?? [])
      .sort((a, b) => a.nth - b.nth)
      .slice(0, room)
      .map(({ row }) => row);
  }
}

function idsOf({ datasets, processes }: RingIds): number[] {
  return [...datasets, ...processes];
}
