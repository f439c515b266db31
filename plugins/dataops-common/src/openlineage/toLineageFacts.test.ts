import { JsonObject } from '@backstage/types';
import { dataset, factsOf, runEvent } from './__testUtils__/events';

const design = 'design:k';

function jobEvent(facets: JsonObject = {}): JsonObject {
  const { run, eventType, ...rest } = runEvent({
    job: { namespace: 'airflow', name: 'load', facets },
  });
  return rest;
}

describe('toLineageFacts', () => {
  it('takes a JobEvent for a design, named by its content', () => {
    const { runs, io } = factsOf({ ...jobEvent(), inputs: [dataset('a')] });
    expect(runs).toEqual([
      {
        job: { namespace: 'airflow', name: 'load' },
        runId: design,
        origin: 'design',
        facets: [],
      },
    ]);
    expect(io).toMatchObject([{ runId: design, direction: 'input' }]);
  });

  it('takes a test that was skipped for neither passed nor failed', () => {
    const skipped = {
      assertion: 'unique',
      column: 'id',
      severity: 'error',
      success: false,
      expected: '0',
      actual: '0',
    };
    const passed = { assertion: 'not_null', column: 'id', success: true };
    const dataQualityAssertions = { assertions: [skipped, passed] };
    const verdicts = ['ABORT', 'FAIL'].map(eventType => {
      const { io } = factsOf(
        runEvent({
          eventType,
          inputs: [dataset('t', { facets: { dataQualityAssertions } })],
        }),
      );
      return io[0].facets;
    });
    const { success, ...known } = skipped;
    const name = 'dataQualityAssertions';
    expect(verdicts).toEqual([
      [
        {
          name,
          value: { assertions: [{ ...known, outcome: 'skipped' }, passed] },
        },
      ],
      [{ name, value: dataQualityAssertions }],
    ]);
  });

  it('knows a test that an older dbt-ol skipped by what it did not find', () => {
    const failed = { assertion: 'unique', severity: 'error', success: false };
    const producers = [
      'https://github.com/OpenLineage/OpenLineage/tree/1.20.5/integration/dbt',
      'https://example.com/checks',
    ];
    const assertions = producers.map(producer => {
      const facets = { dataQualityAssertions: { assertions: [failed] } };
      const inputs = [dataset('t', { facets })];
      const { io } = factsOf(runEvent({ producer, inputs }));
      return io[0].facets[0].value;
    });
    expect(assertions).toEqual([
      {
        assertions: [
          { assertion: 'unique', severity: 'error', outcome: 'skipped' },
        ],
      },
      { assertions: [failed] },
    ]);
  });

  it('takes what dbt-ol calls aborted for skipped, of dbt only', () => {
    const types = ['dbt', 'spark'].map(name => {
      const producer = `https://github.com/OpenLineage/OpenLineage/tree/1.30.0/integration/${name}`;
      const event = runEvent({ eventType: 'ABORT', producer });
      return factsOf(event).runs[0].eventType;
    });
    expect(types).toEqual(['SKIP', 'ABORT']);
  });

  it('takes a table for dropped or renamed when the run that did it completed', () => {
    const facets = {
      lifecycleStateChange: {
        lifecycleStateChange: 'DROP',
        previousIdentifier: dataset('before'),
      },
    };
    const told = ['START', 'FAIL', 'COMPLETE'].map(eventType => {
      const outputs = [dataset('t', { facets })];
      const { datasets, identityLinks } = factsOf(
        runEvent({ eventType, inputs: [], outputs }),
      );
      return [datasets[0].lifecycle, identityLinks.length];
    });
    expect(told).toEqual([
      [undefined, 0],
      [undefined, 0],
      ['DROP', 1],
    ]);
  });

  it('knows that no datasets may mean that none are known', () => {
    const extractionError = { totalTasks: 1, failedTasks: 1, errors: [] };
    const run = (facets: JsonObject) => ({ runId: 'r', facets });
    const owned = jobEvent({ ownership: { owners: [{ name: 'team' }] } });
    const inputs = [dataset('a')];
    const unknown = [
      owned,
      { ...owned, inputs: [], outputs: [] },
      { ...owned, inputs },
      runEvent({ run: run({ extractionError }) }),
      runEvent({ run: run({ extractionError }), inputs }),
      runEvent({ run: run({}) }),
    ].map(event => factsOf(event).runs[0].lineageUnknown);
    expect(unknown).toEqual([
      true,
      true,
      undefined,
      true,
      undefined,
      undefined,
    ]);
  });

  it('reads a schema with nested columns and without types', () => {
    const fields = [
      { name: 'a' },
      { name: 'b', type: 'struct', fields: [{ name: 'c', type: 'int' }] },
    ];
    const { datasets } = factsOf({
      eventTime: '2026-01-01T00:00:00Z',
      dataset: dataset('t', {
        facets: { schema: { fields }, documentation: { description: 'd' } },
      }),
    });
    expect(datasets).toEqual([
      {
        dataset: { namespace: 'pg', name: 't' },
        schema: fields,
        facets: [{ name: 'documentation', value: { description: 'd' } }],
      },
    ]);
  });

  it('reads column lineage old and new, with masking, and that of the whole dataset', () => {
    const input = dataset('a', { field: 'x' });
    const masked = { type: 'DIRECT', subtype: 'AGGREGATION', masking: true };
    const { columnLineage } = factsOf(
      runEvent({
        outputs: [
          dataset('t', {
            facets: {
              columnLineage: {
                fields: {
                  old: {
                    inputFields: [input],
                    transformationType: 'IDENTITY',
                    transformationDescription: 'x',
                  },
                  new: {
                    inputFields: [{ ...input, transformations: [masked] }],
                  },
                  bare: { inputFields: [{ ...input, transformations: [] }] },
                },
                dataset: [
                  {
                    ...input,
                    transformations: [{ type: 'INDIRECT', subtype: 'FILTER' }],
                  },
                ],
              },
            },
          }),
        ],
      }),
    );
    const from = { input: { namespace: 'pg', name: 'a' }, inputColumn: 'x' };
    expect(columnLineage[0].edges).toEqual([
      { outputColumn: 'bare', ...from, transformations: [] },
      { outputColumn: 'new', ...from, transformations: [masked] },
      {
        outputColumn: 'old',
        ...from,
        transformations: [{ type: 'IDENTITY', description: 'x' }],
      },
      { ...from, transformations: [{ type: 'INDIRECT', subtype: 'FILTER' }] },
    ]);
  });

  it('draws a derivation behind a dataset that says what it was made from', () => {
    const { jobs, runs, io } = factsOf({
      eventTime: '2026-01-01T00:00:00Z',
      dataset: dataset('t', {
        facets: { lineage: { inputs: [dataset('a', { type: 'DATASET' })] } },
      }),
    });
    const job = { namespace: 'pg', name: 't', kind: 'derivation' };
    expect(jobs).toEqual([{ job, facets: [] }]);
    expect(runs).toMatchObject([{ job, runId: design, origin: 'design' }]);
    expect(io).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          job,
          direction: 'input',
          dataset: { namespace: 'pg', name: 'a' },
        }),
        expect.objectContaining({
          job,
          direction: 'output',
          dataset: { namespace: 'pg', name: 't' },
        }),
      ]),
    );
  });

  it('reads a LineageFacet: datasets from datasets, datasets by other jobs, inputs of jobs', () => {
    const other = { namespace: 'airflow', name: 'extract', type: 'JOB' };
    const entries = [
      {
        ...dataset('t'),
        type: 'DATASET',
        inputs: [{ ...dataset('a'), type: 'DATASET', field: 'x' }],
      },
      { ...dataset('u'), type: 'DATASET', inputs: [{ ...other, runId: 'e1' }] },
      { ...dataset('v'), type: 'DATASET', inputs: [{ type: 'JOB' }] },
      { type: 'JOB', inputs: [{ ...dataset('b'), type: 'DATASET' }] },
      { ...other, inputs: [{ ...dataset('c'), type: 'DATASET' }, other] },
    ];
    const { io, columnLineage } = factsOf(jobEvent({ lineage: { entries } }));
    expect(
      io.map(
        fact =>
          `${fact.job.name} ${fact.runId} ${fact.direction} ${fact.dataset.name}`,
      ),
    ).toEqual([
      `load ${design} input a`,
      `load ${design} output t`,
      'extract e1 output u',
      `load ${design} output v`,
      `load ${design} input b`,
      `extract ${design} input c`,
    ]);
    expect(columnLineage).toMatchObject([
      { output: { name: 't' }, edges: [{ inputColumn: 'x' }] },
    ]);
  });

  it('takes what a dbt test stored for evidence, not for data', () => {
    const { io, datasets, jobs } = factsOf(
      runEvent({
        eventType: 'FAIL',
        job: {
          namespace: 'dbt',
          name: 't',
          facets: { jobType: { jobType: 'TEST' } },
        },
        inputs: [dataset('db.public.orders')],
        outputs: [dataset('db.public_dbt_test__audit.not_null')],
      }),
    );
    expect(datasets).toHaveLength(1);
    expect(jobs[0].facets).toEqual([
      { name: 'jobType', value: { jobType: 'TEST' } },
    ]);
    expect(io).toMatchObject([
      {
        direction: 'input',
        facets: [
          {
            name: 'headwater_testEvidence',
            value: {
              relations: [{ name: 'db.public_dbt_test__audit.not_null' }],
            },
          },
        ],
      },
    ]);
  });
});
