import {
  corpusFiles,
  corpusJson,
  describeCorpus,
} from './__testUtils__/corpus';
import { datasetFacet, names } from './__testUtils__/artifacts';
import { dbtArtifactsToFacts, DbtArtifacts } from './dbtArtifactsToFacts';
import { DbtArtifactKind, detectDbtArtifact } from './detectDbtArtifact';
import { InvalidArtifactError } from './InvalidArtifactError';

const PART: Record<DbtArtifactKind, keyof DbtArtifacts> = {
  manifest: 'manifest',
  'run-results': 'runResults',
  sources: 'sources',
  catalog: 'catalog',
};

function translateFile(file: string) {
  const value = corpusJson(file);
  const { kind } = detectDbtArtifact(value);
  return dbtArtifactsToFacts({ [PART[kind]]: value }, { receivedAt: 1 });
}

function verdictOn(file: string): string {
  try {
    const { summary } = translateFile(file);
    return `taken as ${summary.artifacts[0].kind}`;
  } catch (error) {
    if (error instanceof InvalidArtifactError) {
      return `refused: ${error.message}`;
    }
    throw error;
  }
}

/** Files by folder and verdict. */
function verdicts(): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const file of corpusFiles('dbt')) {
    const folder = file.split('/')[1];
    const verdict = verdictOn(file);
    counts[folder] ??= {};
    counts[folder][verdict] = (counts[folder][verdict] ?? 0) + 1;
  }
  return counts;
}

