import {
  NodeSummary,
  parseNodeKey,
} from '@headwater/backstage-plugin-dataops-common';

/** Namespace and name: what tells two nodes apart that have one label. */
export function wholeName(node: Pick<NodeSummary, 'key' | 'label'>): string {
  const identity = parseNodeKey(node.key);
  return identity ? `${identity.namespace} ${identity.name}` : node.label;
}

/** Which of some nodes another one is called like; readers do not tell `orders` from `Orders`. */
export function namesakesAmong(
  nodes: ReadonlyArray<Pick<NodeSummary, 'key' | 'label'>>,
): (node: Pick<NodeSummary, 'label'>) => boolean {
  const keysOf = new Map<string, Set<string>>();
  for (const { key, label } of nodes) {
    const called = label.toLocaleLowerCase();
    keysOf.set(called, (keysOf.get(called) ?? new Set()).add(key));
  }
  return ({ label }) => (keysOf.get(label.toLocaleLowerCase())?.size ?? 0) > 1;
}
