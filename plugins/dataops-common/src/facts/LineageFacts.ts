import { JsonValue } from '@backstage/types';
import { OlIdentity } from '../identity';

/**
 * What one event, or one artifact, says, in the words of no tool: the only
 * thing that the store takes. Every connector is a pure function from its
 * payload to this, and every rule of how facts merge (`facts/merge*.ts`) is
 * commutative, associative and idempotent, so that the state does not depend
 * on the order, the number of times or the grouping in which facts arrive.
 *
 * Instants are integer milliseconds UTC; finer digits are cut.
 *
 * @public
 */
export interface LineageFacts {
  /** When the producer says it happened. */
  at: number;
  /** The producer's URI, redacted. */
  producer: string;
  /** Things to know of the translation: a missing zone, a facet cut or dropped. */
  notes: FactNote[];
  jobs: JobFact[];
  datasets: DatasetFact[];
  runs: RunFact[];
  io: IoFact[];
  columnLineage: ColumnLineageFact[];
  identityLinks: IdentityLinkFact[];
  /** Absent, as for most: that a job is not named says nothing. */
  inventories?: InventoryFact[];
}

/** @public */
export interface FactNote {
  /** JSON pointer into the payload. */
  pointer: string;
  note:
    | 'assumed-namespace'
    | 'assumed-time'
    | 'assumed-utc'
    | 'dangling-parent'
    | 'facet-cut'
    | 'facet-dropped'
    | 'foreign-namespace'
    | 'incomplete-catalog'
    | 'not-in-manifest'
    | 'not-run'
    | 'other-invocation'
    | 'redacted'
    | 'repeated-result'
    | 'skipped-unnamed-dataset'
    | 'unknown-event-type'
    | 'unplaced';
}

/**
 * A facet by name: of several the one with the greatest time counts, ties go
 * to the greater canonical JSON.
 *
 * @public
 */
export interface FacetFact {
  name: string;
  value: JsonValue;
}

/**
 * Names a job. A `derivation` is the unnamed process behind a dataset that
 * says itself what it was made from; it never clashes with a job of that name.
 *
 * @public
 */
export interface JobRef extends OlIdentity {
  kind?: 'derivation';
}

/** @public */
export interface JobFact {
  job: JobRef;
  /** True when the job runs without end: it never completes, so RUNNING counts. */
  streaming?: boolean;
  /** The producer says that the job is gone. */
  deleted?: boolean;
  facets: FacetFact[];
}

/** @public */
export interface DatasetFact {
  dataset: OlIdentity;
  /** Top-level columns with nested ones below, in the order of the producer. */
  schema?: SchemaFieldFact[];
  /** `lifecycleStateChange`, for DROP and its undoing. */
  lifecycle?: 'ALTER' | 'CREATE' | 'DROP' | 'OVERWRITE' | 'RENAME' | 'TRUNCATE';
  facets: FacetFact[];
}

/** @public */
export interface SchemaFieldFact {
  name: string;
  type?: string;
  description?: string;
  fields?: SchemaFieldFact[];
}

/**
 * OpenLineage event types, `undefined` for a RunEvent without one; and SKIP,
 * for which it has no word: the run was passed over and did nothing.
 *
 * @public
 */
export type RunEventType =
  | 'START'
  | 'RUNNING'
  | 'COMPLETE'
  | 'ABORT'
  | 'FAIL'
  | 'OTHER'
  | 'SKIP';

/**
 * One report of a run. A run is known by its job *and* its id: real producers
 * send ids that are no UUIDs and repeat between jobs.
 *
 * `design` is how a job says what it reads and writes without running (a
 * JobEvent, a manifest): it counts like a completed run at `at`.
 *
 * @public
 */
export interface RunFact {
  job: JobRef;
  runId: string;
  origin: 'run' | 'design';
  eventType?: RunEventType;
  /** When this report happened, where that is not the `at` of the facts it came with. */
  at?: number;
  /**
   * True when the report says nothing of what the run read and wrote (dbt's run
   * results without their manifest, a run that was skipped): it proves no edge away.
   */
  lineageUnknown?: true;
  nominalStart?: number;
  nominalEnd?: number;
  parent?: { job: JobRef; runId: string };
  root?: { job: JobRef; runId: string };
  facets: FacetFact[];
}

/**
 * A job read or wrote a dataset, seen in one run. Facts of all events of the
 * run are united, never replaced.
 *
 * @public
 */
export interface IoFact {
  job: JobRef;
  runId: string;
  dataset: OlIdentity;
  direction: 'input' | 'output';
  /** Input facets, output facets and assertions, wherever the producer put them. */
  facets: FacetFact[];
}

/** @public */
export interface ColumnLineageFact {
  job: JobRef;
  runId: string;
  /** The dataset whose columns are explained. */
  output: OlIdentity;
  edges: ColumnEdgeFact[];
}

/** @public */
export interface ColumnEdgeFact {
  /** Absent when the input influences the whole output dataset (a filter, a join). */
  outputColumn?: string;
  input: OlIdentity;
  /** Absent when only the dataset is named. */
  inputColumn?: string;
  transformations: Array<{
    type?: string;
    subtype?: string;
    description?: string;
    masking?: boolean;
  }>;
}

/**
 * Two names of one dataset. `symlink`: `b` is another name of `a`.
 * `rename`: `a` is the name before, `b` the name after.
 *
 * @public
 */
export interface IdentityLinkFact {
  a: OlIdentity;
  b: OlIdentity;
  reason: 'symlink' | 'rename' | 'alias' | 'entity';
  /** The symlink's type, such as TABLE or LOCATION. */
  type?: string;
}

/**
 * The facts name every job of a namespace whose name begins with one of
 * `prefixes`: of those that they do not name, each that was last heard of
 * before is gone. Queries that a job reports as jobs of their own
 * (`model.shop.orders.sql.1`) are in no inventory.
 *
 * @public
 */
export interface InventoryFact {
  namespace: string;
  prefixes: string[];
}
