import {
  catalog,
  manifest,
  model,
  result,
  runResults,
  sources,
  test as dataTest,
} from './__testUtils__/artifacts';
import { DbtArtifacts, dbtArtifactsToFacts } from './dbtArtifactsToFacts';
import { InvalidArtifactError } from './InvalidArtifactError';
import { UnknownRecord } from './readJson';

function refusalOf(artifacts: DbtArtifacts): string[] {
  try {
    dbtArtifactsToFacts(artifacts, { receivedAt: 1 });
  } catch (error) {
    if (error instanceof InvalidArtifactError) {
      return error.problems.map(
        p => `${p.pointer}: expected ${p.expected}, got ${p.got}`,
      );
    }
    throw error;
  }
  return [];
}

const node = (extra: UnknownRecord) => ({
  manifest: manifest({ nodes: { 'model.shop.a': model('a', [], extra) } }),
});
const run = (extra: UnknownRecord) => ({
  runResults: runResults([result('model.shop.a', 'success', extra)]),
});
const table = (extra: UnknownRecord) => ({
  catalog: catalog({
    a: { metadata: { database: 'DB', schema: 'M', name: 'A' }, ...extra },
  }),
});

const A = '/manifest/nodes/model.shop.a';

describe('an artifact of which something cannot be read', () => {
  it('is answered without the secrets in its keys', () => {
    const nodes = { 'model.shop.pg://bob:hunter2@db/x': 7 };
    expect(refusalOf({ manifest: manifest({ nodes }) })).toEqual([
      '/manifest/nodes/model.shop.pg:~1~1db~1x: expected an object, got number',
    ]);
  });

  it.each<[string, DbtArtifacts]>([
    [
      '/manifest/metadata: expected an object, got string',
      {
        manifest: { ...manifest(), metadata: 'v12' },
      },
    ],
    [
      '/manifest/metadata/invocation_id: expected a string, got number',
      {
        manifest: manifest({}, { invocation_id: 7 }),
      },
    ],
    [
      '/manifest/metadata/adapter_type: expected a string, got object',
      {
        manifest: manifest({}, { adapter_type: {} }),
      },
    ],
    [
      '/manifest/metadata/generated_at: expected an instant, got string',
      {
        manifest: manifest({}, { generated_at: 'yesterday' }),
      },
    ],
    [
      '/manifest/sources: expected an object, got array',
      {
        manifest: manifest({ sources: [] }),
      },
    ],
    [
      '/manifest/nodes/model.a~1b: expected an object, got null',
      {
        manifest: manifest({ nodes: { 'model.a/b': null } }),
      },
    ],
    [
      '/manifest/exposures/e: expected an object, got string',
      {
        manifest: manifest({ exposures: { e: 'dashboard' } }),
      },
    ],
    [
      '/manifest/parent_map/model.shop.a: expected a list of unique ids, got string',
      {
        manifest: manifest({
          nodes: { 'model.shop.a': model('a', [], { depends_on: null }) },
          parent_map: { 'model.shop.a': 'model.shop.b' },
        }),
      },
    ],
    [
      `${A}/depends_on: expected an object, got array`,
      node({ depends_on: ['model.shop.b'] }),
    ],
    [
      `${A}/depends_on/nodes: expected a list of unique ids, got string`,
      node({ depends_on: { nodes: 'model.shop.b' } }),
    ],
    [
      `${A}/depends_on/nodes/1: expected a unique id, got number`,
      node({ depends_on: { nodes: ['b', 1] } }),
    ],
    [`${A}/schema: expected a string, got number`, node({ schema: 5 })],
    [`${A}/name: expected a string, got array`, node({ name: ['a'] })],
    [`${A}/config: expected an object, got string`, node({ config: 'table' })],
    [
      `${A}/columns: expected an object, got array`,
      node({ columns: [{ name: 'id' }] }),
    ],
    [
      `${A}/columns/id: expected an object, got string`,
      node({ columns: { id: 'int' } }),
    ],
    [
      `${A}/test_metadata: expected an object, got string`,
      node({ test_metadata: 'unique' }),
    ],
    [
      '/run_results/results/0: expected an object, got null',
      {
        runResults: { ...runResults([]), results: [null] },
      },
    ],
    [
      '/run_results/results/0/timing: expected a list of steps, got object',
      run({ timing: {} }),
    ],
    [
      '/run_results/results/0/timing/0: expected an object, got string',
      run({ timing: ['compile'] }),
    ],
    [
      '/run_results/results/0/timing/0/completed_at: expected an instant, got string',
      run({ timing: [{ completed_at: 'late' }] }),
    ],
    [
      '/sources/results/0/max_loaded_at: expected an instant, got number',
      {
        sources: sources([
          { unique_id: 's', status: 'pass', max_loaded_at: 1 },
        ]),
      },
    ],
    [
      '/catalog/nodes/a: expected an object, got string',
      {
        catalog: catalog({ a: 'table' }),
      },
    ],
    [
      '/catalog/sources: expected an object, got array',
      {
        catalog: catalog({}, { sources: [] }),
      },
    ],
    [
      '/catalog/nodes/a/metadata/schema: expected a string, got number',
      table({ metadata: { schema: 5, name: 'A' } }),
    ],
    [
      '/catalog/nodes/a/columns: expected an object, got array',
      table({ columns: [] }),
    ],
    [
      '/catalog/nodes/a/columns/ID: expected an object, got string',
      table({ columns: { ID: 'INT' } }),
    ],
  ])('is refused with %s', (problem, artifacts) => {
    expect(refusalOf(artifacts)).toEqual([problem]);
  });

  it('is refused with all that is wrong, up to twenty', () => {
    const nodes = Array.from({ length: 30 }, (_, i) => [`model.shop.${i}`, i]);
    const broken = { manifest: manifest({ nodes: Object.fromEntries(nodes) }) };
    expect(refusalOf(broken)).toHaveLength(20);
  });

  it.each<[string, DbtArtifacts]>([
    [
      'null wherever something may be',
      node({
        depends_on: null,
        config: null,
        columns: { id: null },
        database: null,
        schema: null,
        alias: null,
        test_metadata: null,
        original_file_path: null,
      }),
    ],
    [
      'null for whole sections',
      {
        manifest: {
          nodes: {},
          sources: null,
          parent_map: null,
          metadata: null,
        },
      },
    ],
    [
      'a list of disabled nodes, as dbt 0.21 wrote it',
      {
        manifest: manifest({ disabled: [model('off')] }),
      },
    ],
    [
      'odd words that are only shown',
      node({
        description: 5,
        tags: { a: 1 },
        meta: 'mine',
        group: [],
        config: { enabled: 'true', severity: 1 },
      }),
    ],
    ['no times of a result', run({ timing: null, execution_time: 'long' })],
    ['blank times of a result', run({ timing: [{ started_at: '' }] })],
    ['a table without metadata', table({ metadata: null, columns: null })],
  ])('is taken with %s', (_, artifacts) => {
    expect(refusalOf(artifacts)).toEqual([]);
  });
});

