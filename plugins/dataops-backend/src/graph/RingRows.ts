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
  /** In the order of drawing. */
  #read = new Map<number, SummaryRow>();
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
    this.#read = new Map(rows.map(row => [row.id, row]));
  }

  /** The first of some nodes of one ring. */
  async first(ids: readonly number[], room: number): Promise<SummaryRow[]> {
    if (!ids.every(id => this.#known.has(id))) {
      return loadNodes(this.#context, ids, room);
    }
    const wanted = new Set(ids);
    return [...this.#read.values()]
      .filter(row => wanted.has(row.id))
      .slice(0, room);
  }
}

function idsOf({ datasets, processes }: RingIds): number[] {
  return [...datasets, ...processes];
}
