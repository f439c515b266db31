export type { OlIdentity } from './OlIdentity';
export { formatNodeKey, NODE_KINDS, parseNodeKey } from './nodeKey';
export type { NodeKind } from './nodeKey';
export { displayName } from './displayName';
export { createDatasetNaming } from './aliases';
export type { DatasetAlias, DatasetNaming } from './aliases';
export { NORMALISATION_RULES } from './normalise';
export type { NormalisationRule } from './normalise';
export * from './likeness';