describe('an artifact of which something is odd', () => {
  const nodes = {
    'model.shop.a': model('a', ['model.shop.gone', 'model.shop.lost']),
    'model.shop.b': model('b', ['model.shop.a']),
    'test.shop.t': dataTest(['model.shop.off', 'model.shop.a']),
    'model.shop.off': model('off', [], { config: { enabled: false } }),
  };
  const notesOf = (artifacts: DbtArtifacts, part = 0) =>
    dbtArtifactsToFacts(artifacts, { namespace: 'n' })
      .facts[part].notes.filter(({ note }) => note !== 'unplaced')
      .map(({ pointer, note }) => `${pointer} ${note}`);

  it('is noted once for each node that is made from what is not there', () => {
    expect(notesOf({ manifest: manifest({ nodes }) })).toEqual([
      '/nodes/model.shop.a/depends_on/nodes dangling-parent',
      '/nodes/test.shop.t/depends_on/nodes dangling-parent',
    ]);
  });

  const results = [
    result('model.shop.a', 'success'),
    result('model.shop.x', 'success'),
    result('model.shop.a', 'error'),
    result('operation.shop.grant', 'success'),
    result('model.shop.x', 'success'),
  ];
  const repeated = [
    '/results/2/unique_id repeated-result',
    '/results/4/unique_id repeated-result',
  ];

  it('is noted for results that its own manifest does not know, and for those of one id', () => {
    const parts = { manifest: manifest({ nodes }) };
    expect(
      notesOf({ ...parts, runResults: runResults(results) }, 1).sort(),
    ).toEqual(['/results/1/unique_id not-in-manifest', ...repeated]);
    const other = runResults(results, { invocation_id: 'other' });
    expect(notesOf({ ...parts, runResults: other }, 1)).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/not-in-manifest/)]),
    );
    expect(notesOf({ runResults: runResults(results) })).toEqual(repeated);
  });

  it.each([
    [['Runtime Error'], ['/errors incomplete-catalog']],
    [[], []],
    [null, []],
  ])('is noted for a catalog with errors %j', (errors, notes) => {
    expect(notesOf({ catalog: { ...catalog({}), errors } })).toEqual(notes);
  });
});

describe('an artifact that does not say when it was written', () => {
  const undated = { generated_at: undefined, invocation_id: undefined };
  const keys = (artifacts: DbtArtifacts, receivedAt: number) =>
    dbtArtifactsToFacts(artifacts, {
      receivedAt,
      contentKey: text => `${text.length}`,
    }).facts.flatMap(({ runs }) => runs.map(({ runId }) => runId));

  it('is no run of any time when no result has one either', () => {
    const bare = runResults(
      [result('model.shop.a', 'success', { timing: [] })],
      undated,
    );
    expect(refusalOf({ runResults: bare })).toEqual([
      '/run_results/metadata/generated_at: expected an instant, since no result has a timing either, got nothing',
    ]);
  });

  it.each([
    ['an end', { completed_at: '2026-01-01T00:00:05Z' }, {}],
    ['a start', { started_at: '2026-01-01T00:00:05Z' }, {}],
    ['its invocation', {}, { invocation_started_at: '2026-01-01T00:00:05Z' }],
  ])('is of the time of %s', (_, step, metadata) => {
    const value = runResults(
      [result('model.shop.a', 'success', { timing: [step] })],
      { ...undated, ...metadata },
    );
    const at = Date.UTC(2026, 0, 1, 0, 0, 5);
    const { facts } = dbtArtifactsToFacts(
      { runResults: value },
      { receivedAt: 1 },
    );
    expect(facts[0].at).toBe(at);
    expect(keys({ runResults: value }, 1)).toEqual(
      keys({ runResults: value }, 2),
    );
  });

  it('is known by its content, whenever it came', () => {
    const parts = (names: string[]) => ({
      manifest: manifest(
        {
          nodes: Object.fromEntries(
            names.map(name => [`model.shop.${name}`, model(name)]),
          ),
        },
        undated,
      ),
    });
    const first = keys(parts(['a']), 1);
    expect(first).toHaveLength(1);
    expect(keys(parts(['a']), 2)).toEqual(first);
    expect(keys(parts(['a', 'longer']), 1)).not.toContain(first[0]);
  });
});
