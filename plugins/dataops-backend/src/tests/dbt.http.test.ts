import { Knex } from 'knex';
import { gzipSync } from 'node:zlib';
import { dumpState } from '../__testUtils__/dumpState';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { multipart } from '../__testUtils__/multipart';
import { startPlugin, TestPlugin } from '../__testUtils__/startPlugin';
import { allTexts } from '../__testUtils__/tableContents';

jest.setTimeout(120_000);
const databases = createTestDatabases();

const DBT = '/v1/dbt/artifacts';
const MAX_BYTES = 4_000_000;
const SECRET = 'hunter2';

function metadata(kind: string) {
  return {
    dbt_schema_version: `https://schemas.getdbt.com/dbt/${kind}.json`,
    generated_at: '2026-11-20T06:30:00.000000Z',
    invocation_id: 'f3a7c3f0-0000-4000-8000-000000000001',
    project_name: 'shop',
    adapter_type: 'postgres',
  };
}

function manifest(description: string, schema = 'public') {
  const common = { package_name: 'shop', database: 'db', schema };
  return {
    metadata: metadata('manifest/v12'),
    nodes: {
      'model.shop.orders': {
        ...common,
        resource_type: 'model',
        name: 'orders',
        original_file_path: 'models/orders.sql',
        description,
        compiled_code: `select * from raw where mail = '${SECRET}'`,
        depends_on: { nodes: [] },
      },
      ...Object.fromEntries(
        ['failing', 'skipped'].map(name => [
          `test.shop.${name}`,
          {
            ...common,
            resource_type: 'test',
            name,
            original_file_path: 'models/orders.yml',
            column_name: 'id',
            attached_node: 'model.shop.orders',
            test_metadata: { name: 'not_null', kwargs: {} },
            depends_on: { nodes: ['model.shop.orders'] },
          },
        ]),
      ),
    },
    sources: {},
  };
}

function runResults(statuses: Record<string, string>) {
  return {
    metadata: metadata('run-results/v6'),
    results: Object.entries(statuses).map(([id, status]) => ({
      unique_id: id,
      status,
      failures: status === 'fail' ? 7 : null,
      message: `See https://u:${SECRET}@dbt.example.com/run`,
      timing: [
        {
          name: 'execute',
          started_at: '2026-11-20T06:29:00.000000Z',
          completed_at: '2026-11-20T06:29:30.000000Z',
        },
      ],
    })),
  };
}

