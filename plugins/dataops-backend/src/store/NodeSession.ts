import { displayName } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { selectIn } from './bulk';
import { GraphChanges } from './GraphChanges';
import { IdAllocator } from './IdAllocator';
import { searchText } from './searchText';
import { NodeRow } from './tables';
import { Writes } from './Writes';

/** Columns that change with every run. */
const LIVELY = [
  'first_at',
  'last_at',
  'current_run_id',
  'last_run_id',
  'data_at',
  'written_at',
  'written_phase',
  'checks_at',
  'checks_failed',
  'checks_total',
  'status',
  'status_since',
  'status_reason',
  'due_at',
] as const satisfies ReadonlyArray<keyof NodeRow>;

/** Columns that change after a node is made. */
const MUTABLE = [
  ...LIVELY,
  'label',
  'search',
  'canonical_id',
  'entity_id',
  'lifecycle',
  'lifecycle_at',
  'streaming',
  'job_type',
  'job_type_at',
  'deleted_at',
  'unlisted_at',
  'gone',
  'schema_columns',
  'owner_ref',
  'owner_source',
] as const satisfies ReadonlyArray<keyof NodeRow>;

const IS_LIVELY: ReadonlySet<string> = new Set(LIVELY);

/** What is worked out for the name that stands for a dataset, and for no other. */
const UNWORKED = {
  schema_columns: null,
  data_at: null,
  written_at: null,
  written_phase: null,
  checks_at: null,
  checks_failed: null,
  checks_total: null,
  owner_ref: null,
  owner_source: null,
  status: 'unknown',
  status_since: null,
  status_reason: '',
  due_at: null,
} as const satisfies Partial<NodeRow>;

const BLANK: Omit<NodeRow, 'id' | 'key' | 'kind' | 'namespace_id' | 'name'> = {
  label: '',
  search: '',
  canonical_id: null,
  entity_id: null,
  first_at: null,
  last_at: null,
  lifecycle: null,
  lifecycle_at: null,
  streaming: false,
  job_type: null,
  job_type_at: null,
  deleted_at: null,
  unlisted_at: null,
  gone: false,
  current_run_id: null,
  last_run_id: null,
  alike_key: null,
  alike_within: null,
  ...UNWORKED,
};

/**
 * The nodes that one transaction touches. Each is read once and written once,
 * however many operations change it: operations read from here, patch here,
 * and leave the writing to `flush`.
 */
export class NodeSession {
  /** What of the current graph changes; written with the nodes. */
  readonly graph = new GraphChanges();
  readonly #tx: Knex;
  readonly #writes: Writes;
  readonly #byId = new Map<number, NodeRow>();
  readonly #byKey = new Map<string, NodeRow>();
  /** Made here; the store knows nothing else of them. */
  readonly #fresh = new Set<NodeRow>();
  readonly #unwritten = new Set<NodeRow>();
  /** Changed, and whether in anything but what changes with every run. */
  readonly #dirty = new Map<NodeRow, { thoroughly: boolean }>();
  readonly #namespaces = new Map<number, string>();

  constructor(tx: Knex, writes: Writes = new Writes(tx)) {
    this.#tx = tx;
    this.#writes = writes;
  }

