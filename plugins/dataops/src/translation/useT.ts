import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { dataopsTranslationRef } from './dataopsTranslationRef';

/** The translation function of this plugin. */
export function useT() {
  return useTranslationRef(dataopsTranslationRef).t;
}

/** What {@link useT} returns. */
export type Translate = ReturnType<typeof useT>;
