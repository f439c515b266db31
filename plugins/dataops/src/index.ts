/**
 * Headwater pages: datasets, pipelines and lineage in Backstage.
 *
 * @packageDocumentation
 */
export { dataopsApiRef } from './api';
export { dataopsPlugin } from './plugin';
export {
  datasetsRouteRef,
  lineageRouteRef,
  pipelinesRouteRef,
  rootRouteRef,
} from './routes';
export { dataopsTranslationRef } from './translation';
