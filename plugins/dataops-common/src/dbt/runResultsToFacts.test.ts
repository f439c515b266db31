import {
  edges,
  INVOCATION,
  ioFacet,
  manifest,
  model,
  result,
  runFacet,
  runResults,
  runsOf,
  test as dbtTest,
  WAREHOUSE,
} from './__testUtils__/artifacts';
import { dbtArtifactsToFacts } from './dbtArtifactsToFacts';
import { UnknownRecord } from './readJson';

const nodes = {
  'model.shop.raw': model('raw'),
  'model.shop.orders': model('orders', ['model.shop.raw']),
  'test.shop.t': dbtTest(['model.shop.orders']),
};
const START = Date.UTC(2026, 0, 1, 23, 59, 50);
const END = Date.UTC(2026, 0, 1, 23, 59, 52, 500);
const GENERATED = Date.UTC(2026, 0, 2);

function translate(
  results: UnknownRecord[],
  options: { extra?: UnknownRecord; alone?: boolean } = {},
) {
  const { facts, summary } = dbtArtifactsToFacts(
    {
      manifest: options.alone ? undefined : manifest({ nodes }),
      runResults: runResults(results, options.extra),
    },
    { namespace: WAREHOUSE, redactText: text => text.replace(/'.*'/g, '?') },
  );
  return { facts: facts[facts.length - 1], summary };
}

function outcomeOf(status: string, id = 'model.shop.orders') {
  const { facts } = translate([result(id, status)]);
  const { eventType, lineageUnknown } = runsOf(facts, id).slice(-1)[0];
  const facet = runFacet(facts, id, 'dbt_result');
  return { eventType, lineageUnknown, facet };
}

