export { dataopsTranslationRef } from './dataopsTranslationRef';
export { useT } from './useT';
export type { Translate } from './useT';
