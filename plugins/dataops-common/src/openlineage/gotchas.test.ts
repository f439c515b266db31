import { JsonObject } from '@backstage/types';
import { mergeRunState, runOutcome, runStateOf } from '../facts';
import {
  corpusFiles,
  describeCorpus,
  eventsIn,
  readDocuments,
} from './__testUtils__/corpus';
import { dataset, DEFAULTS, factsOf, runEvent } from './__testUtils__/events';
import { parseOpenLineageEvent } from './parseOpenLineageEvent';
import { redactEvent } from './redactEvent';
import { toLineageFacts } from './toLineageFacts';

const job = { namespace: 'airflow', name: 'load' };

function withRunFacets(facets: JsonObject): JsonObject {
  return runEvent({ run: { runId: 'r1', facets } });
}

/** In the order of `formats.md`, section 1. */
describe('what real producers do', () => {
  it('1: reads assertions and metrics wherever they stand', () => {
    const assertions = {
      assertions: [{ assertion: 'not_null', success: false }],
    };
    const { io, datasets } = factsOf(
      runEvent({
        inputs: [
          dataset('a', { inputFacets: { dataQualityAssertions: assertions } }),
          dataset('b', { facets: { dataQualityAssertions: assertions } }),
        ],
        outputs: [
          dataset('c', {
            facets: {
              dataQualityAssertions: assertions,
              dataQualityMetrics: { rowCount: 0 },
            },
          }),
        ],
      }),
    );
    const fact = { name: 'dataQualityAssertions', value: assertions };
    expect(io.map(({ facets }) => facets)).toEqual([
      [fact],
      [fact],
      [fact, { name: 'dataQualityMetrics', value: { rowCount: 0 } }],
    ]);
    expect(datasets.flatMap(({ facets }) => facets)).toEqual([]);
  });

  it('2: takes datasets from any event of a run', () => {
    for (const eventType of ['START', 'RUNNING', 'COMPLETE', 'OTHER']) {
      const { io } = factsOf(runEvent({ eventType, inputs: [dataset('a')] }));
      expect(io).toMatchObject([{ job, runId: 'r1', dataset: { name: 'a' } }]);
    }
    expect(factsOf(runEvent({ eventType: 'START' })).io).toEqual([]);
  });

  it('3: keeps the nominal time of START when COMPLETE has none', () => {
    const start = factsOf(
      runEvent({
        eventType: 'START',
        run: {
          runId: 'r1',
          facets: {
            nominalTime: {
              nominalStartTime: '2026-01-01T00:00:00Z',
              nominalEndTime: null,
            },
          },
        },
      }),
    );
    const end = factsOf(runEvent());
    const merged = mergeRunState(
      runStateOf(end.runs[0], end.at + 1),
      runStateOf(start.runs[0], start.at),
    );
    expect(
      runOutcome(merged, { origin: 'run', streaming: false }),
    ).toMatchObject({
      phase: 'complete',
      nominalStart: Date.UTC(2026, 0, 1),
      nominalEnd: undefined,
    });
  });

  it('4: names parent and root, that may never report, and no run as its own parent', () => {
    const parent = (name: string, runId: string) => ({
      job: { namespace: 'airflow', name },
      run: { runId },
    });
    const facet = { ...parent('dag.task', 'p'), root: parent('dag', 'q') };
    expect(factsOf(withRunFacets({ parent: facet })).runs[0]).toMatchObject({
      parent: { job: { name: 'dag.task' }, runId: 'p' },
      root: { job: { name: 'dag' }, runId: 'q' },
    });
    // Ids repeat between jobs: only the same job and id are the same run.
    const other = factsOf(withRunFacets({ parent: parent('dag', 'r1') }));
    expect(other.runs[0].parent).toMatchObject({ runId: 'r1' });
    for (const bad of [parent('load', 'r1'), parent('dag', ''), { job }, 'x']) {
      const facts = factsOf(withRunFacets({ parent: bad }));
      expect(facts.runs[0].parent).toBeUndefined();
      expect(facts.notes).toContainEqual({
        pointer: '/run/facets/parent',
        note: 'unplaced',
      });
    }
  });

  it('5: skips a dataset without a name with a note, and takes the rest', () => {
    const { io, notes, runs } = factsOf(
      runEvent({
        eventType: null,
        inputs: [
          { namespace: 'pg' },
          dataset('a'),
          { namespace: 'pg', name: null },
        ],
      }),
    );
    expect(runs[0].eventType).toBeUndefined();
    expect(io).toHaveLength(1);
    expect(notes).toEqual([
      { pointer: '/inputs/0', note: 'skipped-unnamed-dataset' },
      { pointer: '/inputs/2', note: 'skipped-unnamed-dataset' },
    ]);
  });

  it.each([
    'postgres://host:5432',
    'bigquery',
    'gs://bucket',
    'file',
    'hdfs://cluster',
    'kafka://host:9092',
    'snowflake://LOCATOR.region.cloud',
    'duckdb:///path/file.duckdb',
    'hive://host:9083',
    'grandmas.kitchen',
    'abfss://container@account.dfs.core.windows.net',
  ])('6: takes the namespace %s as it is', namespace => {
    const { io } = factsOf(
      runEvent({ inputs: [{ namespace, name: '/a:b/c' }] }),
    );
    expect(io[0].dataset).toEqual({ namespace, name: '/a:b/c' });
  });

  it('7: links a path and its table, and the two names of a rename', () => {
    const { identityLinks, datasets } = factsOf(
      runEvent({
        outputs: [
          dataset('/warehouse/t1', {
            facets: {
              symlinks: {
                identifiers: [
                  { namespace: 'hive', name: 'default.t1', type: 'TABLE' },
                ],
              },
              lifecycleStateChange: {
                lifecycleStateChange: 'RENAME',
                previousIdentifier: { namespace: 'pg', name: '/warehouse/t0' },
              },
            },
          }),
        ],
      }),
    );
    const a = { namespace: 'pg', name: '/warehouse/t1' };
    expect(datasets[0].lifecycle).toBe('RENAME');
    expect(identityLinks).toEqual([
      {
        a,
        b: { namespace: 'hive', name: 'default.t1' },
        reason: 'symlink',
        type: 'TABLE',
      },
      { a: { namespace: 'pg', name: '/warehouse/t0' }, b: a, reason: 'rename' },
    ]);
  });

  it('8: takes names of two parts as they are', () => {
    const { io } = factsOf(
      runEvent({ inputs: [dataset('postgres.source_event')] }),
    );
    expect(io[0].dataset.name).toBe('postgres.source_event');
  });

  it('9: needs neither _producer nor _schemaURL, and brings misplaced SQL home', () => {
    const { jobs, runs } = factsOf(
      withRunFacets({
        sql: { query: 'select a from t where b > 100' },
        x: { y: 1 },
      }),
    );
    expect(jobs[0].facets).toEqual([
      { name: 'sql', value: { query: 'select a from t where b > ?' } },
    ]);
    expect(runs[0].facets).toEqual([{ name: 'x', value: { y: 1 } }]);
  });

  it('10: assumes UTC where no zone is given, and says so', () => {
    const { at, notes } = factsOf(
      runEvent({ eventTime: '2026-01-02T03:04:05.123456' }),
    );
    expect(at).toBe(Date.UTC(2026, 0, 2, 3, 4, 5, 123));
    expect(notes).toEqual([{ pointer: '/eventTime', note: 'assumed-utc' }]);
  });

  it('11: takes a template for a run id, which any text is, but not for a time', () => {
    const { runs } = factsOf(runEvent({ run: { runId: '{{ any(result) }}' } }));
    expect(runs[0].runId).toBe('{{ any(result) }}');
    expect(() =>
      factsOf(runEvent({ eventTime: '${json-unit.any-string}' })),
    ).toThrow(
      "/eventTime: expected an ISO 8601 date and time, such as 2026-11-20T06:31:00Z, got a template '${json-unit.any-string}'",
    );
  });

  it('12: drops known bulk, and cuts what is too large with a marker', () => {
    const facets = {
      'spark.logicalPlan': { plan: [] },
      odd: { text: 'x'.repeat(2_000) },
    };
    const { runs, notes } = factsOf(withRunFacets(facets), {
      maxFacetBytes: 1_000,
    });
    expect(runs[0].facets).toEqual([
      { name: 'odd', value: { _headwater: { cut: true, bytes: 2_011 } } },
    ]);
    expect(notes).toEqual([
      { pointer: '/run/facets/odd', note: 'facet-cut' },
      { pointer: '/run/facets/spark.logicalPlan', note: 'facet-dropped' },
    ]);
  });

  it('13: keeps facets that it does not know, whatever they are', () => {
    const facets = {
      additionalProp1: {},
      airflow: { tags: '[]' },
      list: [1],
      word: 'w',
      none: null,
    };
    expect(factsOf(withRunFacets(facets)).runs[0].facets).toEqual([
      { name: 'additionalProp1', value: {} },
      { name: 'airflow', value: { tags: '[]' } },
      { name: 'list', value: [1] },
      { name: 'word', value: 'w' },
    ]);
  });

  it('15: knows a streaming job, for which RUNNING counts', () => {
    const { jobs, runs, at } = factsOf(
      runEvent({
        eventType: 'RUNNING',
        job: { ...job, facets: { jobType: { processingType: 'STREAMING' } } },
      }),
    );
    expect(jobs[0].streaming).toBe(true);
    const state = runStateOf(runs[0], at);
    expect(runOutcome(state, { origin: 'run', streaming: true }).proofAt).toBe(
      at,
    );
  });
});

describeCorpus('what the corpus holds', () => {
  it('14: finds events that are single, in arrays and nested in documents', () => {
    const [single] = corpusFiles('openlineage/airflow-real').map(readDocuments);
    const arrays = corpusFiles('openlineage-dbt-pairs/duckdb')
      .filter(file => file.endsWith('result.json'))
      .flatMap(readDocuments);
    expect(single.flatMap(eventsIn)).toHaveLength(1);
    expect(arrays.flatMap(eventsIn)).toHaveLength(2);
    expect(eventsIn({ a: { b: [runEvent(), runEvent()] } })).toHaveLength(2);
  });

  it('12: shrinks the real Spark events, whose plans are their bulk', () => {
    const events = corpusFiles('openlineage/spark-cll-real').flatMap(
      readDocuments,
    );
    const redacted = events.map(
      value => redactEvent(parseOpenLineageEvent(value), DEFAULTS).event,
    );
    expect(JSON.stringify(redacted).length).toBeLessThan(
      JSON.stringify(events).length / 2,
    );
    const columns = redacted.flatMap(
      event => toLineageFacts(event, { contentKey: () => 'k' }).columnLineage,
    );
    expect(columns.flatMap(({ edges }) => edges).length).toBeGreaterThan(20);
  });
});