  /** Takes rows as they are stored; those that are known already stay as they are. */
  adopt(rows: readonly NodeRow[]): void {
    for (const row of rows) {
      if (!this.#byId.has(row.id)) {
        this.#remember({
          ...row,
          streaming: Boolean(row.streaming),
          gone: Boolean(row.gone),
        });
      }
    }
  }

  /** Reads the nodes with these keys, where there are any. */
  async loadKeys(keys: Iterable<string>): Promise<void> {
    const missing = [...keys].filter(key => !this.#byKey.has(key));
    this.adopt(await selectIn<NodeRow>(this.#tx, 'node', 'key', missing));
  }

  /** The nodes with these ids. */
  async loadIds(ids: Iterable<number>): Promise<NodeRow[]> {
    const wanted = [...new Set(ids)];
    const missing = wanted.filter(id => !this.#byId.has(id));
    this.adopt(await selectIn<NodeRow>(this.#tx, 'node', 'id', missing));
    return wanted.flatMap(id => this.#byId.get(id) ?? []);
  }

  /** All names of the datasets that these names stand for. */
  async loadFamilies(canonicalIds: Iterable<number>): Promise<NodeRow[]> {
    const wanted = new Set(canonicalIds);
    const stored = [...wanted].filter(id => {
      const node = this.#byId.get(id);
      return !node || !this.#fresh.has(node);
    });
    this.adopt(
      await selectIn<NodeRow>(this.#tx, 'node', 'canonical_id', stored),
    );
    // By what this transaction knows: it may have moved names since.
    return [...this.#byId.values()].filter(node =>
      wanted.has(node.canonical_id ?? node.id),
    );
  }

  /** Whether this transaction made the node. */
  isFresh(node: NodeRow): boolean {
    return this.#fresh.has(node);
  }

  /** All that are loaded or made. */
  all(): NodeRow[] {
    return [...this.#byId.values()];
  }

  get(id: number): NodeRow {
    const node = this.#byId.get(id);
    if (!node) {
      throw new Error(`Node ${id} is not loaded`);
    }
    return node;
  }

  find(key: string): NodeRow | undefined {
    return this.#byKey.get(key);
  }

  byKey(key: string): NodeRow {
    const node = this.#byKey.get(key);
    if (!node) {
      throw new Error(`A node that the batch names is not loaded`);
    }
    return node;
  }

  /** Names of the namespaces of these nodes, by `namespace_id`. */
  async namespaceNames(
    nodes: readonly NodeRow[],
  ): Promise<ReadonlyMap<number, string>> {
    const missing = nodes
      .map(node => node.namespace_id)
      .filter(id => !this.#namespaces.has(id));
    const rows = await selectIn<{ id: number; name: string }>(
      this.#tx,
      'namespace',
      'id',
      missing,
    );
    for (const { id, name } of rows) {
      this.#namespaces.set(id, name);
    }
    return this.#namespaces;
  }

  /** Remembers names of namespaces that are known already. */
  nameNamespaces(ids: ReadonlyMap<string, number>): void {
    for (const [name, id] of ids) {
      this.#namespaces.set(id, name);
    }
  }

  /** Makes nodes; each stands for itself until a link says otherwise. */
  insert(
    ids: IdAllocator,
    rows: ReadonlyArray<
      Pick<NodeRow, 'key' | 'kind' | 'namespace_id' | 'name'> & Partial<NodeRow>
    >,
  ): NodeRow[] {
    return rows.map(row => {
      const id = ids.take('node');
      const node: NodeRow = { id, ...BLANK, ...row, canonical_id: id };
      this.#remember(node);
      this.#fresh.add(node);
      this.#unwritten.add(node);
      this.graph.node(id);
      return node;
    });
  }

  /** Changes a node; what is equal already stays unwritten. */
  patch(node: NodeRow, changes: Partial<NodeRow>): void {
    const keys = Object.keys(changes) as Array<keyof NodeRow>;
    const changed = keys.filter(key => node[key] !== changes[key]);
    if (changed.length === 0) {
      return;
    }
    Object.assign(node, changes);
    this.graph.patched(node.id, changed);
    if (!this.#unwritten.has(node)) {
      const thoroughly =
        this.#dirty.get(node)?.thoroughly ||
        changed.some(key => !IS_LIVELY.has(key));
      this.#dirty.set(node, { thoroughly });
    }
  }

  /**
   * Takes from a name what is worked out for the dataset as a whole: another
   * name stands for it now. Without this the row would tell whether it once
   * stood for itself, and the state would depend on the order of events.
   */
  demote(node: NodeRow, namespace: string): void {
    this.patch(node, {
      ...UNWORKED,
      label: displayName({ kind: 'dataset', namespace, name: node.name }),
      search: searchText(namespace, node.name),
    });
  }

  /** Writes what is new or was patched, and whatever else waits to be written. */
  async flush(): Promise<void> {
    this.queue();
    await this.#writes.flush();
  }

  /** Has what is new or was patched written with the next flush. */
  queue(): void {
    this.#writes.insert('node', [...this.#unwritten]);
    for (const [thoroughly, columns] of [
      [true, MUTABLE],
      [false, LIVELY],
    ] as const) {
      const rows = [...this.#dirty].flatMap(([node, how]) =>
        how.thoroughly === thoroughly ? [node] : [],
      );
      this.#writes.update('node', rows, { key: ['id'], columns });
    }
    this.graph.queue(this.#writes);
    this.#unwritten.clear();
    this.#dirty.clear();
  }

  #remember(node: NodeRow): void {
    this.#byId.set(node.id, node);
    this.#byKey.set(node.key, node);
  }
}
