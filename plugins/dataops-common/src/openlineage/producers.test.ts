import { JsonObject } from '@backstage/types';
import { dataset, factsOf, runEvent } from './__testUtils__/events';

const PRODUCER = 'https://example.com/integration';
const of = (facets: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(facets).map(([name, value]) => [
      name,
      { _producer: PRODUCER, ...Object(value) },
    ]),
  );
const job = (namespace: string, name: string, facets: JsonObject = {}) => ({
  namespace,
  name,
  facets: of(facets),
});
const run = (facets: JsonObject = {}, runId = 'r1') => ({
  runId,
  facets: of(facets),
});
const names = (facets: Array<{ name: string }>) =>
  facets.map(facet => facet.name).sort();
/** Everything that would be stored, as text. */
const stored = (value: unknown) => JSON.stringify(value);

/** Shapes of events that tools send and the corpus does not hold, written by hand. */
describe('what tools send', () => {
  it('Spark: plans and dumps of properties go, what they say of the run stays', () => {
    const facts = factsOf(
      runEvent({
        eventType: 'RUNNING',
        job: job('spark', 'app.execute_insert_into.orders', {
          jobType: {
            processingType: 'BATCH',
            integration: 'SPARK',
            jobType: 'SQL_JOB',
          },
        }),
        run: run({
          'spark.logicalPlan': { plan: [{ class: 'x'.repeat(100_000) }] },
          spark_properties: {
            properties: {
              'spark.master': 'yarn',
              'spark.hadoop.fs.s3a.secret.key': 'hunter2',
              'spark.app.url': 'jdbc:postgresql://h/db?user=u&password=hunter2',
            },
          },
          spark_jobDetails: { jobId: 4, jobCallSite: 'save at App.scala:11' },
          processing_engine: { name: 'spark', version: '3.5.1' },
          parent: {
            job: { namespace: 'spark', name: 'app' },
            run: { runId: 'app-run' },
            root: {
              job: { namespace: 'airflow', name: 'dag' },
              run: { runId: 'dag-run' },
            },
          },
        }),
        outputs: [
          dataset('/warehouse/orders', {
            facets: of({
              storage: { storageLayer: 'iceberg', fileFormat: 'parquet' },
              catalog: {
                framework: 'iceberg',
                name: 'prod',
                metadataUri: 'jdbc:mysql://root:hunter2@db:3306/iceberg',
              },
              datasetType: { datasetType: 'TABLE' },
            }),
            outputFacets: of({
              outputStatistics: { rowCount: 0, size: 0 },
              icebergCommitReport: { snapshotId: 9_007_199_254_740_993 },
            }),
          }),
        ],
      }),
    );
    expect(stored(facts)).not.toContain('hunter2');
    expect(names(facts.runs[0].facets)).toEqual([
      'processing_engine',
      'spark_jobDetails',
      'spark_properties',
    ]);
    expect(facts.runs[0]).toMatchObject({
      parent: { job: { name: 'app' }, runId: 'app-run' },
      root: { job: { name: 'dag' } },
    });
    expect(names(facts.datasets[0].facets)).toEqual([
      'catalog',
      'datasetType',
      'storage',
    ]);
    expect(names(facts.io[0].facets)).toEqual([
      'icebergCommitReport',
      'outputStatistics',
    ]);
  });

  it('Flink: a job that only ever runs, between topics', () => {
    const facts = factsOf(
      runEvent({
        eventType: 'RUNNING',
        job: job('flink', 'enrich', {
          jobType: {
            processingType: 'streaming',
            integration: 'FLINK',
            jobType: 'JOB',
          },
        }),
        run: run({ checkpoints: { completed: 12, failed: 0, in_progress: 1 } }),
        inputs: [{ namespace: 'kafka://b1:9092,b2:9092', name: 'orders' }],
        outputs: [{ namespace: 'kafka://b1:9092,b2:9092', name: 'enriched' }],
      }),
    );
    expect(facts.jobs[0].streaming).toBe(true);
    expect(facts.io.map(io => [io.direction, io.dataset.name])).toEqual([
      ['input', 'orders'],
      ['output', 'enriched'],
    ]);
  });

  it('Airflow 3: a task with its DAG as parent, logical date null, conf with a password', () => {
    const facts = factsOf(
      runEvent({
        eventType: 'START',
        job: job('airflow', 'shop.group.load__1', {
          jobType: {
            processingType: 'BATCH',
            integration: 'AIRFLOW',
            jobType: 'TASK',
          },
          ownership: { owners: [{ name: 'team-shop', type: 'DAG_OWNER' }] },
        }),
        run: run({
          parent: {
            job: { namespace: 'airflow', name: 'shop' },
            run: { runId: '01938f2e-0000-7000-8000-000000000000' },
            root: {
              job: { namespace: 'airflow', name: 'shop' },
              run: { runId: '01938f2e-0000-7000-8000-000000000000' },
            },
          },
          nominalTime: { nominalStartTime: null, nominalEndTime: null },
          airflow: {
            dag: { dag_id: 'shop', tags: "['a']", owner_links: {} },
            dagRun: {
              run_type: 'manual',
              logical_date: null,
              conf: { db_password: 'hunter2', url: 'mysql://u:hunter2@h/x' },
            },
            taskInstance: { try_number: 2, map_index: 1 },
          },
          jobDependencies: {
            upstream: [{ job: { namespace: 'airflow', name: 'other.wait' } }],
            downstream: [],
          },
          executionParameters: {
            parameters: [
              { key: 'task.timeout', name: 'Task timeout', value: '60' },
              {
                key: 'db.password',
                name: 'Login of the task',
                value: 'hunter2',
              },
            ],
          },
        }),
      }),
    );
    expect(stored(facts)).not.toContain('hunter2');
    // A dependency of order is no lineage, and makes no job.
    expect(facts.jobs.map(fact => fact.job.name)).toEqual([
      'shop.group.load__1',
    ]);
    expect(facts.runs[0].nominalStart).toBeUndefined();
    expect(names(facts.runs[0].facets)).toEqual([
      'airflow',
      'executionParameters',
      'jobDependencies',
    ]);
  });

  it('Airflow of old: the parent under its former name', () => {
    const parentRun = {
      job: { namespace: 'airflow', name: 'dag' },
      run: { runId: 'p' },
    };
    const { runs } = factsOf(runEvent({ run: run({ parentRun }) }));
    expect(runs[0]).toMatchObject({ parent: { runId: 'p' }, facets: [] });
  });

  it('dbt-ol: a model without types of columns, and its tests on what it reads', () => {
    const facts = factsOf(
      runEvent({
        job: job('dbt', 'shop.marts.orders.build.test', {
          jobType: {
            processingType: 'BATCH',
            integration: 'DBT',
            jobType: 'TEST',
          },
          sql: { query: "select * from x where email = 'bob@example.com'" },
        }),
        run: run({
          dbt_version: { version: '1.9.1' },
          dbt_run: { invocation_id: 'i-1' },
        }),
        inputs: [
          dataset('shop.marts.orders', {
            facets: of({ schema: { fields: [{ name: 'id' }] } }),
            inputFacets: of({
              dataQualityAssertions: {
                assertions: [
                  { assertion: 'unique', success: true, column: 'id' },
                  {
                    assertion: 'not_null',
                    success: false,
                    column: 'id',
                    severity: 'warn',
                  },
                ],
              },
            }),
          }),
        ],
      }),
    );
    expect(stored(facts)).not.toContain('bob@example.com');
    expect(facts.datasets[0].schema).toEqual([{ name: 'id' }]);
    expect(names(facts.io[0].facets)).toEqual(['dataQualityAssertions']);
  });

  it('Dagster: steps and assets as jobs, with the run id of the pipeline for all', () => {
    const event = (name: string) =>
      runEvent({
        job: job('dagster', name),
        run: run({}, '6f4f7c3e-dagster-run'),
        outputs: [{ namespace: 'dagster', name: 'asset/orders' }],
      });
    const keys = ['pipeline.step_a', 'pipeline.step_b'].map(
      name => factsOf(event(name)).runs[0],
    );
    expect(keys.map(({ job: { name }, runId }) => [name, runId])).toEqual([
      ['pipeline.step_a', '6f4f7c3e-dagster-run'],
      ['pipeline.step_b', '6f4f7c3e-dagster-run'],
    ]);
  });

  it('Trino: a job for each query, with whoever asked and what it cost', () => {
    const facts = factsOf(
      runEvent({
        job: job('trino://trino:8080', '20261120_063100_00001_abcde', {
          sql: {
            query: "insert into t select * from s where ssn = '123-45-6789'",
          },
        }),
        run: run({
          trino_query_context: {
            user: 'etl',
            source: 'trino-cli',
            clientTags: [],
          },
          trino_query_statistics: { cpuTime: 1.5, peakMemory: '1e999' },
        }),
        inputs: [{ namespace: 'trino://trino:8080', name: 'hive.raw.s' }],
        outputs: [{ namespace: 'trino://trino:8080', name: 'hive.raw.t' }],
      }),
    );
    expect(stored(facts)).not.toContain('123-45-6789');
    expect(names(facts.runs[0].facets)).toHaveLength(2);
  });

  it('Hive: masked columns, and a session with its connection', () => {
    const facts = factsOf(
      runEvent({
        job: job('hive', 'createtable_as_select'),
        run: run({
          hive_session: {
            username: 'etl',
            connection: 'jdbc:hive2://h:10000/db;user=u;password=hunter2',
          },
        }),
        outputs: [
          dataset('db.masked', {
            facets: of({
              columnLineage: {
                fields: {
                  email: {
                    inputFields: [
                      {
                        ...dataset('db.people'),
                        field: 'email',
                        transformations: [
                          {
                            type: 'DIRECT',
                            subtype: 'TRANSFORMATION',
                            masking: true,
                          },
                          {
                            type: 'INDIRECT',
                            subtype: 'FILTER',
                            masking: 'no',
                          },
                        ],
                      },
                    ],
                  },
                },
              },
            }),
          }),
        ],
      }),
    );
    expect(stored(facts)).not.toContain('hunter2');
    expect(facts.columnLineage[0].edges[0].transformations).toEqual([
      { type: 'DIRECT', subtype: 'TRANSFORMATION', masking: true },
      { type: 'INDIRECT', subtype: 'FILTER' },
    ]);
  });

  it('Debezium: a connector that streams, its configuration without the password', () => {
    const facts = factsOf(
      runEvent({
        eventType: 'RUNNING',
        job: job('inventory', 'inventory.0', {
          jobType: {
            processingType: 'STREAMING',
            integration: 'DEBEZIUM',
            jobType: 'TASK',
          },
        }),
        run: run({
          debezium_config: {
            configs: ['connector.class=Postgres', 'database.password=hunter2'],
            additional_properties: { 'database.password': 'hunter2' },
          },
        }),
        inputs: [
          { namespace: 'postgres://db:5432', name: 'inventory.public.orders' },
        ],
        outputs: [
          { namespace: 'kafka://b:9092', name: 'inventory.public.orders' },
        ],
      }),
    );
    expect(stored(facts)).not.toContain('hunter2');
    expect(facts.jobs[0].streaming).toBe(true);
    // One name in two namespaces is two things.
    expect(facts.datasets.map(fact => fact.dataset.namespace)).toEqual([
      'postgres://db:5432',
      'kafka://b:9092',
    ]);
  });

  it('Great Expectations and Soda: metrics and assertions of what was read, in parts', () => {
    const facts = factsOf(
      runEvent({
        job: job('gx', 'suite.orders'),
        run: run({
          test: {
            tests: [{ name: 'rows', status: 'fail', severity: 'error' }],
          },
        }),
        inputs: [
          dataset('orders', {
            inputFacets: of({
              dataQualityMetrics: {
                rowCount: 10,
                columnMetrics: {
                  id: { nullCount: 0, distinctCount: 10, min: -1 },
                },
              },
              dataQualityAssertions: { assertions: [] },
              greatExpectations_assertions: { assertions: [] },
              subset: {
                inputCondition: {
                  type: 'compare',
                  comparison: 'EQUAL',
                  left: { type: 'field', field: 'email' },
                  right: { type: 'literal', value: 'bob@example.com' },
                },
              },
            }),
          }),
        ],
      }),
    );
    expect(stored(facts)).not.toContain('bob@example.com');
    expect(names(facts.io[0].facets)).toEqual([
      'dataQualityAssertions',
      'dataQualityMetrics',
      'greatExpectations_assertions',
      'subset',
    ]);
    expect(names(facts.runs[0].facets)).toEqual(['test']);
  });

  it('catalogs: a dataset with owners, tags and a hierarchy, and one that is only dropped', () => {
    const event = (facets: JsonObject): JsonObject => ({
      eventTime: '2026-01-02T03:04:05Z',
      producer: PRODUCER,
      dataset: dataset('shop.orders', { facets: of(facets) }),
    });
    const described = factsOf(
      event({
        ownership: { owners: [{ name: 'group:shop', type: 'OWNER' }] },
        tags: {
          tags: [{ key: 'pii', value: 'true', source: 'USER', field: 'email' }],
        },
        hierarchy: { hierarchy: [{ type: 'DATABASE', name: 'shop' }] },
        documentation: { description: 'Orders', contentType: 'text/markdown' },
      }),
    );
    expect(names(described.datasets[0].facets)).toEqual([
      ...['documentation', 'hierarchy', 'ownership', 'tags'],
    ]);
    const dropped = factsOf(
      event({ lifecycleStateChange: { lifecycleStateChange: 'DROP' } }),
    );
    expect(dropped).toMatchObject({
      datasets: [{ dataset: { name: 'shop.orders' }, lifecycle: 'DROP' }],
      ...{ jobs: [], runs: [], io: [] },
    });
  });

  it('any tool: a facet that is deleted says nothing more, and takes the place of what it said', () => {
    const gone = { _deleted: true };
    const facts = factsOf(
      runEvent({
        job: job('n', 'j', {
          ownership: { ...gone, owners: [{ name: 'bob' }] },
          jobType: { ...gone, processingType: 'STREAMING' },
          lineage: { ...gone, entries: [{ ...dataset('x'), type: 'DATASET' }] },
        }),
        run: run({
          parent: {
            ...gone,
            job: { namespace: 'n', name: 'p' },
            run: { runId: 'p' },
          },
          nominalTime: { ...gone, nominalStartTime: '2026-01-01T00:00:00Z' },
        }),
        outputs: [
          dataset('d', {
            facets: of({
              schema: { ...gone, fields: [{ name: 'id' }] },
              symlinks: { ...gone, identifiers: [dataset('e')] },
              columnLineage: {
                ...gone,
                fields: {
                  id: { inputFields: [{ ...dataset('e'), field: 'id' }] },
                },
              },
              lifecycleStateChange: { ...gone, lifecycleStateChange: 'DROP' },
              documentation: { ...gone, description: 'old' },
            }),
          }),
        ],
      }),
    );
    expect(facts.jobs).toEqual([
      {
        job: { namespace: 'n', name: 'j' },
        facets: [
          { name: 'jobType', value: { _deleted: true } },
          { name: 'ownership', value: { _deleted: true } },
        ],
      },
    ]);
    expect(facts.runs[0]).toMatchObject({
      parent: undefined,
      nominalStart: undefined,
      facets: [],
    });
    expect(facts).toMatchObject({
      identityLinks: [],
      columnLineage: [],
      notes: [],
    });
    expect(facts.datasets).toEqual([
      {
        dataset: { namespace: 'pg', name: 'd' },
        facets: [
          { name: 'documentation', value: { _deleted: true } },
          { name: 'lifecycleStateChange', value: { _deleted: true } },
        ],
      },
    ]);
  });
});
