// Made from the schemas in ../schema by generated.test.ts; do not edit.
import { Entity } from '@backstage/catalog-model';
import { SloAlert, SloTimeWindow } from './SloTypes';

/**
 * Data with a name that others use: a table, a topic, a file, a dashboard.
 *
 * @public
 */
export interface DatasetEntityV1alpha1 extends Entity {
  /** The version of this format. */
  apiVersion: 'headwater.dev/v1alpha1';
  /** The kind. */
  kind: 'Dataset';
  /** What a dataset declares of itself. */
  spec: DatasetSpec;
}

/**
 * What a dataset declares of itself.
 *
 * @public
 */
export type DatasetSpec = {
  /** What it is. These values are known; your own are as good. */
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
  /** The names under which tools report it to OpenLineage. The first is the canonical one; without any, only what entities declare is known of it. */
  identities?: DatasetIdentity[];
  /** What it is made from, where no pipeline says so. */
  derivedFrom?: string[];
  /** Where its data contract is: a URL, or a path relative to this file. */
  contract?: string;
  /** How sensitive it is, in the words of your policy. */
  classification?: string;
  /** What is promised, in the words of OpenSLO. */
  slos?: DatasetSlo[];
};

/**
 * A name that OpenLineage gives a dataset.
 *
 * @public
 */
export type DatasetIdentity = {
  /** The data source, exactly as reported. */
  namespace: string;
  /** The name within the data source, exactly as reported. */
  name: string;
};

/**
 * One promise.
 *
 * @public
 */
export type DatasetSlo = {
  /** A name, unique within the entity. */
  name: string;
  /** What is measured: exactly one of these. */
  indicator: DatasetSloIndicator;
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
export type DatasetSloIndicator = {
  /** The data is recent enough: by age, or by a time of day. */
  freshness?: FreshnessIndicator;
  /** The number of rows is within bounds. */
  volume?: VolumeIndicator;
  /** Checks pass. */
  quality?: QualityIndicator;
};

/**
 * The data is recent enough: by age, or by a time of day.
 *
 * @public
 */
export type FreshnessIndicator = {
  /** The greatest age at any time; needs Timeslices. */
  maxAge?: string;
  /** When new data is due. */
  schedule?: FreshnessSchedule;
};

/**
 * When new data is due.
 *
 * @public
 */
export type FreshnessSchedule = {
  /** Five fields: minute, hour, day of month, month, day of week. Only one of the two day fields may be restricted. */
  cron: string;
  /** A zone of the IANA database, in which the times are meant. */
  timeZone: string;
  /** The calendar of working days; on other days nothing is due. */
  calendar?: string;
  /** How much later still counts as in time. */
  grace?: string;
  /** How far the data may end before the due time; give it where partial loads land during the day. */
  lag?: string;
};

/**
 * The number of rows is within bounds.
 *
 * @public
 */
export type VolumeIndicator = {
  /** The fewest rows. */
  min?: number;
  /** The most rows. */
  max?: number;
  /** Of how many previous observations the median is taken. */
  medianOf?: number;
  /** The fewest rows as a multiple of that median. */
  minRatio?: number | string;
  /** The most rows as a multiple of that median. */
  maxRatio?: number | string;
  /** After how long without a result the state is unknown; 7d when absent. */
  expectEvery?: string;
};

/**
 * Checks pass.
 *
 * @public
 */
export type QualityIndicator = {
  /** The unique ids of the checks. */
  checks: string[];
  /** After how long without a result the state is unknown; 7d when absent. */
  expectEvery?: string;
};
