// Made from the schemas in ../schema by generated.test.ts; do not edit.
import { Entity } from '@backstage/catalog-model';
import { SloAlert, SloTimeWindow } from './SloTypes';

/**
 * Jobs that make datasets from datasets, and who runs them.
 *
 * @public
 */
export interface PipelineEntityV1alpha1 extends Entity {
  /** The version of this format. */
  apiVersion: 'headwater.dev/v1alpha1';
  /** The kind. */
  kind: 'Pipeline';
  /** What a pipeline declares of itself. */
  spec: PipelineSpec;
}

/**
 * What a pipeline declares of itself.
 *
 * @public
 */
export type PipelineSpec = {
  /** What runs it. These values are known; your own are as good. */
  type: string;
  /** How far along it is. */
  lifecycle: string;
  /** The group or user that answers for it. */
  owner: string;
  /** The group or user that knows what the data means and who may use it. */
  steward?: string;
  /** The group or user to call when it fails; the owner when absent. */
  onCall?: string;
  /** The system that it is a part of. */
  system?: string;
  /** How much depends on it: 1 is the most critical. */
  tier?: 1 | 2 | 3;
  /** The OpenLineage jobs that it consists of. Without any, only what it declares is known of it. */
  jobs?: PipelineJob[];
  /** When a run is due. */
  schedule?: PipelineSchedule;
  /** What it reads. */
  readsFrom?: string[];
  /** What it writes. */
  writesTo?: string[];
  /** What is promised, in the words of OpenSLO. */
  slos?: PipelineSlo[];
};

/**
 * One job, or all whose name begins alike.
 *
 * @public
 */
export type PipelineJob = {
  /** The scheduler, exactly as reported. */
  namespace: string;
  /** The name within the scheduler. An asterisk at the end, and only there, stands for any text. */
  name: string;
};

/**
 * When a run is due.
 *
 * @public
 */
export type PipelineSchedule = {
  /** Five fields: minute, hour, day of month, month, day of week. Only one of the two day fields may be restricted. */
  cron: string;
  /** A zone of the IANA database, in which the times are meant. */
  timezone: string;
  /** The calendar of working days; on other days nothing is due. */
  calendar?: string;
};

/**
 * One promise.
 *
 * @public
 */
export type PipelineSlo = {
  /** A name, unique within the entity. */
  name: string;
  /** What is measured: exactly one of these. */
  indicator: PipelineSloIndicator;
  /** The share that must be good, between 0 and 1. */
  target?: number | string;
  /** The same in percent, instead of `target`. */
  targetPercent?: number | string;
  /** What is counted: slices of time (advised for freshness) or events (advised elsewhere). */
  budgetingMethod: 'Timeslices' | 'Occurrences';
  /** The length of a slice: whole minutes that divide an hour. */
  timeSliceWindow?: string;
  /** The share of a slice that must be good; 1 when absent. */
  timeSliceTarget?: number | string;
  /** Over which time it is judged: rolling, or by the calendar. */
  timeWindow: SloTimeWindow;
  /** What a unit without data counts as; `bad` for freshness, else `ignore`, when absent. */
  noData?: 'bad' | 'ignore' | 'good';
  /** Absent: the default rules. Empty: none. */
  alerting?: SloAlert[];
};

/**
 * What is measured: exactly one of these.
 *
 * @public
 */
export type PipelineSloIndicator = {
  /** A run succeeds in time. */
  success?: SuccessIndicator;
  /** Runs are short enough. */
  duration?: DurationIndicator;
};

/**
 * A run succeeds in time.
 *
 * @public
 */
export type SuccessIndicator = {
  /** When a run is due; that of the pipeline when absent. */
  schedule?: SuccessSchedule;
};

/**
 * When a run is due; that of the pipeline when absent.
 *
 * @public
 */
export type SuccessSchedule = {
  /** Five fields: minute, hour, day of month, month, day of week. Only one of the two day fields may be restricted. */
  cron: string;
  /** A zone of the IANA database, in which the times are meant. */
  timeZone: string;
  /** The calendar of working days; on other days nothing is due. */
  calendar?: string;
  /** How much later still counts as in time. */
  grace?: string;
};

/**
 * Runs are short enough.
 *
 * @public
 */
export type DurationIndicator = {
  /** The longest that a run may take. */
  max: string;
  /** After how long without a result the state is unknown; 7d when absent. */
  expectEvery?: string;
};
