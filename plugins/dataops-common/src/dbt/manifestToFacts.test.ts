import {
  datasetFacet,
  edges,
  ephemeral,
  manifest,
  model,
  names,
  test as dbtTest,
  WAREHOUSE,
} from './__testUtils__/artifacts';
import {
  dbtArtifactsToFacts,
  DbtTranslationOptions,
} from './dbtArtifactsToFacts';

function translate(value: unknown, options: DbtTranslationOptions = {}) {
  const { facts, summary } = dbtArtifactsToFacts(
    { manifest: value },
    { namespace: WAREHOUSE, ...options },
  );
  return { facts: facts[0], summary };
}

const rawOrders = {
  resource_type: 'source',
  package_name: 'shop',
  database: 'db',
  schema: 'raw',
  name: 'orders',
  identifier: 'orders_v1',
  source_name: 'app',
};

describe('the lineage of a manifest', () => {
  it('names relations by database, schema and alias or identifier, dropping empty parts', () => {
    const { facts } = translate(
      manifest({
        nodes: {
          'model.shop.a': model('a', ['source.shop.app.orders'], {
            alias: 'a_alias',
            relation_name: '"other"."name"."a"',
          }),
          'model.shop.b': model('b', ['model.shop.a'], { database: null }),
        },
        sources: { 'source.shop.app.orders': rawOrders },
      }),
    );
    expect(names(facts)).toEqual([
      'db.main.a_alias',
      'db.raw.orders_v1',
      'main.b',
    ]);
    expect(edges(facts)).toEqual({
      'model.shop.a': 'db.raw.orders_v1 -> db.main.a_alias',
      'model.shop.b': 'db.main.a_alias -> main.b',
    });
  });

  it('collapses ephemeral models, chains and cycles of them included', () => {
    const { facts, summary } = translate(
      manifest({
        nodes: {
          'model.shop.a': model('a'),
          'model.shop.e1': ephemeral('e1', ['model.shop.a', 'model.shop.e2']),
          'model.shop.e2': ephemeral('e2', ['model.shop.b', 'model.shop.e1']),
          'model.shop.b': model('b'),
          'model.shop.c': model('c', ['model.shop.e1', 'model.shop.a']),
        },
      }),
    );
    expect(edges(facts)['model.shop.c']).toBe(
      'db.main.a, db.main.b -> db.main.c',
    );
    expect(names(facts)).not.toContain('db.main.e1');
    expect(summary.collapsed).toBe(2);
  });

  it('follows a chain of 20,000 ephemeral models without running out of stack', () => {
    const nodes: Record<string, unknown> = { 'model.shop.e0': model('e0') };
    for (let i = 1; i <= 20_000; i++) {
      nodes[`model.shop.e${i}`] = ephemeral(`e${i}`, [`model.shop.e${i - 1}`]);
    }
    nodes['model.shop.end'] = model('end', ['model.shop.e20000']);
    const { facts } = translate(manifest({ nodes }));
    expect(edges(facts)['model.shop.end']).toBe('db.main.e0 -> db.main.end');
  });

  it('takes a model without relation_name for a relation, as before v5', () => {
    const { facts } = translate(
      manifest({ nodes: { 'model.shop.a': model('a') } }),
    );
    expect(names(facts)).toEqual(['db.main.a']);
  });

  it('passes through functions, and through types that it does not know', () => {
    const { facts } = translate(
      manifest({
        nodes: {
          'model.shop.a': model('a'),
          'model.shop.b': model('b', ['function.shop.f', 'novelty.shop.n']),
          'novelty.shop.n': model('n', ['model.shop.a'], {
            resource_type: 'novelty',
          }),
        },
        functions: {
          'function.shop.f': { depends_on: { nodes: ['model.shop.a'] } },
        },
      }),
    );
    expect(edges(facts)).toEqual({
      'model.shop.a': '-> db.main.a',
      'model.shop.b': 'db.main.a -> db.main.b',
    });
  });

  it('leaves out disabled nodes, of their own section and by configuration', () => {
    const { facts, summary } = translate(
      manifest({
        nodes: {
          'model.shop.a': model('a', ['model.shop.off', 'model.shop.gone']),
          'model.shop.off': model('off', [], { config: { enabled: false } }),
        },
        disabled: { 'model.shop.gone': [model('gone')] },
      }),
    );
    expect(names(facts)).toEqual(['db.main.a']);
    expect(summary).toMatchObject({ disabled: 2, dangling: 2 });
  });

  it('gives each version of a model its own relation', () => {
    const { facts } = translate(
      manifest({
        nodes: {
          'model.shop.c.v2': model('c', [], { alias: 'c_v2', version: 2 }),
          'model.shop.c.v3': model('c', [], {
            alias: 'c_v3',
            version: 3,
            latest_version: 3,
          }),
        },
      }),
    );
    expect(names(facts)).toEqual(['db.main.c_v2', 'db.main.c_v3']);
    expect(datasetFacet(facts, 'db.main.c_v3', 'dbt')).toMatchObject({
      nodes: [{ version: '3', latest_version: '3' }],
    });
  });

  it('makes one dataset of a seed and the source declared over it', () => {
    const { facts } = translate(
      manifest({
        nodes: {
          'seed.shop.orders': model('orders', [], {
            resource_type: 'seed',
            schema: 'raw',
            alias: 'orders_v1',
            description: 'The seed.',
          }),
        },
        sources: {
          'source.shop.app.orders': {
            ...rawOrders,
            description: 'The source.',
            meta: { owner: 'Chris' },
          },
        },
      }),
    );
    expect(names(facts)).toEqual(['db.raw.orders_v1']);
    expect(datasetFacet(facts, 'db.raw.orders_v1', 'dbt')).toMatchObject({
      description: 'The seed.',
      nodes: [
        { unique_id: 'seed.shop.orders' },
        { unique_id: 'source.shop.app.orders' },
      ],
      owners: [{ name: 'Chris', type: 'meta' }],
    });
    const other = 'dbt_source';
    expect(datasetFacet(facts, 'db.raw.orders_v1', other)).toBeUndefined();
  });

  it('names a source whose relation_name is SQL as OpenLineage does', () => {
    const { facts } = translate(
      manifest({
        sources: {
          's.shop.app.orders': {
            ...rawOrders,
            relation_name: "read_csv('./seeds/orders.csv')",
          },
        },
      }),
    );
    expect(names(facts)).toEqual(['db.raw.orders_v1']);
  });

  it('puts a relation of another project where that project puts it, without a job', () => {
    const value = manifest({
      nodes: {
        'model.up.a': model('a', ['seed.up.s'], {
          package_name: 'up',
          original_file_path: '',
        }),
        'model.shop.b': model('b', ['model.up.a']),
      },
    });
    const { facts, summary } = translate(value, { namespace: undefined });
    expect(facts.datasets.map(d => d.dataset)).toEqual([
      { namespace: 'dbt:up', name: 'db.main.a' },
      { namespace: 'dbt:shop', name: 'db.main.b' },
    ]);
    expect(facts.jobs.map(j => j.job.name)).toEqual(['model.shop.b']);
    expect(summary.external).toBe(1);
  });

  it('tells installed packages from the root project and keeps their jobs', () => {
    const value = manifest(
      {
        nodes: {
          'model.shop.a': model('a'),
          'model.shop.b': model('b'),
          'model.ads.c': model('c', [], { package_name: 'ads' }),
        },
      },
      { project_name: undefined },
    );
    const { facts, summary } = translate(value);
    expect(summary).toMatchObject({
      projectName: 'shop',
      packages: { shop: 2, ads: 1 },
    });
    expect(datasetFacet(facts, 'db.main.c', 'dbt')).toMatchObject({
      nodes: [{ package: 'ads', root_project: false }],
    });
    expect(facts.jobs).toHaveLength(3);
  });

  it('makes datasets of exposures, metrics, semantic models and saved queries', () => {
    const { facts } = translate(
      manifest({
        nodes: { 'model.shop.a': model('a') },
        exposures: {
          'exposure.shop.board': {
            name: 'board',
            type: 'dashboard',
            owner: { name: null, email: 'a@example.com' },
            url: 'https://me:secret@bi.example.com/1?token=secret',
            depends_on: { nodes: ['metric.shop.m', 'model.shop.a'] },
          },
        },
        metrics: {
          'metric.shop.m': {
            depends_on: { nodes: ['semantic_model.shop.s'] },
          },
        },
        semantic_models: {
          'semantic_model.shop.s': { depends_on: { nodes: ['model.shop.a'] } },
        },
        saved_queries: {
          'saved_query.shop.q': { depends_on: { nodes: ['metric.shop.m'] } },
        },
      }),
    );
    expect(edges(facts)).toEqual({
      'model.shop.a': '-> db.main.a',
      'exposure.shop.board': 'db.main.a, metric.shop.m -> exposure.shop.board',
      'metric.shop.m': 'semantic_model.shop.s -> metric.shop.m',
      'semantic_model.shop.s': 'db.main.a -> semantic_model.shop.s',
      'saved_query.shop.q': 'metric.shop.m -> saved_query.shop.q',
    });
    const board = 'exposure.shop.board';
    expect(datasetFacet(facts, board, 'datasetType')).toMatchObject({
      datasetType: 'DASHBOARD',
    });
    expect(datasetFacet(facts, board, 'dbt_exposure')).toEqual({
      type: 'dashboard',
      url: 'https://bi.example.com/1',
    });
    expect(datasetFacet(facts, board, 'dbt')).toMatchObject({
      owners: [
        { name: 'a@example.com', email: 'a@example.com', type: 'exposure' },
      ],
    });
  });

  it('gives analyses and hooks no part in lineage', () => {
    const { facts } = translate(
      manifest({
        nodes: {
          'analysis.shop.a': model('a', [], { resource_type: 'analysis' }),
          'operation.shop.o': model('o', [], { resource_type: 'operation' }),
        },
      }),
    );
    expect(facts).toMatchObject({ datasets: [], jobs: [], io: [] });
  });

  it('falls back to the parent map for a node without depends_on', () => {
    const { facts } = translate(
      manifest({
        nodes: {
          'model.shop.a': model('a'),
          'model.shop.b': model('b', [], { depends_on: undefined }),
        },
        parent_map: { 'model.shop.b': ['model.shop.a'] },
      }),
    );
    expect(edges(facts)['model.shop.b']).toBe('db.main.a -> db.main.b');
  });

  it('reports each job as a design of this invocation', () => {
    const { facts } = translate(
      manifest({ nodes: { 'model.shop.a': model('a') } }),
      { jobNamespace: 'prod' },
    );
    expect(facts.runs).toEqual([
      {
        job: { namespace: 'prod', name: 'model.shop.a' },
        runId: 'design:11111111-1111-4111-8111-111111111111:model.shop.a',
        origin: 'design',
        facets: [],
      },
    ]);
    expect(facts.at).toBe(Date.UTC(2026, 0, 2));
  });

  it.each([
    ['postgres', undefined, 'dbt:shop', true],
    ['bigquery', undefined, 'bigquery', false],
    ['postgres', WAREHOUSE, WAREHOUSE, false],
  ])(
    'puts the datasets of %s with namespace %s into %s',
    (adapter, namespace, expected, noted) => {
      const nodes = { 'model.shop.a': model('a') };
      const { facts } = translate(
        manifest({ nodes }, { adapter_type: adapter }),
        {
          namespace,
        },
      );
      expect(facts.datasets[0].dataset.namespace).toBe(expected);
      expect(facts.notes.some(n => n.note === 'assumed-namespace')).toBe(noted);
    },
  );
});

