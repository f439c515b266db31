/**
 * What of an event may be stored.
 *
 * @public
 */
export interface RedactionOptions {
  /** Facets larger than this many characters of JSON are cut and marked. */
  maxFacetBytes: number;
  /** True to store SQL as it came; by default every literal becomes `?`. */
  keepSqlLiterals: boolean;
  /** Environment variables that may be stored; all others are dropped. */
  allowedEnvironmentVariables: readonly string[];
  /** Names of facets that are not stored; by default {@link DEFAULT_DROPPED_FACETS}. */
  droppedFacets?: readonly string[];
}

/**
 * Bulk that no page shows: query plans and dumps of settings.
 *
 * @public
 */
export const DEFAULT_DROPPED_FACETS: readonly string[] = [
  'debug',
  'spark.logicalPlan',
  'spark_logicalPlan',
  'spark_unknown',
];
