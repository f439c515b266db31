import { OlIdentity } from './OlIdentity';

/**
 * What a node of the lineage graph is.
 *
 * - `dataset`: data with a name, observed or declared
 * - `job`: a process definition that events reported
 * - `pipeline`: a Pipeline entity, drawn only for what it declares and no job of it was seen to do
 * - `derivation`: an unnamed process, known only because a dataset says what it was made from
 *
 * @public
 */
export type NodeKind = 'dataset' | 'job' | 'pipeline' | 'derivation';

/** @public */
export const NODE_KINDS: readonly NodeKind[] = [
  'dataset',
  'job',
  'pipeline',
  'derivation',
];

/**
 * A node of the lineage graph in one string that fits a URL:
 * `kind:namespace:name`, each half percent-encoded, so that it always splits
 * at exactly two colons and `parseNodeKey(formatNodeKey(x))` equals `x`.
 *
 * @public
 */
export function formatNodeKey(node: OlIdentity & { kind: NodeKind }): string {
  return [
    node.kind,
    encodeURIComponent(node.namespace),
    encodeURIComponent(node.name),
  ].join(':');
}

/**
 * The reverse of {@link formatNodeKey}; `undefined` for anything else, entity
 * references included (`dataset:default/orders` has one colon).
 *
 * @public
 */
export function parseNodeKey(
  key: string,
): (OlIdentity & { kind: NodeKind }) | undefined {
  const parts = key.split(':');
  const kind = NODE_KINDS.find(k => k === parts[0]);
  if (parts.length !== 3 || !kind) {
    return undefined;
  }
  try {
    return {
      kind,
      namespace: decodeURIComponent(parts[1]),
      name: decodeURIComponent(parts[2]),
    };
  } catch {
    return undefined; // A stray percent sign: not a key of ours.
  }
}
