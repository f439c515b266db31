import { OlIdentity } from './OlIdentity';

/**
 * Rules for names of one dataset that are known to differ between producers.
 * Each is off unless configured: each joins what some company keeps apart.
 *
 * - `snowflake-upper-case`: Snowflake stores and resolves unquoted identifiers
 *   as upper case, and producers report them as they were written
 *   (https://docs.snowflake.com/en/sql-reference/identifiers-syntax).
 * - `postgres-localhost`: `postgres://127.0.0.1` and `postgres://[::1]` are
 *   `postgres://localhost`. OpenLineage takes the host from the connection
 *   (https://openlineage.io/docs/spec/naming).
 * - `partition-folders`: a path that ends in Hive partitions (`/dt=2026-01-01`)
 *   is the table above them
 *   (https://spark.apache.org/docs/latest/sql-data-sources-parquet.html#partition-discovery).
 *   Spark's own integration trims them only since OpenLineage 1.39
 *   (https://github.com/OpenLineage/OpenLineage/releases/tag/1.39.0).
 *
 * @public
 */
export type NormalisationRule =
  | 'snowflake-upper-case'
  | 'postgres-localhost'
  | 'partition-folders';

type Rewrite = (id: OlIdentity) => OlIdentity;

/** Namespaces whose dataset names are paths. */
const PATHS =
  /^(?:file|hdfs|dbfs|s3|s3a|s3n|gs|abfs|abfss|wasb|wasbs|adl|oss)(?::|$)/;

const REWRITES: Record<NormalisationRule, Rewrite> = {
  'snowflake-upper-case': id =>
    id.namespace.startsWith('snowflake://')
      ? { ...id, name: upperUnlessQuoted(id.name) }
      : id,
  'postgres-localhost': id => ({
    ...id,
    namespace: id.namespace.replace(
      /^postgres:\/\/(?:127\.0\.0\.1|\[::1\])(?=[:/]|$)/,
      'postgres://localhost',
    ),
  }),
  'partition-folders': id =>
    PATHS.test(id.namespace) ? { ...id, name: withoutPartitions(id.name) } : id,
};

/** @public */
export const NORMALISATION_RULES: readonly NormalisationRule[] = [
  'snowflake-upper-case',
  'postgres-localhost',
  'partition-folders',
];

/**
 * The name that stands for all spellings of a dataset, as far as the rules go.
 * The rules touch different names, so that their order does not matter, and to
 * apply them again changes nothing.
 */
export function normaliseIdentity(
  id: OlIdentity,
  rules: readonly NormalisationRule[],
): OlIdentity {
  return rules.reduce((result, rule) => REWRITES[rule](result), id);
}

/** Quoted parts keep their case: `"` doubled is a quote within one. */
function upperUnlessQuoted(name: string): string {
  return name.replace(/"(?:[^"]|"")*"|[^"]+/g, part =>
    part.startsWith('"') ? part : part.toUpperCase(),
  );
}

/** The path without the `key=value` folders at its end, unless nothing were left. */
function withoutPartitions(path: string): string {
  const folders = path.split('/');
  let end = folders.length;
  for (let i = folders.length; i > 0; i--) {
    if (/^[^=]+=/.test(folders[i - 1])) {
      end = i - 1;
    } else if (folders[i - 1] !== '') {
      break;
    }
  }
  if (end === folders.length) {
    return path;
  }
  while (end > 0 && folders[end - 1] === '') {
    end -= 1;
  }
  return end === 0 ? path : folders.slice(0, end).join('/');
}
