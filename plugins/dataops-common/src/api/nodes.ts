import { NodeKind, OlIdentity } from '../identity';
import { PipelineSchedule } from '../model/generated';
import { Verdict } from './status';

/**
 * What every row, card, hit and graph node says of a thing.
 *
 * @public
 */
export interface NodeSummary {
  /** {@link formatNodeKey} of the canonical identity: stable, fit for a URL. */
  key: string;
  kind: NodeKind;
  /** The name to show: the entity's title or name, else the last part of the observed name. */
  label: string;
  /** The canonical OpenLineage identity; absent for a pipeline. */
  identity?: OlIdentity;
  /** The catalog entity that stands for it; absent when only events know it. */
  entityRef?: string;
  /** `spec.type` of the entity, or what the events let infer; absent when not known. */
  type?: string;
  tier?: 1 | 2 | 3;
  ownerRef?: string;
  /** Where the owner is from. Inferred owners are shown as such, never as fact. */
  ownerSource?: 'catalog' | 'openlineage';
  systemRef?: string;
  lifecycle?: string;
  verdict: Verdict;
}

/**
 * One page of a list. `total` counts everything the reader may see that
 * matches, not this page.
 *
 * @public
 */
export interface Page<T> {
  items: T[];
  total: number;
  offset: number;
  limit: number;
  /** True when the reader's access is conditional: the list may be shorter than the truth. Constant for a reader, whatever is hidden. */
  restricted: boolean;
  /** When the server read it, ISO 8601 UTC. */
  asOf: string;
}

/** @public */
export interface DatasetRow extends NodeSummary {
  /** When the last successful run wrote it, ISO 8601 UTC; absent = never seen. */
  dataAsOf?: string;
  /** Distinct datasets made from it, one step away, as the graph draws it: seen or declared. */
  downstreamCount: number;
  upstreamCount: number;
  /** Number of columns of the newest schema; absent when no schema was reported. */
  columnCount?: number;
}

/** @public */
export interface PipelineRow extends NodeSummary {
  /** Jobs that belong to it and were seen. */
  jobCount: number;
  lastRun?: RunSummary;
  /** Newest runs, newest first, at most 12: state only. */
  recent: RunSummary[];
  schedule?: PipelineSchedule;
  /** When the next run is due, ISO 8601 UTC; absent without a schedule. */
  nextDue?: string;
}

/** @public */
export type RunState =
  | 'running'
  | 'complete'
  | 'failed'
  | 'aborted'
  | 'skipped'
  | 'unknown';

/** @public */
export interface RunSummary {
  runId: string;
  job: OlIdentity;
  state: RunState;
  /** ISO 8601 UTC. */
  startedAt?: string;
  endedAt?: string;
  nominalStart?: string;
  nominalEnd?: string;
}

/** @public */
export interface RunRow extends RunSummary {
  durationMs?: number;
  /** The run that started this one, where it was reported. */
  parent?: { job: OlIdentity; runId: string };
  inputs: number;
  outputs: number;
  /** The first line of the error, if the run reported one. */
  error?: string;
  producer?: string;
}

/** @public */
export interface DatasetDetail extends DatasetRow {
  /** All names under which it was reported or declared, canonical first. */
  identities: Array<OlIdentity & { source: 'declared' | 'observed' }>;
  description?: string;
  firstSeen?: string;
  lastSeen?: string;
  /** Pipelines and jobs that write it now. */
  writtenBy: NodeSummary[];
  readBy: NodeSummary[];
}

/** @public */
export interface SchemaField {
  name: string;
  type?: string;
  description?: string;
  fields?: SchemaField[];
}

/** @public */
export interface SchemaVersion {
  /** Content hash, the same for the same columns. */
  version: string;
  firstSeen: string;
  lastSeen: string;
  fields: SchemaField[];
  /** Against the version before it; absent for the first. */
  changes?: SchemaChange[];
}

/** @public */
export interface SchemaChange {
  change: 'added' | 'removed' | 'type-changed' | 'renamed';
  column: string;
  from?: string;
  to?: string;
}

/** @public */
export interface DatasetSchema {
  /** Newest first. Empty = no columns received. */
  versions: SchemaVersion[];
  asOf: string;
}

/** One arrival of data: a run that wrote the dataset. @public */
export interface DatasetUpdate {
  runId: string;
  job: OlIdentity;
  pipelineRef?: string;
  state: RunState;
  /** When the run ended, or was last heard of, ISO 8601 UTC. */
  at: string;
  nominalEnd?: string;
  rowCount?: number;
  bytes?: number;
  /** Checks reported with it; absent = none reported. */
  checks?: { passed: number; failed: number; total: number };
}

/** @public */
export interface PipelineDetail extends PipelineRow {
  jobs: Array<OlIdentity & { key: string; lastRun?: RunSummary }>;
  reads: NodeSummary[];
  writes: NodeSummary[];
  description?: string;
}

/** @public */
export interface Facet {
  value: string;
  count: number;
}

/** @public */
export interface ListFacets {
  owners: Facet[];
  systems: Facet[];
  types: Facet[];
  tiers: Facet[];
  statuses: Facet[];
}

/** A tool that sends events: silent is not healthy. @public */
export interface SourceHealth {
  /** The OpenLineage `producer`, shortened to a name a person knows, and the job namespace. */
  name: string;
  producer: string;
  namespace: string;
  lastEventAt: string;
  /** `quiet` after twice the usual longest gap; the wording is "No events since". */
  state: 'active' | 'silent';
}

/** @public */
export interface Overview {
  /** Datasets and pipelines of the reader's teams, worst first, at most 20. */
  needsYou: NodeSummary[];
  mine: { datasets: number; pipelines: number };
  datasets: {
    total: number;
    byStatus: Array<{ status: string; count: number }>;
  };
  pipelines: {
    total: number;
    byStatus: Array<{ status: string; count: number }>;
  };
  tier1: { total: number; byStatus: Array<{ status: string; count: number }> };
  sources: SourceHealth[];
  restricted: boolean;
  asOf: string;
}