describe('run results', () => {
  it('are one run per node, known by invocation and id, below that of the invocation', () => {
    const { facts } = translate([result('model.shop.orders', 'success')]);
    const job = { namespace: 'dbt:shop', name: 'model.shop.orders' };
    const runId = `${INVOCATION}:model.shop.orders`;
    const parent = {
      job: { namespace: 'dbt:shop', name: 'dbt-run-shop' },
      runId: INVOCATION,
    };
    const common = { job, runId, origin: 'run', parent };
    expect(runsOf(facts, 'model.shop.orders')).toEqual([
      { ...common, eventType: 'START', at: START, facets: [] },
      { ...common, eventType: 'COMPLETE', at: END, facets: [] },
    ]);
    expect(runsOf(facts, 'dbt-run-shop')).toMatchObject([
      { eventType: 'START', at: START, lineageUnknown: true },
      { eventType: 'COMPLETE', at: GENERATED, lineageUnknown: true },
    ]);
  });

  it('carry the reads and writes of the manifest of the same invocation', () => {
    const { facts } = translate([result('model.shop.orders', 'success')]);
    expect(edges(facts)).toEqual({
      'model.shop.orders': 'db.main.raw -> db.main.orders',
    });
  });

  it.each([
    ['another invocation', { extra: { invocation_id: 'other' } }],
    ['no invocation', { extra: { invocation_id: undefined } }],
  ])('take only names from the manifest with %s', (_, options) => {
    const { facts } = translate(
      [result('model.shop.orders', 'error'), result('test.shop.t', 'fail')],
      options,
    );
    expect(edges(facts)).toEqual({
      'model.shop.orders': '-> db.main.orders',
      'test.shop.t': 'db.main.orders ->',
    });
    expect(facts.runs.every(r => r.lineageUnknown)).toBe(true);
    expect(facts.notes).toContainEqual({
      pointer: '/metadata/invocation_id',
      note: 'other-invocation',
    });
    const name = 'dataQualityAssertions';
    expect(ioFacet(facts, 'test.shop.t', 'db.main.orders', name)).toMatchObject(
      { assertions: [{ success: false }] },
    );
  });

  it('say what they built by its relation, where it is not what the manifest says or none came along', () => {
    const named = (relation: string) => [
      result('model.shop.orders', 'error', { relation_name: relation }),
    ];
    const built = [
      translate(named('"db"."main"."ORDERS"'), {
        extra: { invocation_id: 'other' },
      }),
      translate(named('"db"."dev"."orders"'), {
        extra: { invocation_id: 'other' },
      }),
      translate(named('"db"."main"."orders"'), { alone: true }),
      translate([result('test.shop.t', 'fail')], { alone: true }),
    ].map(({ facts }) => ({
      written: facts.io.map(io => io.dataset.name),
      unplaced: facts.notes.some(({ note }) => note === 'unplaced'),
    }));
    expect(built).toEqual([
      { written: ['db.main.orders'], unplaced: false },
      { written: [], unplaced: true },
      { written: ['db.main.orders'], unplaced: false },
      { written: [], unplaced: true },
    ]);
  });

  it('are no run of what never runs', () => {
    const ephemeral = model('step', [], {
      config: { materialized: 'ephemeral' },
    });
    const [, facts] = dbtArtifactsToFacts({
      manifest: manifest({ nodes: { 'model.shop.step': ephemeral } }),
      runResults: runResults([result('model.shop.step', 'skipped')]),
    }).facts;
    expect(facts.runs.map(run => run.job.name)).toEqual([
      'dbt-run-shop',
      'dbt-run-shop',
    ]);
  });

  it('are different runs for different invocations', () => {
    const ids = ['a', 'b', undefined].map(invocation => {
      const extra = { invocation_id: invocation };
      const { facts } = translate([result('model.shop.orders', 'pass')], {
        extra,
      });
      return runsOf(facts, 'model.shop.orders')[0].runId;
    });
    expect(ids).toEqual([
      'a:model.shop.orders',
      'b:model.shop.orders',
      `at-${GENERATED}:model.shop.orders`,
    ]);
  });

  it.each([
    ['partial success', 'COMPLETE', 'warn', undefined],
    ['no-op', 'COMPLETE', 'pass', true],
    ['reused', 'COMPLETE', 'pass', true],
    ['error', 'FAIL', 'error', undefined],
    ['runtime error', 'FAIL', 'error', undefined],
    ['skipped', 'SKIP', 'skipped', true],
    ['Skipped', 'SKIP', 'skipped', true],
    ['a new word', 'OTHER', 'unknown', true],
  ])(
    'end a model of status %s as %s with outcome %s',
    (status, eventType, outcome, lineageUnknown) => {
      expect(outcomeOf(status)).toEqual({
        eventType,
        lineageUnknown,
        facet: expect.objectContaining({ status, outcome }),
      });
    },
  );

  it.each([
    ['pass', 'COMPLETE', 'pass', true],
    ['success', 'COMPLETE', 'pass', true],
    ['warn', 'COMPLETE', 'warn', false],
    ['fail', 'FAIL', 'fail', false],
    ['error', 'FAIL', 'error', undefined],
  ])(
    'end a test of status %s as %s with outcome %s and success %s',
    (status, eventType, outcome, success) => {
      const { facts } = translate([result('test.shop.t', status)]);
      expect(runsOf(facts, 'test.shop.t').slice(-1)).toMatchObject([
        { eventType },
      ]);
      const facet = ioFacet(
        facts,
        'test.shop.t',
        'db.main.orders',
        'dataQualityAssertions',
      );
      expect(facet).toEqual({
        assertions: [
          {
            assertion: 'not_null',
            name: 'not_null_orders_id',
            column: 'id',
            severity: status === 'warn' ? 'warn' : 'error',
            ...(success === undefined ? {} : { success, expected: '0' }),
            outcome,
            unique_id: 'test.shop.t',
          },
        ],
      });
    },
  );

  it.each(['skipped', 'no-op', 'reused', 'a new word'])(
    'never let a test of status %s pass',
    status => {
      const { facts, summary } = translate([result('test.shop.t', status)]);
      expect(summary.tests.pass).toBe(0);
      expect(facts.io).toEqual([]);
      expect(JSON.stringify(facts)).not.toContain('"outcome":"pass"');
    },
  );

  it('count tests without a result of the same invocation as without result', () => {
    const passed = [result('test.shop.t', 'pass')];
    expect(translate(passed).summary.testsWithoutResult).toBe(0);
    const other = { extra: { invocation_id: 'other' } };
    expect(translate(passed, other).summary.testsWithoutResult).toBe(1);
  });

  it.each([
    ['INSERT 0 5', { code: 'INSERT', rows_affected: 5 }, { rowCount: 5 }],
    ['SELECT 0', { code: 'SELECT', rows_affected: 0 }, { rowCount: 0 }],
    [
      'BigQuery',
      { code: 'CREATE TABLE', rows_affected: 7, bytes_processed: 9 },
      { rowCount: 7 },
    ],
    ['Snowflake', { code: 'SUCCESS', rows_affected: 1 }, undefined],
    ['a view', { code: 'CREATE VIEW', rows_affected: -1 }, undefined],
    ['an unknown count', { code: 'INSERT', rows_affected: -1 }, undefined],
    ['nothing', {}, undefined],
    ['an old text', 'OK', undefined],
  ])('take rows of %s for rows only where they are', (_, response, rows) => {
    const { facts } = translate([
      result('model.shop.orders', 'success', { adapter_response: response }),
    ]);
    expect(
      ioFacet(facts, 'model.shop.orders', 'db.main.orders', 'outputStatistics'),
    ).toEqual(rows);
  });

  it.each([
    [undefined, undefined],
    [null, undefined],
    [0, 0],
    [3, 3],
    ['Test failure', undefined],
  ])('read failures of %j as %s', (failures, expected) => {
    const results = [result('test.shop.t', 'fail', { failures })];
    const { facts } = translate(results);
    const dataset = 'db.main.orders';
    const facet = 'dataQualityAssertions';
    expect(ioFacet(facts, 'test.shop.t', dataset, facet)).toMatchObject({
      assertions: [expected === undefined ? {} : { failures: expected }],
    });
    const alone = translate(results, { alone: true }).facts;
    expect(runFacet(alone, 'test.shop.t', 'dbt_result')).toEqual(
      expected === undefined
        ? undefined
        : { status: 'fail', outcome: 'fail', failures: expected },
    );
  });

  it('make up no start for a node without timing', () => {
    const { facts } = translate([
      result('model.shop.orders', 'error', { timing: [], message: "no 'x'" }),
    ]);
    expect(runsOf(facts, 'model.shop.orders')).toMatchObject([
      { eventType: 'FAIL', at: GENERATED },
    ]);
    expect(runFacet(facts, 'model.shop.orders', 'errorMessage')).toEqual({
      message: 'no ?',
      programmingLanguage: 'SQL',
    });
  });

  it('end after the execution time where the timing names no end', () => {
    const timing = [{ name: 'execute', started_at: '2026-01-01T23:59:50Z' }];
    const { facts } = translate([
      result('model.shop.orders', 'success', { timing }),
    ]);
    expect(runsOf(facts, 'model.shop.orders')[1].at).toBe(START + 2000);
  });

  it('fail the invocation when any node failed, and say of which command it was', () => {
    const { facts } = translate([
      result('model.shop.orders', 'success'),
      result('test.shop.t', 'fail'),
    ]);
    const [, end] = runsOf(facts, 'dbt-run-shop');
    expect(end).toMatchObject({ eventType: 'FAIL' });
    expect(runFacet(facts, 'dbt-run-shop', 'dbt_run')).toEqual({
      invocation_id: INVOCATION,
      command: 'build',
    });
  });

  it.each([
    ['partial success', 'FAIL'],
    ['runtime error', 'FAIL'],
    ['warn', 'COMPLETE'],
    ['no-op', 'COMPLETE'],
  ])('with a node of status %s end the invocation as %s', (status, end) => {
    const { facts } = translate([result('model.shop.orders', status)]);
    expect(runsOf(facts, 'dbt-run-shop').at(-1)).toMatchObject({
      eventType: end,
    });
  });

  it('of hooks, saved queries and functions are runs that read and write nothing known', () => {
    const ids = [
      'operation.shop.shop-on-run-end-0',
      'saved_query.shop.weekly',
      'function.shop.area',
    ];
    const { facts, summary } = translate(
      ids.map(id => result(id, id.startsWith('saved') ? 'no-op' : 'success')),
    );
    expect(facts.io).toEqual([]);
    for (const id of ids) {
      expect(runsOf(facts, id).at(-1)).toMatchObject({
        eventType: 'COMPLETE',
        lineageUnknown: true,
      });
    }
    expect(summary.builds).toMatchObject({ pass: 3 });
  });

  it.each([1e308, -5])('take %d seconds for no duration', seconds => {
    const { facts } = dbtArtifactsToFacts({
      runResults: {
        ...runResults([
          result('model.shop.orders', 'success', {
            execution_time: seconds,
            timing: [{ started_at: '2026-01-01T23:59:50Z' }],
          }),
          result('model.shop.other', 'success', { timing: [] }),
        ]),
        elapsed_time: seconds,
      },
    });
    const times = facts[0].runs.flatMap(run => run.at ?? []);
    expect(Math.min(...times)).toBe(Date.UTC(2026, 0, 1, 23, 59, 50));
    expect(Math.max(...times)).toBe(Date.UTC(2026, 0, 2));
  });

  it.each([
    [{ which: 'generate' }],
    [{ which: 'compile', rpc_method: null }],
    [{ which: 'show' }],
    [{ command: 'docs', which: 'docs' }],
    [{ which: 'run', rpc_method: 'docs.generate' }],
  ])(
    'of a command that only compiles say nothing of builds and tests: %j',
    args => {
      const ids = ['model.shop.orders', 'test.shop.t'];
      const { facts, summary } = dbtArtifactsToFacts({
        manifest: manifest({ nodes }),
        runResults: {
          ...runResults(ids.map(id => result(id, 'success'))),
          args,
        },
      });
      expect(facts[1]).toMatchObject({
        notes: [{ pointer: '/args/which', note: 'not-run' }],
        runs: [],
        jobs: [],
        io: [],
      });
      expect(summary).toMatchObject({
        builds: { pass: 0 },
        tests: { pass: 0 },
        testsWithoutResult: 1,
      });
    },
  );

  it('leave out messages when there is nothing to clean them with', () => {
    const { facts } = dbtArtifactsToFacts({
      runResults: runResults([
        result('model.shop.orders', 'error', { message: 'password=x' }),
      ]),
    });
    expect(JSON.stringify(facts)).not.toContain('password');
  });

  it('name the project by the most common package when no manifest does', () => {
    const { summary } = translate(
      [
        result('model.shop.a', 'success'),
        result('model.shop.b', 'success'),
        result('model.ads.c', 'success'),
      ],
      { alone: true },
    );
    expect(summary.projectName).toBe('shop');
  });

  it('note a result without an id and take the others', () => {
    const { facts } = translate([
      result('', 'pass'),
      result('test.shop.t', 'pass'),
    ]);
    expect(facts.notes).toEqual([{ pointer: '/results/0', note: 'unplaced' }]);
    expect(runsOf(facts, 'test.shop.t')).toHaveLength(2);
  });

  it.each([
    [[7], '/run_results/results/0', 'number'],
    [[{ status: 'pass' }], '/run_results/results/0/unique_id', 'nothing'],
    [[{ unique_id: 'a' }], '/run_results/results/0/status', 'nothing'],
    [
      [{ unique_id: 'a', status: 1 }],
      '/run_results/results/0/status',
      'number',
    ],
  ])('are refused for results %j', (results, pointer, got) => {
    const value = { ...runResults([]), results };
    expect(() => dbtArtifactsToFacts({ runResults: value })).toThrow(
      expect.objectContaining({
        problems: [{ pointer, expected: expect.any(String), got }],
      }),
    );
  });
});