describeCorpus('dbt')('every file of the dbt corpus', () => {
  it('is taken, or refused with the reason', () => {
    const manifests = 'taken as manifest';
    const results = 'taken as run-results';
    const sources = 'taken as sources';
    const catalogs = 'taken as catalog';
    expect(verdicts()).toEqual({
      btc: { [manifests]: 1, [results]: 1, [sources]: 1, [catalogs]: 1 },
      colibri: { [manifests]: 2, [catalogs]: 2 },
      conveyor: { [results]: 1 },
      cosmos: { [manifests]: 6 },
      'dbt-bouncer': { [manifests]: 2, [results]: 2, [catalogs]: 2 },
      'dbt-core-fixtures': { [manifests]: 2, [results]: 3 },
      'fivetran_ad_reporting_1.3': {
        [manifests]: 1,
        [results]: 1,
        [catalogs]: 1,
      },
      jaffle_shop: { [manifests]: 10, [results]: 8, [catalogs]: 3 },
      'json-schema': {
        'refused: body: expected a dbt artifact, got a JSON schema': 10,
      },
      'ol-no-test-metadata': { [manifests]: 1, [results]: 2 },
      'orders-mart': {
        [manifests]: 1,
        [results]: 1,
        [sources]: 1,
        [catalogs]: 1,
      },
      'soda-sql-dbt': { [manifests]: 1, [results]: 2 },
      'ticketswap-mini': {
        [manifests]: 1,
        [results]: 1,
        [sources]: 1,
        [catalogs]: 1,
      },
    });
  });

  it.each([
    ['colibri/ephemeral_finance_core/manifest.json', 6],
    ['dbt-bouncer/dbt_1.10/manifest.json', 3],
    ['dbt-bouncer/dbt_2.0-fusion-beta/manifest.json', 3],
    ['fivetran_ad_reporting_1.3/manifest.json', 8],
  ])('collapses the ephemeral models of %s', (file, collapsed) => {
    const { facts, summary } = translateFile(`dbt/${file}`);
    expect(summary).toMatchObject({ collapsed, dangling: 0 });
    const known = new Set(names(facts[0]));
    expect(facts[0].io.every(io => known.has(io.dataset.name))).toBe(true);
  });

  it('reads bouncer of dbt 1.10 and of Fusion alike, apart from what the projects changed', () => {
    const [old, fusion] = ['dbt_1.10', 'dbt_2.0-fusion-beta'].map(version =>
      names(translateFile(`dbt/dbt-bouncer/${version}/manifest.json`).facts[0]),
    );
    expect(old.filter(name => !fusion.includes(name))).toEqual([
      'dbt.dummy_source.customers', // The source that 1.10 reads by read_csv().
      'dbt.main.py_order_stats', // Disabled in the project for Fusion.
      'semantic_model.dbt_bouncer_test_project.customers',
    ]);
    expect(fusion.filter(name => !old.includes(name))).toEqual([
      'dbt.main.customers',
      'metric.dbt_bouncer_test_project.total_order_amount',
      'semantic_model.dbt_bouncer_test_project.orders',
    ]);
    expect(old).toHaveLength(57);
  });

  it('tells the 20 packages of ad_reporting from its root project', () => {
    const { summary } = translateFile(
      'dbt/fivetran_ad_reporting_1.3/manifest.json',
    );
    expect(summary).toMatchObject({
      projectName: expect.any(String),
      nodes: { model: 223, seed: 80, source: 78, metric: 9 },
    });
    expect(Object.keys(summary.packages)).toHaveLength(20);
  });

  it('finds the relations that cross projects in both of them', () => {
    const [a, b] = ['a', 'b'].map(project =>
      translateFile(
        `dbt/cosmos/cross_project/project_${project}_bidirectional/manifest.json`,
      ),
    );
    const keys = ({ facts }: typeof a) =>
      facts[0].datasets.map(d => `${d.dataset.namespace} ${d.dataset.name}`);
    const shared = keys(a).filter(key => keys(b).includes(key));
    expect(shared.sort()).toEqual([
      'dbt:project_a postgres.project_a.raw_a_customers',
      'dbt:project_a postgres.project_a.rpt_a_customer_orders',
      'dbt:project_a postgres.project_a.stg_a_customers',
      'dbt:project_b postgres.project_b.raw_b_orders',
      'dbt:project_b postgres.project_b.stg_b_orders',
    ]);
  });

  it('joins orders-mart by invocation, and its sources, of another one, by name only', () => {
    const read = (name: string) => corpusJson(`dbt/orders-mart/${name}.json`);
    const { facts, summary } = dbtArtifactsToFacts(
      {
        manifest: read('manifest'),
        runResults: read('run_results'),
        sources: read('sources'),
        catalog: read('catalog'),
      },
      { namespace: 'snowflake://ORG-ACCT' },
    );
    expect(summary).toMatchObject({
      datasets: 10,
      testsWithoutResult: 29,
      tests: { pass: 0, unknown: 0 },
      builds: { pass: 0 },
      freshness: { pass: 3 },
      catalogTables: 9,
      catalogUnmatched: 0,
    });
    const [, tables, freshness, results] = facts;
    // They are those of `dbt docs generate`, which built and tested nothing.
    expect(results.notes.map(n => n.note)).toEqual(['not-run']);
    expect(results.runs).toEqual([]);
    expect(freshness.notes.map(n => n.note)).toEqual(['other-invocation']);
    expect(freshness.datasets).toHaveLength(3);
    const orders = 'ORDERS_DB.ORDERS_MART.fct_orders';
    expect(datasetFacet(tables, orders, 'dbt_catalog')).toMatchObject({
      statistics: { row_count: 5 },
    });
    // Snowflake says one row for every statement.
    expect(JSON.stringify(results)).not.toContain('outputStatistics');
  });

  it('keeps the four files of btc apart, which are of four invocations', () => {
    const read = (name: string) => corpusJson(`dbt/btc/${name}.json`);
    const { facts, summary } = dbtArtifactsToFacts({
      manifest: read('manifest'),
      runResults: read('run_results'),
      sources: read('sources'),
      catalog: read('catalog'),
    });
    expect(new Set(summary.artifacts.map(a => a.invocationId)).size).toBe(4);
    // What was built is known by name; what it was built from is not.
    expect(new Set(facts[3].io.map(io => io.direction))).toEqual(
      new Set(['output']),
    );
    expect(facts[3].runs.every(run => run.lineageUnknown)).toBe(true);
    expect(summary.testsWithoutResult).toBe(3);
    expect(summary.freshness).toMatchObject({ warn: 1 });
  });

  it('reads a test result whose failures are a text, and one without an id', () => {
    const { facts, summary } = translateFile(
      'dbt/ol-no-test-metadata/no_test_metadata_run_results.json',
    );
    expect(summary.tests).toMatchObject({ pass: 18, fail: 2 });
    expect(facts[0].notes).toEqual([
      { pointer: '/results/20', note: 'unplaced' },
      { pointer: '/results', note: 'unplaced' },
    ]);
  });

  it('reads the error of a model that has no timing', () => {
    const { summary } = translateFile(
      'dbt/jaffle_shop/run_results/v4/jaffle_shop/run_results.json',
    );
    expect(summary.builds).toMatchObject({ pass: 8, error: 1 });
  });
});
