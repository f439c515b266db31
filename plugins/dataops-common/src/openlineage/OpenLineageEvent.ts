import { JsonValue } from '@backstage/types';

/** Facets by name; producers send `null` for some. @public */
export type Facets = { [name: string]: JsonValue | undefined };

/** @public */
export interface OpenLineageJob {
  namespace: string;
  name: string;
  facets?: Facets | null;
}

/** A dataset on an event. Some producers leave out the name: those are skipped. @public */
export interface OpenLineageDataset {
  namespace?: string | null;
  name?: string | null;
  facets?: Facets | null;
  inputFacets?: Facets | null;
  outputFacets?: Facets | null;
}

/**
 * An event that passed `parseOpenLineageEvent`. Which of the three it is, the
 * keys say: a RunEvent has `run`, a JobEvent `job` alone, a DatasetEvent
 * `dataset`. What is not named here is as the producer sent it.
 *
 * @public
 */
export interface OpenLineageEvent {
  eventTime: string;
  eventType?:
    | 'START'
    | 'RUNNING'
    | 'COMPLETE'
    | 'ABORT'
    | 'FAIL'
    | 'OTHER'
    | null;
  producer?: string | null;
  run?: { runId: string; facets?: Facets | null };
  job?: OpenLineageJob;
  dataset?: OpenLineageDataset;
  inputs?: OpenLineageDataset[] | null;
  outputs?: OpenLineageDataset[] | null;
  [more: string]: unknown;
}