describe('what a result says is said once', () => {
  const facetsOf = (results: UnknownRecord[], alone = false) => {
    const { facts } = translate(results, { alone });
    const run = runsOf(facts, String(results[0].unique_id)).at(-1);
    const facets = Object.fromEntries(
      (run?.facets ?? []).map(({ name, value }) => [name, value]),
    );
    return { ...facets, io: facts.io.flatMap(io => io.facets) };
  };

  it('of a test that passed: in the assertion on what it tested', () => {
    expect(facetsOf([result('test.shop.t', 'pass', { failures: 0 })])).toEqual({
      io: [
        {
          name: 'dataQualityAssertions',
          value: {
            assertions: [
              expect.objectContaining({ success: true, failures: 0 }),
            ],
          },
        },
      ],
    });
  });

  it('of a test whose dataset is not known: on its run', () => {
    expect(facetsOf([result('test.shop.t', 'pass')], true)).toEqual({
      test: { tests: [{ name: 't', status: 'pass', type: 'test' }] },
      io: [],
    });
  });

  it('of a test that failed: what dbt had to say beside the assertion', () => {
    const message = 'Got 3 results, configured to fail if != 0';
    const failed = result('test.shop.t', 'fail', { failures: 3, message });
    expect(facetsOf([failed])).toMatchObject({
      dbt_result: { message, outcome: 'fail', status: 'fail' },
      io: [{ value: { assertions: [{ failures: 3, success: false }] } }],
    });
  });

  it('of a build: rows on what was written, the rest of the adapter on the run', () => {
    const built = result('model.shop.orders', 'success', {
      message: 'SELECT 5',
      adapter_response: {
        _message: 'SELECT 5',
        code: 'SELECT',
        rows_affected: 5,
        query_id: '01b7',
        bytes_processed: 9,
      },
    });
    expect(facetsOf([built])).toEqual({
      dbt_result: {
        bytes_processed: 9,
        query_id: '01b7',
        outcome: 'pass',
        status: 'success',
      },
      io: [{ name: 'outputStatistics', value: { rowCount: 5 } }],
    });
  });

  it('of a number that may not be one of rows: as the adapter gave it', () => {
    const adapter = { code: 'SUCCESS', rows_affected: 1 };
    const built = { adapter_response: adapter, message: 'SUCCESS 1' };
    expect(
      facetsOf([result('model.shop.orders', 'success', built)]),
    ).toMatchObject({
      dbt_result: {
        adapter_code: 'SUCCESS',
        message: 'SUCCESS 1',
        rows_affected: 1,
      },
      io: [],
    });
  });

  it('of an error: the message as such', () => {
    const message = 'no such table';
    expect(
      facetsOf([result('model.shop.orders', 'error', { message })]),
    ).toEqual({
      dbt_result: { outcome: 'error', status: 'error' },
      errorMessage: { message, programmingLanguage: 'SQL' },
      io: [],
    });
  });

  it('of the time it took: by start and end, where there are both', () => {
    const built = result('model.shop.orders', 'success', { timing: [] });
    expect(facetsOf([built])).toMatchObject({
      dbt_result: { execution_time_s: 2 },
    });
  });

  it('of the invocation: on its own run', () => {
    const { facts } = translate([result('test.shop.t', 'pass')]);
    const named = facts.runs.filter(run =>
      run.facets.some(facet => facet.name === 'dbt_run'),
    );
    expect(named.map(run => run.runId)).toEqual([INVOCATION]);
  });
});