describe('what a manifest says of a dataset', () => {
  function facetOf(extra: Record<string, unknown>, facet: string, top = {}) {
    const nodes = { 'model.shop.a': model('a', [], extra) };
    const { facts } = translate(manifest({ nodes, ...top }));
    return datasetFacet(facts, 'db.main.a', facet);
  }

  it.each([
    ['a text', { meta: { owner: 'Chris' } }, [{ name: 'Chris', type: 'meta' }]],
    [
      'an object under config',
      { config: { meta: { owner: { name: 'Ann', email: 'a@example.com' } } } },
      [{ name: 'Ann', email: 'a@example.com', type: 'meta' }],
    ],
    [
      'a list',
      { meta: { owner: ['Ann', { email: 'b@example.com' }] } },
      [
        { name: 'Ann', type: 'meta' },
        { name: 'b@example.com', email: 'b@example.com', type: 'meta' },
      ],
    ],
    [
      'a name with several addresses',
      { meta: { owner: { name: 'Ann', email: ['p@x.org', 'r@x.org'] } } },
      [{ name: 'Ann', email: ['p@x.org', 'r@x.org'], type: 'meta' }],
    ],
    [
      'several addresses, one of them twice',
      { meta: { owner: { email: ['p@x.org', 'r@x.org', 'p@x.org'] } } },
      [
        { name: 'p@x.org', email: 'p@x.org', type: 'meta' },
        { name: 'r@x.org', email: 'r@x.org', type: 'meta' },
      ],
    ],
    [
      'the same under meta and config',
      { meta: { owner: 'Ann' }, config: { meta: { owner: 'Ann' } } },
      [{ name: 'Ann', type: 'meta' }],
    ],
    [
      'a group',
      { group: 'finance' },
      [{ name: 'Finance', email: 'f@example.com', type: 'group' }],
    ],
    [
      'a group that is not defined',
      { config: { group: 'lost' } },
      [{ name: 'lost', type: 'group' }],
    ],
  ])('finds an owner given as %s', (_, extra, owners) => {
    const groups = {
      'group.shop.finance': {
        owner: { name: 'Finance', email: 'f@example.com' },
      },
    };
    expect(facetOf(extra, 'dbt', { groups })).toMatchObject({ owners });
  });

  it('says nothing of owners, tags and columns where there are none, but that it knows the node', () => {
    for (const facet of ['ownership', 'tags', 'documentation', 'dbt_columns']) {
      expect(facetOf({ description: '' }, facet)).toBeUndefined();
    }
    const facet = facetOf({ description: '' }, 'dbt');
    expect(Object.keys(Object(facet))).toEqual(['nodes']);
  });

  it('goes under names of its own where it knows a relation only as a source', () => {
    const source = {
      ...rawOrders,
      description: 'The source.',
      meta: { owner: 'Chris' },
      tags: ['raw'],
      columns: { id: { name: 'id', description: 'Key.' } },
    };
    const { facts } = translate(
      manifest({ sources: { 'source.shop.app.orders': source } }),
    );
    const [{ facets }] = facts.datasets;
    expect(facets).toEqual([
      {
        name: 'dbt_source',
        value: {
          description: 'The source.',
          nodes: [
            expect.objectContaining({ unique_id: 'source.shop.app.orders' }),
          ],
          owners: [{ name: 'Chris', type: 'meta' }],
          tags: [{ key: 'raw', value: 'true', source: 'DBT' }],
        },
      },
      {
        name: 'dbt_source_columns',
        value: { columns: [{ name: 'id', description: 'Key.' }] },
      },
    ]);
  });

  it('takes the text of the whole source for a table of it that has none', () => {
    const source = { ...rawOrders, source_description: 'The app.' };
    const { facts } = translate(
      manifest({ sources: { 'source.shop.app.orders': source } }),
    );
    expect(datasetFacet(facts, 'db.raw.orders_v1', 'dbt_source')).toMatchObject(
      { description: 'The app.' },
    );
  });

  it('keeps description, tags, access and paths, but no path of a machine', () => {
    const extra = {
      description: 'Orders.\n',
      tags: ['daily'],
      config: { tags: ['daily', 'pii'], materialized: 'view' },
      access: 'public',
      root_path: '/users/somebody/dbt',
      original_file_path: 'models\\a.sql',
      columns: { id: { name: 'id', tags: ['key'] } },
    };
    expect(facetOf(extra, 'dbt')).toMatchObject({
      description: 'Orders.',
      tags: [
        { key: 'daily', value: 'true', source: 'DBT' },
        { key: 'pii', value: 'true', source: 'DBT' },
        { key: 'key', value: 'true', source: 'DBT', field: 'id' },
      ],
    });
    expect(facetOf(extra, 'dbt')).toMatchObject({
      nodes: [
        {
          materialized: 'view',
          access: 'public',
          original_file_path: 'models/a.sql',
        },
      ],
    });
    expect(JSON.stringify(facetOf(extra, 'dbt'))).not.toContain('somebody');
  });

  it('takes columns for a schema only under an enforced contract', () => {
    const columns = {
      id: { name: 'id', data_type: 'int', description: 'Key.' },
    };
    const field = { name: 'id', type: 'int', description: 'Key.' };
    for (const enforced of [true, false]) {
      const { facts, summary } = translate(
        manifest({
          nodes: {
            'model.shop.a': model('a', [], { columns, contract: { enforced } }),
          },
        }),
      );
      expect(facts.datasets[0].schema).toEqual(enforced ? [field] : undefined);
      expect(datasetFacet(facts, 'db.main.a', 'dbt_columns')).toEqual({
        columns: [field],
      });
      expect(summary.contracts).toBe(enforced ? 1 : 0);
    }
  });

  it.each([
    [{ count: null, period: null }, undefined],
    [
      { count: 1, period: 'hour' },
      { count: 1, period: 'hour' },
    ],
    [null, undefined],
  ])('reads a freshness rule of %j', (warnAfter, expected) => {
    const freshness = {
      warn_after: warnAfter,
      error_after: { count: null, period: null },
      filter: null,
    };
    const facet = facetOf({ freshness }, 'dbt_freshness_rule');
    expect(facet).toEqual(expected && { warn_after: expected });
  });

  it('keeps SQL only when there is something to clean it with', () => {
    const nodes = { 'model.shop.a': model('a', [], { raw_sql: "select 'x'" }) };
    const without = translate(manifest({ nodes })).facts.jobs[0].facets;
    expect(without.map(f => f.name)).toEqual(['jobType']);
    const redactSql = (sql: string) => sql.replace(/'[^']*'/g, '?');
    const { facts } = translate(manifest({ nodes }), { redactSql });
    expect(facts.jobs[0].facets).toContainEqual({
      name: 'sql',
      value: { query: 'select ?' },
    });
  });
});

