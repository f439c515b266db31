import { displayName } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { insertReturningIds, selectIn, upsert } from '../bulk';
import { latest, NodeFacts } from '../FactBatch';
import { NodeRow } from '../tables';
import { mergeNamespaces } from './mergeNamespaces';

/** What the other operations need to know of the nodes of a batch. */
export type MergedNodes = {
  byKey: Map<string, NodeRow>;
  added: NodeRow[];
  /** Jobs that turned out to run without end. */
  becameStreaming: number[];
  /** Whether a lifecycle or deletion was among the facts. */
  lifecycleTouched: number[];
};

/** Writes what a batch says of nodes: first and last seen, lifecycle, streaming. */
export async function mergeNodes(
  tx: Knex,
  facts: ReadonlyMap<string, NodeFacts>,
): Promise<MergedNodes> {
  const result: MergedNodes = {
    byKey: new Map(),
    added: [],
    becameStreaming: [],
    lifecycleTouched: [],
  };
  const known = await selectIn<NodeRow>(tx, 'node', 'key', facts.keys());
  for (const row of known) {
    result.byKey.set(row.key, row);
  }
  const changed: NodeRow[] = [];
  const fresh: NodeFacts[] = [];
  for (const fact of facts.values()) {
    const row = result.byKey.get(fact.key);
    if (!row) {
      fresh.push(fact);
    } else if (mergeInto(row, fact, result)) {
      changed.push(row);
    }
  }
  await upsert(tx, 'node', changed, {
    conflict: ['key'],
    merge: [
      'first_at',
      'last_at',
      'lifecycle',
      'lifecycle_at',
      'streaming',
      'deleted_at',
    ],
  });
  await insertNodes(tx, fresh, result);
  return result;
}

/** Merges facts into a row; says whether the row changed. */
function mergeInto(
  row: NodeRow,
  fact: NodeFacts,
  result: MergedNodes,
): boolean {
  const before = JSON.stringify([
    row.first_at,
    row.last_at,
    row.lifecycle,
    row.lifecycle_at,
    Boolean(row.streaming),
    row.deleted_at,
  ]);
  // A dropped dataset that is seen again is back: edges depend on it.
  const couldRevive = Boolean(row.gone);
  row.first_at = Math.min(row.first_at ?? fact.firstAt, fact.firstAt);
  row.last_at = Math.max(row.last_at ?? fact.lastAt, fact.lastAt);
  if (fact.lifecycle) {
    const winner = latest(
      row.lifecycle === null || row.lifecycle_at === null
        ? undefined
        : { at: row.lifecycle_at, key: row.lifecycle },
      fact.lifecycle,
    );
    row.lifecycle = winner.key;
    row.lifecycle_at = winner.at;
  }
  if (fact.deletedAt !== undefined) {
    row.deleted_at = Math.max(row.deleted_at ?? 0, fact.deletedAt);
  }
  if (fact.streaming && !row.streaming) {
    row.streaming = true;
    result.becameStreaming.push(row.id);
  }
  const after = JSON.stringify([
    row.first_at,
    row.last_at,
    row.lifecycle,
    row.lifecycle_at,
    Boolean(row.streaming),
    row.deleted_at,
  ]);
  if (couldRevive || fact.lifecycle || fact.deletedAt !== undefined) {
    result.lifecycleTouched.push(row.id);
  }
  return before !== after;
}

async function insertNodes(
  tx: Knex,
  facts: NodeFacts[],
  result: MergedNodes,
): Promise<void> {
  if (facts.length === 0) {
    return;
  }
  const namespaces = await mergeNamespaces(
    tx,
    facts.map(fact => fact.namespace),
  );
  const rows = facts.map(fact => ({
    key: fact.key,
    kind: fact.kind,
    namespace_id: namespaces.get(fact.namespace) ?? 0,
    name: fact.name,
    label: displayName(fact),
    search: `${fact.namespace} ${fact.name}`.toLocaleLowerCase('en-US'),
    first_at: fact.firstAt,
    last_at: fact.lastAt,
    lifecycle: fact.lifecycle?.key ?? null,
    lifecycle_at: fact.lifecycle?.at ?? null,
    streaming: fact.streaming,
    deleted_at: fact.deletedAt ?? null,
  }));
  const ids = await insertReturningIds(tx, 'node', rows);
  await tx('node')
    .whereNull('canonical_id')
    .update({ canonical_id: tx.ref('id') });
  for (const row of rows) {
    const id = ids.get(row.key) ?? 0;
    const node: NodeRow = {
      ...EMPTY_NODE,
      ...row,
      id,
      canonical_id: id,
    };
    result.byKey.set(row.key, node);
    result.added.push(node);
    if (row.lifecycle !== null || row.deleted_at !== null) {
      result.lifecycleTouched.push(id);
    }
  }
}

const EMPTY_NODE: Omit<
  NodeRow,
  'id' | 'key' | 'kind' | 'namespace_id' | 'name' | 'label' | 'search' | 'canonical_id'
> = {
  entity_id: null,
  first_at: null,
  last_at: null,
  lifecycle: null,
  lifecycle_at: null,
  streaming: false,
  deleted_at: null,
  gone: false,
  current_run_id: null,
  last_run_id: null,
  schema_columns: null,
  data_at: null,
  owner_ref: null,
  owner_source: null,
  status: 'unknown',
  status_since: null,
  status_reason: '',
  due_at: null,
};