describe('artifacts together', () => {
  const designs = (results: UnknownRecord[], extra: UnknownRecord = {}) => {
    const { facts } = dbtArtifactsToFacts({
      manifest: manifest({ nodes }),
      runResults: { ...runResults(results, extra), ...extra },
    });
    return facts[0].runs.map(run => run.job.name).sort();
  };
  const all = ['model.shop.orders', 'model.shop.raw', 'test.shop.t'];

  it.each(['success', 'pass', 'warn', 'partial success'])(
    'need no design of a node whose run of status %s tells it',
    status => {
      expect(designs([result('model.shop.orders', status)])).toEqual([
        'model.shop.raw',
        'test.shop.t',
      ]);
    },
  );

  it.each([
    ['failed', [result('model.shop.orders', 'error')], {}],
    ['was skipped', [result('model.shop.orders', 'skipped')], {}],
    ['did nothing', [result('model.shop.orders', 'no-op')], {}],
    [
      'both completed and failed',
      ['success', 'error'].map(s => result('model.shop.orders', s)),
      {},
    ],
    [
      'is of another invocation',
      [result('model.shop.orders', 'success')],
      { invocation_id: 'other' },
    ],
    [
      'was compiled only',
      [result('model.shop.orders', 'success')],
      { args: { which: 'compile' } },
    ],
  ])('keep the design of a node that %s', (_, results, extra) => {
    expect(designs(results, extra)).toEqual(all);
  });

  it('prove the same reads and writes by runs as by design', () => {
    const { facts } = dbtArtifactsToFacts({
      manifest: manifest({ nodes }),
      runResults: runResults(all.map(id => result(id, 'success'))),
    });
    const [design] = dbtArtifactsToFacts({
      manifest: manifest({ nodes }),
    }).facts;
    expect(facts[0].io).toEqual([]);
    expect(edges(facts[1])).toEqual(edges(design));
  });

  it('are refused when a part is not what its name says, or when there is none', () => {
    expect(() => dbtArtifactsToFacts({ manifest: runResults([]) })).toThrow(
      '/manifest: expected a manifest artifact, got a run-results artifact',
    );
    expect(() => dbtArtifactsToFacts({})).toThrow('got none of them');
  });

  it('need a time from somewhere', () => {
    const value = manifest({}, { generated_at: undefined });
    expect(() => dbtArtifactsToFacts({ manifest: value })).toThrow(
      '/metadata/generated_at: expected an instant, got nothing',
    );
    const options = { receivedAt: 7 };
    const { facts } = dbtArtifactsToFacts({ manifest: value }, options);
    expect(facts[0].at).toBe(7);
    expect(facts[0].notes).toContainEqual({
      pointer: '/metadata/generated_at',
      note: 'assumed-time',
    });
  });

  it('give the same facts every time', () => {
    const parts = () => ({
      manifest: manifest({ nodes }),
      runResults: runResults([result('test.shop.t', 'pass')]),
    });
    expect(dbtArtifactsToFacts(parts())).toEqual(dbtArtifactsToFacts(parts()));
  });
});
