import {
  likenessOf,
  NodeKind,
  OlIdentity,
} from '@headwater/backstage-plugin-dataops-common';
import { hashKey } from './keys';
import { NodeRow } from './tables';

/** The columns of a node by which names that may be one dataset are found. */
export function likenessColumns(
  kind: NodeKind,
  id: OlIdentity,
): Pick<NodeRow, 'alike_key' | 'alike_within'> {
  if (kind !== 'dataset') {
    return { alike_key: null, alike_within: null };
  }
  const { key, within } = likenessOf(id);
  return {
    alike_key: hashKey('alike', key),
    alike_within: within === undefined ? null : hashKey('within', within),
  };
}
