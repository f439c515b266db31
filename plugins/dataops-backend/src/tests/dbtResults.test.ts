import { Knex } from 'knex';
import { dumpState } from '../__testUtils__/dumpState';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { startPlugin, TestPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(120_000);
const databases = createTestDatabases();

const NAMESPACE = 'postgres://warehouse.example:5432';

function metadata(kind: string, project: string, hour: number) {
  return {
    dbt_schema_version: `https://schemas.getdbt.com/dbt/${kind}.json`,
    generated_at: `2026-11-20T${String(hour).padStart(2, '0')}:30:00Z`,
    invocation_id: `${project}-${hour}`,
  };
}

function manifest(project: string, hour: number) {
  const common = { package_name: project, database: 'db', schema: project };
  return {
    metadata: {
      ...metadata('manifest/v12', project, hour),
      project_name: project,
      adapter_type: 'postgres',
    },
    nodes: {
      [`model.${project}.orders`]: {
        ...common,
        resource_type: 'model',
        name: 'orders',
        original_file_path: 'models/orders.sql',
        depends_on: { nodes: [] },
      },
      [`test.${project}.unique`]: {
        ...common,
        resource_type: 'test',
        name: 'unique',
        original_file_path: 'models/orders.yml',
        column_name: 'id',
        attached_node: `model.${project}.orders`,
        test_metadata: { name: 'unique', kwargs: {} },
        depends_on: { nodes: [`model.${project}.orders`] },
      },
    },
    sources: {},
  };
}

/** What a command at that hour made of the model and its test. */
function runResults(
  project: string,
  hour: number,
  [model, test]: [model: string, test: string],
) {
  const at = `2026-11-20T${String(hour).padStart(2, '0')}`;
  const timing = [{ started_at: `${at}:20:00Z`, completed_at: `${at}:25:00Z` }];
  return {
    metadata: metadata('run-results/v6', project, hour),
    results: [
      {
        unique_id: `model.${project}.orders`,
        status: model,
        relation_name: `"db"."${project}"."orders"`,
        timing: model === 'skipped' ? [] : timing,
      },
      {
        unique_id: `test.${project}.unique`,
        status: test,
        timing: test === 'skipped' ? [] : timing,
      },
    ],
  };
}

describe.each(databases.eachSupportedId())('dbt run results on %s', id => {
  let knex: Knex;
  let plugin: TestPlugin;

  beforeAll(async () => {
    knex = await openTestDatabase(databases, id);
    plugin = await startPlugin({ knex });
  });

  afterAll(() => plugin.stop());

  async function send(body: object): Promise<void> {
    const text = JSON.stringify({ namespace: NAMESPACE, ...body });
    const answer = await plugin.post('/v1/dbt/artifacts', text, {
      'content-type': 'application/json',
    });
    expect(answer.status).toBe(201);
  }

  async function verdicts(project: string) {
    const rows: Array<{ name: string; status: string; status_reason: string }> =
      await knex('node').whereLike('name', `%${project}%`);
    return Object.fromEntries(
      rows.map(row => [row.name, `${row.status}: ${row.status_reason}`]),
    );
  }

  it('reach a dataset that was built under another invocation', async () => {
    await send({
      manifest: manifest('later', 5),
      run_results: runResults('later', 5, ['success', 'pass']),
    });
    await send({ run_results: runResults('later', 6, ['error', 'skipped']) });
    expect(await verdicts('later')).toMatchObject({
      'db.later.orders': 'breached: Last update failed',
      'model.later.orders': 'breached: Last run failed',
    });
  });

  it('reach what a manifest of another invocation names', async () => {
    await send({
      manifest: manifest('apart', 7),
      run_results: runResults('apart', 6, ['success', 'fail']),
    });
    expect(await verdicts('apart')).toMatchObject({
      'db.apart.orders': 'at-risk: 1 of 1 checks failed',
    });
  });

  it('come to the same whether the manifest comes with them, before or after', async () => {
    const states: string[] = [];
    const names = ['a', 'b'];
    for (const project of names) {
      const parts = [
        { manifest: manifest(project, 5) },
        { run_results: runResults(project, 5, ['success', 'pass']) },
      ];
      for (const part of project === 'a' ? parts : parts.reverse()) {
        await send(part);
      }
      states.push(
        JSON.stringify(await verdicts(`${project}.orders`)).replaceAll(
          `${project}.orders`,
          'orders',
        ),
      );
    }
    expect(states[0]).toContain('healthy: Last update succeeded');
    expect(states[1]).toBe(states[0]);
  });

  it('say of a node that was skipped that it was, and of its dataset nothing', async () => {
    await send({
      manifest: manifest('passed', 5),
      run_results: runResults('passed', 5, ['success', 'pass']),
    });
    await send({
      manifest: manifest('passed', 6),
      run_results: runResults('passed', 6, ['skipped', 'skipped']),
    });
    expect(await verdicts('passed')).toMatchObject({
      'db.passed.orders': 'healthy: Last update succeeded',
      'model.passed.orders': 'unknown: Last run was skipped',
      'test.passed.unique': 'unknown: Last run was skipped',
    });
    expect(await dumpState(knex)).toContain('"phase":"skipped"');
  });
});
