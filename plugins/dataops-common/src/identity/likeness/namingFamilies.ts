/** How the names below a naming authority are built. */
export type NamingFamily = {
  /** The same for all schemes under which one technology is reported. */
  id: string;
  /** `table`: parts joined by dots; `path`: folders; `plain`: one word. */
  shape: 'table' | 'path' | 'plain';
  /** What a name without a schema means. */
  schema?: string;
  /**
   * What the part behind `scheme://` is: an address at which one thing can be
   * reached under several names, or a place that holds other things than others.
   */
  authority: 'address' | 'place';
};

const table = (id: string, schema?: string): NamingFamily => ({
  id,
  shape: 'table',
  schema,
  authority: 'address',
});

const path = (id: string, authority: 'address' | 'place'): NamingFamily => ({
  id,
  shape: 'path',
  authority,
});

const stream = (id: string): NamingFamily => ({
  id,
  shape: 'plain',
  authority: 'address',
});

/** A file is another database than another file, whatever is in it. */
const file = (id: string, schema: string): NamingFamily => ({
  ...table(id, schema),
  authority: 'place',
});

/**
 * Naming authorities by scheme (https://openlineage.io/docs/spec/naming).
 * Default schemas are those of the databases' own manuals.
 */
const FAMILIES: ReadonlyMap<string, NamingFamily> = new Map(
  Object.entries({
    postgres: table('postgres', 'public'),
    postgresql: table('postgres', 'public'),
    redshift: table('redshift', 'public'),
    cockroachdb: table('cockroachdb', 'public'),
    mysql: table('mysql'),
    mariadb: table('mariadb'),
    mssql: table('mssql', 'dbo'),
    sqlserver: table('mssql', 'dbo'),
    oracle: table('oracle'),
    db2: table('db2'),
    teradata: table('teradata'),
    snowflake: table('snowflake', 'public'),
    bigquery: table('bigquery'),
    athena: table('athena', 'default'),
    awsathena: table('athena', 'default'),
    trino: table('trino'),
    presto: table('trino'),
    hive: table('hive', 'default'),
    spark: table('hive', 'default'),
    databricks: table('databricks', 'default'),
    unitycatalog: table('unitycatalog', 'default'),
    clickhouse: table('clickhouse', 'default'),
    duckdb: file('duckdb', 'main'),
    sqlite: file('sqlite', 'main'),
    s3: path('s3', 'place'),
    s3a: path('s3', 'place'),
    s3n: path('s3', 'place'),
    gs: path('gs', 'place'),
    gcs: path('gs', 'place'),
    abfs: path('azure', 'place'),
    abfss: path('azure', 'place'),
    wasb: path('azure', 'place'),
    wasbs: path('azure', 'place'),
    adl: path('adl', 'place'),
    oss: path('oss', 'place'),
    dbfs: path('dbfs', 'place'),
    hdfs: path('hdfs', 'address'),
    viewfs: path('hdfs', 'address'),
    file: path('file', 'address'),
    kafka: stream('kafka'),
    pulsar: stream('pulsar'),
  }),
);

/** What is known of a scheme; `undefined` for words that only one company knows. */
export function namingFamily(scheme: string): NamingFamily | undefined {
  return FAMILIES.get(scheme.toLowerCase());
}
