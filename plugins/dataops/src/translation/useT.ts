import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { dataopsTranslationRef } from './dataopsTranslationRef';

/** Looks up one of this plugin's messages. */
export type Translate = TranslationFunction<
  (typeof dataopsTranslationRef)['T']
>;

/** The translation function of this plugin. */
export function useT(): Translate {
  return useTranslationRef(dataopsTranslationRef).t;
}
