import { NODE_KINDS } from '@headwater/backstage-plugin-dataops-common';

/** What the graph needs to know of a node, as the database has it. */
export type GraphNodeRow = {
  id: number;
  kind: string;
  canonical_id: number | null;
  entity_id: number | null;
  gone: boolean | number;
  owner_ref: string | null;
};

/** The columns of {@link GraphNodeRow}. */
export const GRAPH_NODE_COLUMNS = [
  'id',
  'kind',
  'canonical_id',
  'entity_id',
  'gone',
  'owner_ref',
] as const;

const DATASET = NODE_KINDS.indexOf('dataset') + 1;
const PIPELINE = NODE_KINDS.indexOf('pipeline') + 1;

/** Nodes by id, in columns: 15 bytes each. */
export class NodeTable {
  /** Ids are below it. */
  size: number;
  /** Place in `NODE_KINDS` from 1; 0 = no such node. */
  kinds: Uint8Array;
  gone: Uint8Array;
  canonical: Int32Array;
  /** `entity.id`; 0 = none. */
  entities: Int32Array;
  /** Place in `owners`. */
  owner: Int32Array;
  /** 1 = there may be edges that are not current; never 0 where there are. */
  past: Uint8Array;
  /** The first is that of nobody. */
  readonly owners: Array<string | null> = [null];
  readonly #ownerPlaces = new Map<string | null, number>([[null, 0]]);

  constructor(size: number) {
    this.size = size;
    this.kinds = new Uint8Array(size);
    this.gone = new Uint8Array(size);
    this.canonical = new Int32Array(size);
    this.entities = new Int32Array(size);
    this.owner = new Int32Array(size);
    this.past = new Uint8Array(size);
  }

  put(row: GraphNodeRow): void {
    const { id } = row;
    this.#reserve(id + 1);
    this.kinds[id] = NODE_KINDS.findIndex(kind => kind === row.kind) + 1;
    this.gone[id] = row.gone ? 1 : 0;
    this.canonical[id] = row.canonical_id ?? id;
    this.entities[id] = row.entity_id ?? 0;
    this.owner[id] = this.#ownerPlace(row.owner_ref);
  }

  remove(id: number): void {
    if (id < this.size) {
      this.put({
        id,
        kind: '',
        canonical_id: 0,
        entity_id: null,
        gone: false,
        owner_ref: null,
      });
    }
  }

  /** An edge that is not current ends here. */
  markPast(id: number): void {
    this.#reserve(id + 1);
    this.past[id] = 1;
  }

  isDataset(id: number): boolean {
    return this.kinds[id] === DATASET;
  }

  isPipeline(id: number): boolean {
    return this.kinds[id] === PIPELINE;
  }

  #ownerPlace(ref: string | null): number {
    const known = this.#ownerPlaces.get(ref);
    if (known !== undefined) {
      return known;
    }
    this.#ownerPlaces.set(ref, this.owners.length);
    return this.owners.push(ref) - 1;
  }

  #reserve(size: number): void {
    if (size > this.kinds.length) {
      // Room ahead, so that a node at a time does not copy all of them.
      const room = Math.ceil(size * 1.2) + 1_024;
      this.kinds = grown(new Uint8Array(room), this.kinds);
      this.gone = grown(new Uint8Array(room), this.gone);
      this.canonical = grown(new Int32Array(room), this.canonical);
      this.entities = grown(new Int32Array(room), this.entities);
      this.owner = grown(new Int32Array(room), this.owner);
      this.past = grown(new Uint8Array(room), this.past);
    }
    this.size = Math.max(this.size, size);
  }
}

function grown<T extends Uint8Array | Int32Array>(into: T, from: T): T {
  into.set(from);
  return into;
}
