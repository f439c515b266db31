export type { OlIdentity } from './OlIdentity';
export { formatNodeKey, NODE_KINDS, parseNodeKey } from './nodeKey';
export type { NodeKind } from './nodeKey';
export { displayName } from './displayName';
