import { displayName } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { insertReturningIds, selectIn, updateRows } from './bulk';
import { searchText } from './searchText';
import { NodeRow } from './tables';

/** Columns that change after a node is made. */
const MUTABLE = [
  'label',
  'search',
  'canonical_id',
  'entity_id',
  'first_at',
  'last_at',
  'lifecycle',
  'lifecycle_at',
  'streaming',
  'job_type',
  'job_type_at',
  'deleted_at',
  'gone',
  'current_run_id',
  'last_run_id',
  'schema_columns',
  'data_at',
  'written_at',
  'written_phase',
  'checks_at',
  'checks_failed',
  'checks_total',
  'owner_ref',
  'owner_source',
  'status',
  'status_since',
  'status_reason',
  'due_at',
] as const satisfies ReadonlyArray<keyof NodeRow>;

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
  gone: false,
  current_run_id: null,
  last_run_id: null,
  ...UNWORKED,
};

/**
 * The nodes that one transaction touches. Each is read once and written once,
 * however many operations change it: operations read from here, patch here,
 * and leave the writing to `flush`.
 */
export class NodeSession {
  readonly #tx: Knex;
  readonly #byId = new Map<number, NodeRow>();
  readonly #byKey = new Map<string, NodeRow>();
  readonly #dirty = new Set<NodeRow>();
  readonly #namespaces = new Map<number, string>();

  constructor(tx: Knex) {
    this.#tx = tx;
  }

  /** The nodes with these keys, where there are any. */
  async loadKeys(keys: Iterable<string>): Promise<Map<string, NodeRow>> {
    const missing = [...keys].filter(key => !this.#byKey.has(key));
    this.#adopt(await selectIn<NodeRow>(this.#tx, 'node', 'key', missing));
    return this.#byKey;
  }

  /** The nodes with these ids. */
  async loadIds(ids: Iterable<number>): Promise<NodeRow[]> {
    const wanted = [...new Set(ids)];
    const missing = wanted.filter(id => !this.#byId.has(id));
    this.#adopt(await selectIn<NodeRow>(this.#tx, 'node', 'id', missing));
    return wanted.flatMap(id => this.#byId.get(id) ?? []);
  }

  /** All names of the datasets that these names stand for. */
  async loadFamilies(canonicalIds: Iterable<number>): Promise<NodeRow[]> {
    await this.flush();
    const rows = await selectIn<NodeRow>(
      this.#tx,
      'node',
      'canonical_id',
      canonicalIds,
    );
    this.#adopt(rows);
    return this.loadIds(rows.map(row => row.id));
  }

  get(id: number): NodeRow {
    const node = this.#byId.get(id);
    if (!node) {
      throw new Error(`Node ${id} is not loaded`);
    }
    return node;
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

  /** Makes nodes; each stands for itself until a link says otherwise. */
  async insert(
    rows: ReadonlyArray<
      Pick<NodeRow, 'key' | 'kind' | 'namespace_id' | 'name'> & Partial<NodeRow>
    >,
  ): Promise<NodeRow[]> {
    const full = rows.map(row => ({ ...BLANK, ...row }));
    const ids = await insertReturningIds(this.#tx, 'node', full);
    return full.map(row => {
      const id = ids.get(row.key) ?? 0;
      const node: NodeRow = { ...row, id, canonical_id: null };
      this.#remember(node);
      this.patch(node, { canonical_id: id });
      return node;
    });
  }

  /** Changes a node; what is equal already stays unwritten. */
  patch(node: NodeRow, changes: Partial<NodeRow>): void {
    const keys = Object.keys(changes) as Array<keyof NodeRow>;
    if (keys.some(key => node[key] !== changes[key])) {
      Object.assign(node, changes);
      this.#dirty.add(node);
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

  /** Writes what was patched. */
  async flush(): Promise<void> {
    const rows = [...this.#dirty];
    this.#dirty.clear();
    await updateRows(this.#tx, 'node', rows, { key: ['id'], columns: MUTABLE });
  }

  #adopt(rows: NodeRow[]): void {
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

  #remember(node: NodeRow): void {
    this.#byId.set(node.id, node);
    this.#byKey.set(node.key, node);
  }
}
