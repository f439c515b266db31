import { OlIdentity } from './OlIdentity';
import { NodeKind } from './nodeKey';

/** Naming authorities whose dataset names are `database.schema.table`. */
const DOTTED =
  /^(postgres|mysql|mssql|sqlserver|oracle|db2|redshift|snowflake|bigquery|athena|awsathena|trino|presto|hive|spark|duckdb|teradata|cockroachdb|clickhouse|unitycatalog|databricks|dbt)\b/i;

/** dbt-ol's names of jobs: `database.schema.project.node[.build].run`. */
const DBT_JOB = /^(?:[^.]+\.){3}([^.]+)\.(?:build\.)?(run|test|snapshot)$/;

/**
 * The short name by which a person knows a thing: the table of
 * `db.schema.table`, the last folder of a path, a topic as it is, the model of a
 * dbt job. Only for
 * showing; identity is always the pair.
 *
 * @public
 */
export function displayName(node: OlIdentity & { kind: NodeKind }): string {
  if (node.kind !== 'dataset') {
    const dbt = DBT_JOB.exec(node.name);
    return dbt ? `${dbt[1]} (${dbt[2]})` : node.name;
  }
  if (DOTTED.test(node.namespace)) {
    return lastPart(node.name, '.');
  }
  return node.name.includes('/') ? lastPart(node.name, '/') : node.name;
}

function lastPart(name: string, separator: string): string {
  const parts = name.split(separator).filter(part => part.trim() !== '');
  return parts.at(-1) ?? name;
}
