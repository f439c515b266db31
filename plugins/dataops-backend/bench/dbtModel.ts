import { DBT_PROJECT } from './dbtNodes';

const CONFIG = {
  enabled: true,
  alias: null,
  schema: null,
  database: null,
  tags: [],
  meta: {},
  group: null,
  materialized: 'table',
  incremental_strategy: null,
  batch_size: null,
  lookback: 1,
  begin: null,
  persist_docs: {},
  'post-hook': [],
  'pre-hook': [],
  quoting: {},
  column_types: {},
  full_refresh: null,
  unique_key: null,
  on_schema_change: 'ignore',
  on_configuration_change: 'apply',
  grants: {},
  packages: [],
  docs: { show: true, node_color: null },
  contract: { enforced: false, alias_types: true },
  event_time: null,
  concurrent_batches: null,
  access: 'protected',
  freshness: null,
};

/** SQL of common table expressions, over the relations that it names. */
export function sqlOf(
  columns: string[],
  inputs: string[],
  relation: (name: string) => string,
  seed: number,
): string {
  const list = columns.map(column => `        ${column}`).join(',\n');
  const ctes = inputs.map(
    (name, i) =>
      `${
        i === 0 ? 'with ' : ''
      }input_${i} as (\n    select\n${list}\n    from ${relation(
        name,
      )}\n    where order_date >= '2026-01-${10 + (seed % 20)}'\n),\n`,
  );
  return `-- One row per ${columns[0]}.\n${ctes.join('\n')}
final as (
    select
${columns
  .map(
    (column, i) =>
      `        cast(coalesce(input_${
        i % inputs.length
      }.${column}, ${seed}) as numeric(12, 2)) as ${column}`,
  )
  .join(',\n')}
    from input_0
)\nselect * from final\n`;
}

/** A model with documented columns as it stands in a manifest of dbt 1.10. */
export function modelNode(m: {
  id: string;
  name: string;
  layer: string;
  columns: string[];
  parents: Set<string>;
  raw: string;
  compiled: string;
}) {
  const materialized = m.layer === 'fct' ? 'table' : 'view';
  const parents = [...m.parents];
  const isRef = (id: string) => id.startsWith('model.');
  return {
    database: 'dev',
    schema: 'main',
    name: m.name,
    resource_type: 'model',
    package_name: DBT_PROJECT,
    path: `${m.layer}/${m.name}.sql`,
    original_file_path: `models/${m.layer}/${m.name}.sql`,
    unique_id: m.id,
    fqn: [DBT_PROJECT, m.layer, m.name],
    alias: m.name,
    checksum: {
      name: 'sha256',
      checksum:
        '016f6ef3f4c8c53fc75c7a3def1818a9045d1a9e20d669aacf62693df52c4c35',
    },
    config: { ...CONFIG, materialized },
    tags: [m.layer],
    description: `Model ${m.name}: prepares what the layer ${m.layer} serves, one row per ${m.columns[0]}.`,
    columns: Object.fromEntries(
      m.columns.map(name => [name, columnNode(name)]),
    ),
    meta: m.layer === 'fct' ? { owner: 'team-finance' } : {},
    group: null,
    docs: { show: true, node_color: null },
    patch_path: `${DBT_PROJECT}://models/${m.layer}/schema.yml`,
    build_path: null,
    unrendered_config: { materialized },
    created_at: 1755525054.8299942,
    relation_name: `"dev"."main"."${m.name}"`,
    raw_code: m.raw,
    doc_blocks: [],
    language: 'sql',
    refs: parents
      .filter(isRef)
      .map(id => ({ name: id.split('.')[2], package: null, version: null })),
    sources: parents.filter(id => !isRef(id)).map(id => id.split('.').slice(2)),
    metrics: [],
    depends_on: { macros: [], nodes: parents },
    compiled_path: `target/compiled/${DBT_PROJECT}/models/${m.layer}/${m.name}.sql`,
    compiled: true,
    compiled_code: m.compiled,
    extra_ctes_injected: true,
    extra_ctes: [],
    contract: { enforced: false, alias_types: true, checksum: null },
    access: 'protected',
    constraints: [],
    version: null,
    latest_version: null,
    deprecation_date: null,
    primary_key: [m.columns[0]],
    time_spine: null,
  };
}

function columnNode(name: string) {
  return {
    name,
    description: `The ${name.replace(
      /_/g,
      ' ',
    )} as the source system reports it.`,
    meta: {},
    data_type: null,
    constraints: [],
    quote: null,
    config: { meta: {}, tags: [] },
    tags: [],
    granularity: null,
    doc_blocks: [],
  };
}
