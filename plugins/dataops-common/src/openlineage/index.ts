export { InvalidEventError } from './InvalidEventError';
export type { EventProblem } from './InvalidEventError';
export type {
  Facets,
  OpenLineageDataset,
  OpenLineageEvent,
  OpenLineageJob,
} from './OpenLineageEvent';
export { parseInstant } from './parseInstant';
export { parseOpenLineageEvent } from './parseOpenLineageEvent';
export { redactEvent } from './redactEvent';
export { DEFAULT_DROPPED_FACETS } from './RedactionOptions';
export type { RedactionOptions } from './RedactionOptions';
export { toLineageFacts } from './toLineageFacts';
