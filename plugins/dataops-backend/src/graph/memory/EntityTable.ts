import { Visibility } from '../../access/Visibility';

export type GraphEntityRow = { id: number; ref: string; tier: number | null };

/** The entities of the mirror, as far as the graph asks for them. */
export class EntityTable {
  readonly #byId: ReadonlyMap<number, GraphEntityRow>;
  /** All tiers there are; the first is that of what has none. */
  readonly tiers: ReadonlyArray<number | null>;
  /** Place in `tiers` by `entity.id`. */
  readonly tierOf: Uint8Array;

  constructor(rows: readonly GraphEntityRow[]) {
    this.#byId = new Map(rows.map(row => [row.id, row]));
    const size = rows.reduce((max, row) => Math.max(max, row.id + 1), 1);
    this.tiers = [...new Set([null, ...rows.map(row => row.tier)])];
    const places = new Map(this.tiers.map((tier, place) => [tier, place]));
    this.tierOf = new Uint8Array(size);
    for (const { id, tier } of rows) {
      this.tierOf[id] = places.get(tier) ?? 0;
    }
  }

  get(id: number): GraphEntityRow | undefined {
    return this.#byId.get(id);
  }

  /**
   * What is hidden from a reader, by `entity.id`: the rules of `visibleNodes`,
   * with 0 for what has no entity. Nothing at all is hidden when it is absent.
   */
  hiddenFrom(visibility: Visibility): Uint8Array | undefined {
    if (visibility.entities === 'all') {
      if (visibility.observed) {
        return undefined;
      }
      const hidden = new Uint8Array(this.tierOf.length);
      hidden[0] = 1;
      return hidden;
    }
    const hidden = new Uint8Array(this.tierOf.length).fill(1);
    const refs = new Set(visibility.entities);
    for (const { id, ref } of this.#byId.values()) {
      hidden[id] = refs.has(ref) ? 0 : 1;
    }
    hidden[0] = visibility.observed ? 0 : 1;
    return hidden;
  }
}