describe('the tests of a manifest', () => {
  const orders = { 'model.shop.orders': model('orders') };

  it('are jobs that read what they test and no datasets', () => {
    const { facts, summary } = translate(
      manifest({
        nodes: {
          ...orders,
          'test.shop.t': dbtTest(['model.shop.orders']),
        },
      }),
    );
    expect(names(facts)).toEqual(['db.main.orders']);
    expect(edges(facts)['test.shop.t']).toBe('db.main.orders ->');
    expect(facts.jobs[1].facets).toContainEqual({
      name: 'dbt_test',
      value: {
        assertion: 'not_null',
        name: 'not_null_orders_id',
        column: 'id',
        severity: 'error',
        original_file_path: 'models/orders.yml',
        package: 'shop',
        root_project: true,
        datasets: [{ namespace: WAREHOUSE, name: 'db.main.orders' }],
      },
    });
    expect(summary.testsWithoutResult).toBe(1);
  });

  it.each([
    ['not_null of dbt', ['macro.dbt.test_not_null'], undefined, false],
    ['unique of dbt', ['macro.dbt.test_unique'], undefined, false],
    ['not_null of some rows', ['macro.dbt.test_not_null'], 'a > 1', true],
    ['not_null as the project has it', ['macro.shop.test_not_null'], '', true],
    ['relationships', ['macro.dbt.test_relationships'], undefined, true],
    ['a singular test', [], undefined, true],
    ['a cut manifest', undefined, undefined, true],
  ])('keep SQL where name and column do not tell it: %s', (...row) => {
    const [, macros, where, kept] = row;
    const { facts } = translate(
      manifest({
        nodes: {
          'test.shop.t': dbtTest([], {
            compiled_code: 'select 1',
            config: { where },
            depends_on: { macros, nodes: [] },
          }),
        },
      }),
      { redactSql: sql => sql },
    );
    const sql = facts.jobs[0].facets.find(facet => facet.name === 'sql');
    expect(sql?.value).toEqual(kept ? { query: 'select 1' } : undefined);
  });

  function testedBy(extra: Record<string, unknown>, parents: string[]) {
    const { facts } = translate(
      manifest({
        nodes: {
          ...orders,
          'model.shop.customers': model('customers'),
          'model.shop.e': ephemeral('e', ['model.shop.orders']),
          'test.shop.t': dbtTest(parents, extra),
        },
      }),
    );
    const job = facts.jobs.find(j => j.job.name === 'test.shop.t');
    return job?.facets.find(f => f.name === 'dbt_test')?.value;
  }
  const both = ['model.shop.customers', 'model.shop.orders'];
  const relationships = { name: 'relationships', kwargs: {} };

  it.each([
    ['attached_node', { attached_node: 'model.shop.orders' }],
    [
      'the model argument, before v9',
      {
        test_metadata: {
          ...relationships,
          kwargs: { model: "{{ get_where_subquery(ref('orders')) }}" },
        },
      },
    ],
    [
      'the model argument with a package',
      {
        test_metadata: {
          ...relationships,
          kwargs: { model: "{{ ref('shop', 'orders') }}" },
        },
      },
    ],
  ])('find the tested one of two relations by %s', (_, extra) => {
    expect(testedBy(extra, both)).toMatchObject({
      datasets: [{ name: 'db.main.orders' }],
    });
  });

  it('speak of all relations when they are singular', () => {
    const value = testedBy({ test_metadata: null, column_name: null }, both);
    expect(value).toMatchObject({
      assertion: 'not_null_orders_id',
      datasets: [{ name: 'db.main.customers' }, { name: 'db.main.orders' }],
    });
  });

  it('say nothing of the relations below an ephemeral model', () => {
    expect(testedBy({}, ['model.shop.e'])).toMatchObject({ datasets: [] });
  });

  it('read no relation when they are unit tests', () => {
    const { facts } = translate(
      manifest({
        nodes: orders,
        unit_tests: {
          'unit_test.shop.orders.u': {
            name: 'u',
            model: 'orders',
            depends_on: { nodes: ['model.shop.orders'] },
          },
        },
      }),
    );
    expect(edges(facts)).toEqual({ 'model.shop.orders': '-> db.main.orders' });
    expect(facts.jobs).toHaveLength(2);
  });
});