describe.each(databases.eachSupportedId())('dbt artifacts on %s', id => {
  let knex: Knex;
  let plugin: TestPlugin;

  beforeAll(async () => {
    knex = await openTestDatabase(databases, id);
    plugin = await startPlugin({
      knex,
      config: { ingest: { maxArtifactBytes: MAX_BYTES } },
    });
  });

  afterAll(() => plugin.stop());

  async function send(parts: Record<string, string | Uint8Array>) {
    return plugin.post(DBT, ...(await multipart(Object.entries(parts))));
  }

  it('are taken as fields without a filename, of more than a megabyte too', async () => {
    const text = JSON.stringify(manifest('ä'.repeat(900_000)));
    const answer = await send({ manifest: text });
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([
      201,
      expect.any(String),
    ]);
    expect(await dumpState(knex)).toContain('ä'.repeat(1_000));
  });

  async function refusalOf(
    parts: Array<[string, string | Uint8Array]>,
  ): Promise<string[]> {
    const before = await dumpState(knex);
    const answer = await plugin.post(DBT, ...(await multipart(parts)));
    expect(answer.status).toBe(400);
    expect(await dumpState(knex)).toBe(before);
    const problems: Array<Record<string, string>> = answer.json.error.problems;
    return problems.map(
      ({ pointer, expected }) => `${pointer}: expected ${expected}`,
    );
  }

  it.each<[string, string | Uint8Array]>([
    [': expected a JSON document', '{"results":[}'],
    [
      '/elapsed_time: expected each key once',
      '{"elapsed_time":1,"elapsed_time":2}',
    ],
    [
      '/args/__proto__: expected no key of this name',
      '{"args":{"__proto__":{}}}',
    ],
    [
      '/elapsed_time: expected a number that fits a double',
      '{"elapsed_time":1e999}',
    ],
    [': expected nesting of at most', '['.repeat(1_000)],
    [': expected valid gzip', gzipSync('{"results":[]}').subarray(0, 20)],
    [': expected UTF-8 text', new Uint8Array([0x7b, 0xff])],
  ])(
    'of which one is broken are refused with /run_results%s',
    async (said, file) => {
      const parts: Array<[string, string | Uint8Array]> = [
        ['manifest', JSON.stringify(manifest('Orders.'))],
        ['run_results', file],
      ];
      expect(await refusalOf(parts)).toEqual([
        expect.stringContaining(`/run_results${said}`),
      ]);
    },
  );

  it('with parts of other names are refused with all of them', async () => {
    const said = await refusalOf([
      ['manifest', JSON.stringify(manifest('Orders.'))],
      ['run-results', '{}'],
      ['namespace', ''],
      ['a/b', 'x'],
    ]);
    expect(said).toEqual([
      '/run-results: expected only manifest, run_results, sources, catalog, namespace, jobNamespace',
      '/namespace: expected a non-empty text',
      expect.stringContaining('/a~1b: expected only'),
    ]);
    expect(await refusalOf([['namespace', 'n']])).toEqual([
      ': expected at least one of manifest, run_results, sources, catalog',
    ]);
  });

  it('of which a field is of the wrong type are refused with its place', async () => {
    const broken = JSON.stringify(manifest('Orders.')).replace(
      '"depends_on":{"nodes":[]}',
      '"depends_on":[]',
    );
    expect(await refusalOf([['manifest', broken]])).toEqual([
      '/manifest/nodes/model.shop.orders/depends_on: expected an object',
    ]);
  });

  it('that do not say when they were written are known when they come again', async () => {
    const { nodes } = manifest('Orders.', 'undated');
    const undated = { manifest: JSON.stringify({ nodes }) };
    const [first, again] = [await send(undated), await send(undated)];
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.json).toMatchObject({ applied: 0, known: 1 });
    expect(again.json.notes).toContainEqual({
      event: 0,
      pointer: '/manifest/metadata/generated_at',
      note: 'assumed-time',
    });
  });

  it('that tell of a run but not when are refused', async () => {
    const results = [{ unique_id: 'model.shop.a', status: 'success' }];
    const timeless = JSON.stringify({ results, args: { which: 'run' } });
    expect(await refusalOf([['run_results', timeless]])).toEqual([
      '/run_results/metadata/generated_at: expected an instant, since no result has a timing either',
    ]);
  });

  it.each([
    ['a field', () => `"${'x'.repeat(MAX_BYTES)}"`],
    ['a file', () => new Uint8Array(MAX_BYTES + 1).fill(0x20)],
    ['a gzip bomb', () => gzipSync(new Uint8Array(MAX_BYTES + 1))],
  ])('beyond the limit are 413 as %s', async (_, content) => {
    const before = await dumpState(knex);
    const answer = await send({ manifest: content() });
    expect([answer.status, answer.json.error.message]).toEqual([
      413,
      expect.stringContaining('dataops.ingest.maxArtifactBytes'),
    ]);
    expect(await dumpState(knex)).toBe(before);
  });

  /** The verdict on orders in a schema of its own, after these results. */
  async function statusOfOrders(
    schema: string,
    statuses: Record<string, string>,
  ): Promise<string> {
    const answer = await send({
      jobNamespace: `dbt ${schema}`,
      manifest: JSON.stringify(manifest('Orders.', schema)),
      run_results: JSON.stringify(runResults(statuses)),
    });
    expect(answer.status).toBe(201);
    const node = await knex('node')
      .where({ kind: 'dataset', name: `db.${schema}.orders` })
      .first('status');
    return node.status;
  }

  it.each([
    ['fail', 'at-risk'],
    ['pass', 'healthy'],
    ['warn', 'healthy'],
    ['skipped', 'healthy'],
    ['error', 'healthy'],
  ])(
    'with a test of status %s leave a dataset that was built %s',
    async (status, verdict) => {
      const statuses = {
        'model.shop.orders': 'success',
        'test.shop.failing': status,
        'test.shop.skipped': 'skipped',
      };
      expect(await statusOfOrders(`with_${status}`, statuses)).toBe(verdict);
    },
  );

  it('of tests alone never make a dataset healthy', async () => {
    const statuses = { 'test.shop.failing': 'skipped' };
    expect(await statusOfOrders('tests_only', statuses)).toBe('unknown');
  });

  /** A build in which orders are made from something, and a later manifest in which they are not. */
  function buildAndLaterManifest(
    schema: string,
  ): Array<Record<string, string>> {
    const at = (hour: string, invocation: string, part: object) => ({
      ...part,
      metadata: {
        ...metadata('manifest/v12'),
        generated_at: `2026-11-20T${hour}:00:00.000000Z`,
        invocation_id: invocation,
      },
    });
    const { nodes, ...rest } = manifest('Orders.', schema);
    const orders = nodes['model.shop.orders'];
    const raw = { ...orders, name: 'raw' };
    const made = { ...orders, depends_on: { nodes: ['model.shop.raw'] } };
    const results = runResults({ 'model.shop.orders': 'success' });
    const jobNamespace = `dbt ${schema}`;
    const before = at('06', 'a', {
      ...rest,
      nodes: { ...nodes, 'model.shop.raw': raw, 'model.shop.orders': made },
    });
    const after = at('08', 'b', { ...rest, nodes });
    results.metadata = { ...results.metadata, invocation_id: 'a' };
    return [
      {
        jobNamespace,
        manifest: JSON.stringify(before),
        run_results: JSON.stringify(results),
      },
      { jobNamespace, manifest: JSON.stringify(after) },
    ];
  }

  async function currentInputsOfOrders(schema: string): Promise<string[]> {
    const rows: Array<{ name: string }> = await knex('edge')
      .join({ job: 'node' }, 'job.id', 'edge.job_id')
      .join({ ns: 'namespace' }, 'ns.id', 'job.namespace_id')
      .join({ dataset: 'node' }, 'dataset.id', 'edge.node_id')
      .where({
        'ns.name': `dbt ${schema}`,
        'job.name': 'model.shop.orders',
        'edge.direction': 'input',
        'edge.current': true,
      })
      .select('dataset.name');
    return rows.map(row => row.name);
  }

  it('show what a run read until a later manifest reads it no more, in any order', async () => {
    const [build, later] = buildAndLaterManifest('forth');
    await send(build);
    expect(await currentInputsOfOrders('forth')).toEqual(['db.forth.raw']);
    await send(later);
    expect(await currentInputsOfOrders('forth')).toEqual([]);
    for (const parts of buildAndLaterManifest('back').reverse()) {
      await send(parts);
    }
    expect(await currentInputsOfOrders('back')).toEqual([]);
  });

  it('leave no secret in any table', async () => {
    await send({
      namespace: `postgres://bob:${SECRET}@db:5432`,
      manifest: JSON.stringify(
        manifest(`Read from postgres://bob:${SECRET}@db:5432/x`),
      ),
      run_results: JSON.stringify(
        runResults({
          'model.shop.orders': 'error',
          'test.shop.failing': 'fail',
        }),
      ),
    });
    const texts = await allTexts(knex);
    expect(texts).toContain('Read from postgres://db:5432/x');
    expect(texts).not.toContain(SECRET);
  });
});
