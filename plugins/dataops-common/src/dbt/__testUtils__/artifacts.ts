import { LineageFacts } from '../../facts';
import { UnknownRecord } from '../readJson';

export const INVOCATION = '11111111-1111-4111-8111-111111111111';
export const WAREHOUSE = 'postgres://host:5432';

function metadata(kind: string, extra: UnknownRecord): UnknownRecord {
  return {
    dbt_schema_version: `https://schemas.getdbt.com/dbt/${kind}.json`,
    generated_at: '2026-01-02T00:00:00.000000Z',
    invocation_id: INVOCATION,
    ...extra,
  };
}

/** A manifest of project `shop` with the given sections. */
export function manifest(
  sections: UnknownRecord = {},
  extra: UnknownRecord = {},
): UnknownRecord {
  return {
    metadata: metadata('manifest/v12', {
      adapter_type: 'postgres',
      project_name: 'shop',
      ...extra,
    }),
    nodes: {},
    sources: {},
    ...sections,
  };
}

export function runResults(
  results: UnknownRecord[],
  extra: UnknownRecord = {},
): UnknownRecord {
  return {
    metadata: metadata('run-results/v6', extra),
    results,
    elapsed_time: 10,
    args: { which: 'build' },
  };
}

export function sources(
  results: UnknownRecord[],
  extra: UnknownRecord = {},
): UnknownRecord {
  return { metadata: metadata('sources/v3', extra), results };
}

export function catalog(
  nodes: UnknownRecord,
  extra: UnknownRecord = {},
): UnknownRecord {
  const { sources: tables = {}, ...rest } = extra;
  return { metadata: metadata('catalog/v1', rest), nodes, sources: tables };
}

/** A table model of the root project in `db.main`, made from `parents`. */
export function model(
  name: string,
  parents: string[] = [],
  extra: UnknownRecord = {},
): UnknownRecord {
  return {
    resource_type: 'model',
    package_name: 'shop',
    database: 'db',
    schema: 'main',
    name,
    alias: name,
    original_file_path: `models/${name}.sql`,
    config: { enabled: true, materialized: 'table' },
    depends_on: { nodes: parents },
    ...extra,
  };
}

export function ephemeral(name: string, parents: string[]): UnknownRecord {
  return model(name, parents, {
    relation_name: null,
    config: { materialized: 'ephemeral' },
  });
}

export function test(parents: string[], extra: UnknownRecord = {}) {
  return {
    resource_type: 'test',
    package_name: 'shop',
    database: 'db',
    schema: 'main_dbt_test__audit',
    name: 'not_null_orders_id',
    alias: 'not_null_orders_id',
    original_file_path: 'models/orders.yml',
    column_name: 'id',
    test_metadata: { name: 'not_null', kwargs: { column_name: 'id' } },
    config: { severity: 'ERROR' },
    depends_on: { nodes: parents },
    ...extra,
  };
}

export function result(
  uniqueId: string,
  status: string,
  extra: UnknownRecord = {},
): UnknownRecord {
  return {
    unique_id: uniqueId,
    status,
    execution_time: 2,
    timing: [
      {
        name: 'compile',
        started_at: '2026-01-01T23:59:50.000000Z',
        completed_at: '2026-01-01T23:59:51.000000Z',
      },
      {
        name: 'execute',
        started_at: '2026-01-01T23:59:51.000000Z',
        completed_at: '2026-01-01T23:59:52.500000Z',
      },
    ],
    ...extra,
  };
}

/** `a, b -> c` for every job, so that edges read as edges. */
export function edges(facts: LineageFacts): Record<string, string> {
  const jobs: Record<string, { in: string[]; out: string[] }> = {};
  for (const { job, dataset, direction } of facts.io) {
    jobs[job.name] ??= { in: [], out: [] };
    const side = direction === 'input' ? jobs[job.name].in : jobs[job.name].out;
    side.push(dataset.name);
  }
  const lines: Record<string, string> = {};
  for (const [name, io] of Object.entries(jobs)) {
    lines[name] = `${io.in.sort().join(', ')} -> ${io.out.join(', ')}`.trim();
  }
  return lines;
}

export function names(facts: LineageFacts): string[] {
  return facts.datasets.map(d => d.dataset.name).sort();
}

/** The value of a facet of a dataset, by names. */
export function datasetFacet(
  facts: LineageFacts,
  dataset: string,
  facet: string,
) {
  return facts.datasets
    .find(d => d.dataset.name === dataset)
    ?.facets.find(f => f.name === facet)?.value;
}

/** All reports of a job's run, without those of the invocation. */
export function runsOf(facts: LineageFacts, job: string) {
  return facts.runs.filter(r => r.job.name === job);
}

/** The value of a facet of the last report of a job's run. */
export function runFacet(facts: LineageFacts, job: string, facet: string) {
  return runsOf(facts, job)
    .at(-1)
    ?.facets.find(f => f.name === facet)?.value;
}

/** The facets on what a job reads or writes. */
export function ioFacet(
  facts: LineageFacts,
  job: string,
  dataset: string,
  facet: string,
) {
  return facts.io
    .find(i => i.job.name === job && i.dataset.name === dataset)
    ?.facets.find(f => f.name === facet)?.value;
}
