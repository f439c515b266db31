/** Name of the generated project. */
export const DBT_PROJECT = 'shop';

/** A freshness rule as dbt writes it. */
export const THRESHOLDS = {
  warn_after: { count: 12, period: 'hour' },
  error_after: { count: 2, period: 'day' },
  filter: null,
};

/** A source as it stands in a manifest. */
export function sourceNode(id: string, name: string, source: string) {
  const config = {
    enabled: true,
    event_time: null,
    freshness: THRESHOLDS,
    loaded_at_field: 'loaded_at',
    loaded_at_query: null,
    meta: {},
    tags: [],
  };
  return {
    database: 'dev',
    schema: 'raw',
    name,
    resource_type: 'source',
    package_name: DBT_PROJECT,
    path: 'models/sources.yml',
    original_file_path: 'models/sources.yml',
    unique_id: id,
    fqn: [DBT_PROJECT, source, name],
    source_name: source,
    source_description: `Tables of ${source}.`,
    loader: '',
    identifier: name,
    quoting: { database: null, schema: null, identifier: null, column: null },
    loaded_at_field: 'loaded_at',
    loaded_at_query: null,
    freshness: THRESHOLDS,
    external: null,
    description: `Raw table ${name}.`,
    columns: {},
    meta: {},
    source_meta: {},
    tags: [],
    config,
    patch_path: null,
    unrendered_config: config,
    relation_name: `"dev"."raw"."${name}"`,
    created_at: 1755525055.1291974,
    unrendered_database: 'dev',
    unrendered_schema: 'raw',
    doc_blocks: [],
  };
}

/** An exposure as it stands in a manifest. */
export function exposureNode(id: string, name: string, parents: string[]) {
  return {
    name,
    resource_type: 'exposure',
    package_name: DBT_PROJECT,
    path: 'exposures.yml',
    original_file_path: 'models/exposures.yml',
    unique_id: id,
    fqn: [DBT_PROJECT, name],
    type: 'dashboard',
    owner: { email: 'sales@example.com', name: 'Sales' },
    description: `Dashboard ${name}.`,
    label: null,
    maturity: 'high',
    meta: {},
    tags: ['bi'],
    config: { enabled: true, tags: ['bi'], meta: {} },
    unrendered_config: {},
    url: `https://bi.example.com/${name}`,
    depends_on: { macros: [], nodes: parents },
    refs: [],
    sources: [],
    metrics: [],
    created_at: 1755525054.9880626,
  };
}

/** A macro and its id as they stand in a manifest. */
export function macro(id: string): [string, unknown] {
  const name = id.split('.')[2];
  return [
    id,
    {
      name,
      resource_type: 'macro',
      package_name: 'dbt',
      path: `macros/${name}.sql`,
      original_file_path: `macros/${name}.sql`,
      unique_id: id,
      macro_sql: `{% macro ${name}(relation, columns) %}\n${'  {{ adapter.dispatch(relation) }}\n'.repeat(
        12,
      )}{% endmacro %}`,
      depends_on: { macros: [] },
      description: '',
      meta: {},
      docs: { show: true, node_color: null },
      patch_path: null,
      arguments: [],
      created_at: 1755525052.1,
      supported_languages: null,
    },
  ];
}

/** A generic test with its compiled SQL as it stands in a manifest. */
export function testNode(t: {
  id: string;
  name: string;
  kind: string;
  column: string;
  model: string;
  parents: string[];
  sql: string;
}) {
  const tested = t.model.split('.')[2];
  return {
    database: 'dev',
    schema: 'main_dbt_test__audit',
    name: t.name,
    resource_type: 'test',
    package_name: DBT_PROJECT,
    path: `${t.name}.sql`,
    original_file_path: 'models/schema.yml',
    unique_id: t.id,
    fqn: [DBT_PROJECT, t.name],
    alias: t.name,
    checksum: { name: 'none', checksum: '' },
    config: {
      enabled: true,
      alias: null,
      schema: 'dbt_test__audit',
      database: null,
      tags: [],
      meta: {},
      group: null,
      materialized: 'test',
      severity: 'ERROR',
      store_failures: null,
      store_failures_as: null,
      where: null,
      limit: null,
      fail_calc: 'count(*)',
      warn_if: '!= 0',
      error_if: '!= 0',
    },
    tags: [],
    description: '',
    columns: {},
    meta: {},
    group: null,
    docs: { show: true, node_color: null },
    patch_path: null,
    build_path: null,
    unrendered_config: {},
    created_at: 1755525054.8119657,
    relation_name: null,
    raw_code: `{{ test_${t.kind}(**_dbt_generic_test_kwargs) }}`,
    doc_blocks: [],
    language: 'sql',
    refs: [{ name: tested, package: null, version: null }],
    sources: [],
    metrics: [],
    depends_on: {
      macros: [`macro.dbt.test_${t.kind}`, 'macro.dbt.get_where_subquery'],
      nodes: t.parents,
    },
    compiled_path: `target/compiled/${DBT_PROJECT}/models/schema.yml/${t.name}.sql`,
    compiled: true,
    compiled_code: t.sql,
    extra_ctes_injected: true,
    extra_ctes: [],
    contract: { enforced: false, alias_types: true, checksum: null },
    column_name: t.column,
    file_key_name: `models.${tested}`,
    attached_node: t.model,
    test_metadata: {
      name: t.kind,
      kwargs: {
        column_name: t.column,
        model: `{{ get_where_subquery(ref('${tested}')) }}`,
      },
      namespace: null,
    },
  };
}
