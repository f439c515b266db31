import { displayName } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { latest, NodeFacts } from '../BatchFacts';
import { likenessColumns } from '../likenessColumns';
import { IdAllocator } from '../IdAllocator';
import { NodeSession } from '../NodeSession';
import { searchText } from '../searchText';
import { NodeRow } from '../tables';
import { mergeNamespaces } from './mergeNamespaces';

/** What of the nodes matters to the operations that follow. */
export type MergedNodes = {
  added: NodeRow[];
  /** Jobs that turned out to run without end. */
  becameStreaming: number[];
  /** Jobs that turned out to be of another type. */
  retyped: number[];
  /** Nodes that may have gone, or come back. */
  lifecycleTouched: number[];
  /** Jobs of which it is open whether an inventory misses them. */
  unchecked: NodeRow[];
};

/**
 * Merges what a batch says of nodes into those that the session loaded: first
 * and last seen, lifecycle, streaming.
 */
export async function mergeNodes(
  tx: Knex,
  nodes: NodeSession,
  facts: ReadonlyMap<string, NodeFacts>,
  ids: IdAllocator,
): Promise<MergedNodes> {
  const result: MergedNodes = {
    added: [],
    becameStreaming: [],
    retyped: [],
    lifecycleTouched: [],
    unchecked: [],
  };
  const fresh: NodeFacts[] = [];
  for (const fact of facts.values()) {
    const node = nodes.find(fact.key);
    if (node) {
      mergeInto(nodes, node, fact, result);
    } else {
      fresh.push(fact);
    }
  }
  result.added = await insertNodes(tx, nodes, fresh, ids);
  for (const node of result.added) {
    if (node.lifecycle !== null || node.deleted_at !== null) {
      result.lifecycleTouched.push(node.id);
    }
    if (node.kind === 'job' && node.last_at !== null) {
      result.unchecked.push(node);
    }
  }
  return result;
}

function mergeInto(
  nodes: NodeSession,
  node: NodeRow,
  fact: NodeFacts,
  result: MergedNodes,
): void {
  // A dropped dataset that is seen again is back: edges depend on it.
  if (node.gone || fact.lifecycle || fact.deletedAt !== undefined) {
    result.lifecycleTouched.push(node.id);
  }
  const isFirstHeard = node.last_at === null && fact.lastAt !== undefined;
  if (node.kind === 'job' && (isFirstHeard || node.unlisted_at !== null)) {
    result.unchecked.push(node);
  }
  if (fact.streaming && !node.streaming) {
    result.becameStreaming.push(node.id);
  }
  const jobType = fact.jobType && latest(storedJobType(node), fact.jobType);
  if (jobType && jobType.key !== node.job_type) {
    result.retyped.push(node.id);
  }
  const lifecycle =
    fact.lifecycle && latest(storedLifecycle(node), fact.lifecycle);
  nodes.patch(node, {
    first_at: either(Math.min, node.first_at, fact.firstAt),
    last_at: either(Math.max, node.last_at, fact.lastAt),
    streaming: node.streaming || fact.streaming,
    ...(jobType ? { job_type: jobType.key, job_type_at: jobType.at } : {}),
    ...(lifecycle
      ? { lifecycle: lifecycle.key, lifecycle_at: lifecycle.at }
      : {}),
    ...(fact.deletedAt === undefined
      ? {}
      : { deleted_at: Math.max(node.deleted_at ?? 0, fact.deletedAt) }),
  });
}

function either(
  choose: (x: number, y: number) => number,
  stored: number | null,
  said: number | undefined,
): number | null {
  return stored === null || said === undefined
    ? stored ?? said ?? null
    : choose(stored, said);
}

function storedLifecycle(node: NodeRow): NodeFacts['lifecycle'] {
  return node.lifecycle === null || node.lifecycle_at === null
    ? undefined
    : { at: node.lifecycle_at, key: node.lifecycle };
}

function storedJobType(node: NodeRow): NodeFacts['jobType'] {
  return node.job_type === null || node.job_type_at === null
    ? undefined
    : { at: node.job_type_at, key: node.job_type };
}

async function insertNodes(
  tx: Knex,
  nodes: NodeSession,
  facts: NodeFacts[],
  ids: IdAllocator,
): Promise<NodeRow[]> {
  if (facts.length === 0) {
    return [];
  }
  const namespaces = await mergeNamespaces(
    tx,
    facts.map(fact => fact.namespace),
  );
  nodes.nameNamespaces(namespaces);
  return nodes.insert(
    ids,
    facts.map(fact => ({
      key: fact.key,
      kind: fact.kind,
      namespace_id: namespaces.get(fact.namespace) ?? 0,
      name: fact.name,
      label: displayName(fact),
      search: searchText(fact.namespace, fact.name),
      first_at: fact.firstAt ?? null,
      last_at: fact.lastAt ?? null,
      lifecycle: fact.lifecycle?.key ?? null,
      lifecycle_at: fact.lifecycle?.at ?? null,
      streaming: fact.streaming,
      job_type: fact.jobType?.key ?? null,
      job_type_at: fact.jobType?.at ?? null,
      deleted_at: fact.deletedAt ?? null,
      ...likenessColumns(fact.kind, fact),
    })),
  );
}
