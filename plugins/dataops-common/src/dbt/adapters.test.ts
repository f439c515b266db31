import {
  catalog,
  datasetFacet,
  manifest,
  model,
  names,
  result,
  runFacet,
  runResults,
  WAREHOUSE,
} from './__testUtils__/artifacts';
import { dbtArtifactsToFacts } from './dbtArtifactsToFacts';

/*
 * Names as OpenLineage's naming document and its dbt integration have them:
 * `database.schema.table` in the namespace that the sender gives.
 */
describe('a relation', () => {
  it.each([
    [
      'postgres',
      'postgres://host:5432',
      ['db', 'public', 'orders'],
      '"db"."public"."orders"',
      'db.public.orders',
    ],
    [
      'redshift',
      'redshift://c1.eu-west-1:5439',
      ['dev', 'public', 'orders'],
      '"dev"."public"."orders"',
      'dev.public.orders',
    ],
    [
      'snowflake',
      'snowflake://ORG-ACCT',
      ['ANALYTICS', 'MART', 'fct_orders'],
      'ANALYTICS.MART.fct_orders',
      'ANALYTICS.MART.fct_orders',
    ],
    [
      'bigquery',
      undefined,
      ['my-project', 'shop', 'orders'],
      '`my-project`.`shop`.`orders`',
      'my-project.shop.orders',
    ],
    [
      'databricks',
      'databricks://dbc-1.cloud.databricks.com',
      ['main', 'shop', 'orders'],
      '`main`.`shop`.`orders`',
      'main.shop.orders',
    ],
    [
      'databricks',
      'databricks://dbc-1.cloud.databricks.com',
      ['hive_metastore', 'shop', 'orders'],
      '`hive_metastore`.`shop`.`orders`',
      'hive_metastore.shop.orders',
    ],
    [
      'spark',
      'spark://host:10000',
      [null, 'shop', 'orders'],
      'shop.orders',
      'shop.orders',
    ],
    [
      'duckdb',
      'duckdb:///data/shop.duckdb',
      ['shop', 'main', 'orders'],
      '"shop"."main"."orders"',
      'shop.main.orders',
    ],
    [
      'trino',
      'trino://host:8080',
      ['hive', 'shop', 'orders'],
      '"hive"."shop"."orders"',
      'hive.shop.orders',
    ],
    [
      'athena',
      'awsathena://athena.eu-west-1.amazonaws.com',
      ['awsdatacatalog', 'shop', 'orders'],
      '"awsdatacatalog"."shop"."orders"',
      'awsdatacatalog.shop.orders',
    ],
    [
      'clickhouse',
      'clickhouse://host:9000',
      ['', 'shop', 'orders'],
      '`shop`.`orders`',
      'shop.orders',
    ],
    [
      'sqlserver',
      'mssql://host:1433',
      ['db', 'dbo', 'orders'],
      '"db"."dbo"."orders"',
      'db.dbo.orders',
    ],
    [
      'mysql',
      'mysql://host:3306',
      [null, 'shop', 'orders'],
      '`shop`.`orders`',
      'shop.orders',
    ],
  ])(
    'of %s is named as OpenLineage names it',
    (adapter, namespace, [database, schema, alias], quoted, name) => {
      const relation = { database, schema, alias, relation_name: quoted };
      const cut = { ...relation, database: undefined, schema: undefined };
      for (const extra of [relation, cut]) {
        const { facts } = dbtArtifactsToFacts(
          {
            manifest: manifest(
              { nodes: { 'model.shop.m': model('m', [], extra) } },
              { adapter_type: adapter },
            ),
          },
          { namespace },
        );
        expect(facts[0].datasets[0].dataset).toEqual({
          namespace: namespace ?? 'bigquery',
          name,
        });
      }
    },
  );

  it.each([
    ["read_csv('orders.csv')", 'm'],
    ['(select 1.5 as a)', 'm'],
    ['orders', 'm'],
    [null, 'm'],
    ['[db].[dbo].[m]', 'db.dbo.m'],
  ])(
    'without database and schema is named by %j only when that is a name',
    (quoted, name) => {
      const extra = { database: null, schema: null, relation_name: quoted };
      const { facts } = dbtArtifactsToFacts({
        manifest: manifest({
          nodes: { 'model.shop.m': model('m', [], extra) },
        }),
      });
      expect(names(facts[0])).toEqual([name]);
    },
  );
});

describe('what people wrote', () => {
  const SECRET = 'hunter2';
  const written = `See postgres://bob:${SECRET}@db:5432/x`;

  it('is kept without the secrets in it, in names too', () => {
    const redactText = (text: string) => text.replaceAll(`bob:${SECRET}@`, '');
    const { facts } = dbtArtifactsToFacts(
      {
        manifest: manifest({
          nodes: {
            'model.shop.a': model('a', [], {
              alias: `s3://bob:${SECRET}@bucket/a`,
              description: written,
              columns: { id: { name: 'id', description: written } },
              contract: { enforced: true },
              meta: { owner: written },
            }),
          },
        }),
        catalog: catalog({
          'model.shop.b': {
            metadata: { name: 'b', type: 'table', comment: written },
            columns: { id: { name: 'id', comment: written } },
          },
        }),
      },
      { namespace: WAREHOUSE, redactText },
    );
    const [design, tables] = facts;
    expect(names(design)).toEqual(['db.main.s3://bucket/a']);
    expect(JSON.stringify(design.datasets)).toContain('postgres://db:5432/x');
    expect(JSON.stringify(tables)).toContain('postgres://db:5432/x');
    expect(JSON.stringify(facts)).not.toContain(SECRET);
  });

  it('is cleaned as SQL where a freshness rule is an expression', () => {
    const rule = {
      freshness: { warn_after: { count: 1, period: 'day' } },
      loaded_at_field: "to_date(at, 'hunter2')",
    };
    const artifacts = {
      manifest: manifest({ nodes: { 'model.shop.a': model('a', [], rule) } }),
    };
    const ruleOf = (redactSql?: (sql: string) => string) =>
      datasetFacet(
        dbtArtifactsToFacts(artifacts, { redactSql }).facts[0],
        'db.main.a',
        'dbt_freshness_rule',
      );
    expect(ruleOf(sql => sql.replace(/'.*'/, '?'))).toMatchObject({
      loaded_at_field: 'to_date(at, ?)',
    });
    expect(ruleOf()).not.toHaveProperty('loaded_at_field');
  });
});

describe('a microbatch model', () => {
  it('that was built in part is a warning, with the batches that failed', () => {
    const id = 'model.shop.events';
    const { facts, summary } = dbtArtifactsToFacts({
      runResults: runResults([
        result(id, 'partial success', {
          message: 'PARTIAL SUCCESS (2/3)',
          batch_results: {
            successful: [
              ['2026-01-01T00:00:00+00:00', '2026-01-02T00:00:00+00:00'],
              ['2026-01-02T00:00:00+00:00', '2026-01-03T00:00:00+00:00'],
            ],
            failed: [
              ['2026-01-03T00:00:00+00:00', '2026-01-04T00:00:00+00:00'],
            ],
          },
        }),
      ]),
    });
    expect(summary.builds).toMatchObject({ warn: 1, pass: 0 });
    expect(runFacet(facts[0], id, 'dbt_result')).toMatchObject({
      outcome: 'warn',
      batches_failed: 1,
      batches_successful: 2,
    });
  });
});
