import { modelNode, sqlOf } from './dbtModel';
import {
  DBT_PROJECT as PROJECT,
  exposureNode,
  macro,
  sourceNode,
  testNode,
  THRESHOLDS,
} from './dbtNodes';
import { table } from './dbtTable';

/** A project as `dbt build` and `dbt docs generate` leave it, as texts. */
export type DbtFiles = Record<
  'manifest' | 'run_results' | 'sources' | 'catalog',
  string
>;

const WORDS =
  'order customer product payment store supply item account invoice session event campaign region currency ledger shipment return price stock refund'.split(
    ' ',
  );
const SUFFIXES = 'id key name amount count date status type code flag'.split(
  ' ',
);
const TESTS = ['not_null', 'unique', 'accepted_values', 'relationships'];
const TESTS_PER_TWO_MODELS = 5;

/** Deterministic pseudo-random integers below a bound. */
function randomBelow(seed: number): (bound: number) => number {
  let state = seed;
  return bound => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/**
 * The four artifacts of a project with that many models: shapes and sizes are
 * those of manifests v12 of dbt 1.10 in the wild (half of the models above
 * 6 kB, 8 documented columns, 17 in the warehouse, 2.5 tests per model,
 * compiled SQL in manifest and run results, macros, parent and child maps).
 *
 * @param invocation - number of the `dbt build`; another one has the same
 *   project and other times and results
 */
export function generateDbt(models: number, invocation: number): DbtFiles {
  const random = randomBelow(5);
  const pick = (list: readonly string[]) => list[random(list.length)];
  const at = Date.UTC(2026, 10, 1) + invocation * 3_600_000;
  const instant = (ms: number) =>
    `${new Date(at + ms).toISOString().slice(0, 23)}417Z`;
  const nodes: Record<string, unknown> = {};
  const sources: Record<string, unknown> = {};
  const tables: Record<string, unknown> = {};
  const sourceTables: Record<string, unknown> = {};
  const parentMap: Record<string, string[]> = {};
  const childMap: Record<string, string[]> = {};
  const results: unknown[] = [];
  const freshness: unknown[] = [];
  const columnNames = Array.from(
    { length: 120 },
    (_, i) =>
      `${WORDS[i % WORDS.length]}_${SUFFIXES[Math.floor(i / 12) % 10]}${
        i % 3 ? '' : `_${i}`
      }`,
  );

  const link = (id: string, parents: string[]) => {
    parentMap[id] = parents;
    childMap[id] ??= [];
    for (const parent of parents) {
      (childMap[parent] ??= []).push(id);
    }
  };
  const result = (id: string, index: number, test: boolean, sql: string) => {
    const failed = (index + invocation) % 97 === 0;
    const verdict = failed ? 'fail' : 'pass';
    const complaint = failed
      ? `Got ${index} results, configured to fail if != 0`
      : null;
    const rows = failed ? index : 0;
    results.push({
      status: test ? verdict : 'success',
      timing: ['compile', 'execute'].map((name, step) => ({
        name,
        started_at: instant(index * 40 + step * 15),
        completed_at: instant(index * 40 + step * 15 + 12),
      })),
      thread_id: `Thread-${1 + (index % 8)} (worker)`,
      execution_time: 0.041709184646606445 + (index % 50),
      adapter_response: test
        ? {}
        : {
            _message: `SELECT ${index}`,
            code: 'SELECT',
            rows_affected: 1000 + index,
          },
      message: test ? complaint : `SELECT ${index}`,
      failures: test ? rows : null,
      unique_id: id,
      compiled: true,
      compiled_code: sql,
      relation_name: test ? null : `"dev"."main"."${id.split('.')[2]}"`,
      batch_results: null,
    });
  };

  const sourceCount = Math.ceil(models / 8);
  const sourceIds: string[] = [];
  for (let i = 0; i < sourceCount; i++) {
    const name = `raw_${pick(WORDS)}_${i}`;
    const id = `source.${PROJECT}.erp_${i % 12}.${name}`;
    sourceIds.push(id);
    sources[id] = sourceNode(id, name, `erp_${i % 12}`);
    sourceTables[id] = table(id, 'raw', name, columnNames.slice(i % 90), 17);
    link(id, []);
    freshness.push({
      unique_id: id,
      max_loaded_at: instant(-3_600_000),
      snapshotted_at: instant(0),
      max_loaded_at_time_ago_in_s: 3600.379,
      status: i % 40 ? 'pass' : 'warn',
      criteria: THRESHOLDS,
      adapter_response: {},
      timing: [],
      thread_id: 'Thread-1',
      execution_time: 0.2,
    });
  }

  const modelIds: string[] = [];
  for (let i = 0; i < models; i++) {
    const layer = ['stg', 'int', 'fct'][i % 3];
    const name = `${layer}_${pick(WORDS)}_${pick(WORDS)}_${i}`;
    const id = `model.${PROJECT}.${name}`;
    const parents = new Set<string>();
    const count = layer === 'stg' ? 1 : 1 + random(4);
    for (let p = 0; p < count; p++) {
      parents.add(
        layer === 'stg' || modelIds.length === 0
          ? pick(sourceIds)
          : modelIds[Math.max(0, i - 1 - random(400))],
      );
    }
    const first = random(100);
    const columns = columnNames.slice(first, first + 2 + random(13));
    const inputs = [...parents].map(parent => parent.split('.').at(-1) ?? '');
    const raw = sqlOf(columns, inputs, n => `{{ ref('${n}') }}`, i);
    const compiled = sqlOf(columns, inputs, n => `"dev"."main"."${n}"`, i);
    nodes[id] = modelNode({ id, name, layer, columns, parents, raw, compiled });
    tables[id] = table(id, 'main', name, columnNames.slice(first % 90), 17);
    link(id, [...parents]);
    result(id, i, false, compiled);
    modelIds.push(id);
  }

  const testCount = Math.floor((models * TESTS_PER_TWO_MODELS) / 2);
  for (let i = 0; i < testCount; i++) {
    const model = modelIds[i % models];
    const other = modelIds[random(models)];
    const kind = TESTS[Math.floor(i / models) + (i % 11 === 0 ? 1 : 0)];
    const column = columnNames[i % 120];
    const tested = model.split('.')[2];
    const name = `${kind}_${tested}_${column}`;
    const id = `test.${PROJECT}.${name}.${(i * 7919).toString(16)}`;
    const parents = kind === 'relationships' ? [other, model] : [model];
    const sql = `\n    \n    \n\nselect ${column}\nfrom "dev"."main"."${tested}"\nwhere ${column} is null and ${column} <> 'x${i}'\n`;
    nodes[id] = testNode({ id, name, kind, column, model, parents, sql });
    link(id, parents);
    result(id, models + i, true, sql);
  }

  const exposures: Record<string, unknown> = {};
  for (let i = 0; i < models / 50; i++) {
    const id = `exposure.${PROJECT}.dashboard_${i}`;
    const parents = [modelIds[random(models)], modelIds[random(models)]];
    exposures[id] = exposureNode(id, `dashboard_${i}`, parents);
    link(id, parents);
  }
  const macros = Object.fromEntries(
    Array.from({ length: 900 }, (_, i) => macro(`macro.dbt.macro_${i}`)),
  );
  const invocationId = `0193b3c0-0000-7000-8000-${String(invocation).padStart(
    12,
    '0',
  )}`;
  const metadata = (kind: string) => ({
    dbt_schema_version: `https://schemas.getdbt.com/dbt/${kind}.json`,
    dbt_version: '1.10.8',
    generated_at: instant(0),
    invocation_id: invocationId,
    env: {},
    project_name: kind.startsWith('manifest') ? PROJECT : undefined,
    adapter_type: kind.startsWith('manifest') ? 'postgres' : undefined,
  });
  return {
    manifest: JSON.stringify({
      metadata: metadata('manifest/v12'),
      nodes,
      sources,
      macros,
      docs: {},
      exposures,
      metrics: {},
      groups: {},
      selectors: {},
      disabled: {},
      parent_map: parentMap,
      child_map: childMap,
      group_map: {},
      saved_queries: {},
      semantic_models: {},
      unit_tests: {},
    }),
    run_results: JSON.stringify({
      metadata: metadata('run-results/v6'),
      results,
      elapsed_time: 1234.5,
      args: { which: 'build' },
    }),
    sources: JSON.stringify({
      metadata: metadata('sources/v3'),
      results: freshness,
      elapsed_time: 4.2,
    }),
    catalog: JSON.stringify({
      metadata: metadata('catalog/v1'),
      nodes: tables,
      sources: sourceTables,
      errors: null,
    }),
  };
}
