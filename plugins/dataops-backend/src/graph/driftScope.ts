import { SummaryRow } from '../read/nodeSummary';

/** Which part of the drift is asked for: all of it, or that of one thing. */
export type DriftScope =
  | Pick<SummaryRow, 'id' | 'kind' | 'entity_id'>
  | undefined;
