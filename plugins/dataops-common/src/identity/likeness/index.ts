export { compareColumns } from './compareColumns';
export type { ColumnEvidence } from './compareColumns';
export { explainLikeness } from './explainLikeness';
export { areAlike, likenessOf } from './likenessOf';
export type { Likeness } from './likenessOf';
export type { LikenessReason, LikenessRule } from './likenessRules';
