import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { SEES_ALL } from '../../access/Visibility';
import { accepted, storeOn } from '../../__testUtils__/acceptedEvents';
import { dumpState } from '../../__testUtils__/dumpState';
import {
  createTestDatabases,
  openTestDatabase,
} from '../../__testUtils__/openTestDatabase';
import { runEvent } from '../../__testUtils__/sampleEvents';
import { forgetAll } from '../../__testUtils__/tableContents';
import { readDataOpsConfig } from '../../config';
import { dbtConnector } from '../../connectors/dbt/dbtConnector';
import { historicEdges } from '../../graph/history/historicEdges';
import { jobsBetween } from '../../graph/history/jobsBetween';
import { translate } from '../../ingest/Ingestor';
import { AcceptedEvent, contentKey } from '../../ingest/LineageStore';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const { ingest: redaction } = readDataOpsConfig(new ConfigReader({}));
const NAMESPACE = 'shop-dbt';
const day = (number: number) => Date.UTC(2026, 10, number);
const ORDERS = 'model.shop.orders';
const REPORT = 'model.shop.report';

/** A model of a table, made from others; the package is in its id. */
function model(id: string, parents: string[] = []): JsonObject {
  const [type, packageName, name] = id.split('.');
  return {
    resource_type: type,
    package_name: packageName,
    database: 'db',
    schema: 'public',
    name,
    original_file_path: `models/${name}.sql`,
    config: { enabled: true, materialized: 'table' },
    depends_on: { nodes: parents },
  };
}

const orders = { [ORDERS]: model(ORDERS) };
const report = { [REPORT]: model(REPORT, [ORDERS]) };

async function dbt(payload: JsonObject): Promise<AcceptedEvent[]> {
  return translate(
    dbtConnector,
    { namespace: 'postgres://dwh:5432', jobNamespace: NAMESPACE, ...payload },
    { receivedAt: day(28), redaction, contentKey },
  );
}

function manifest(
  at: number,
  nodes: JsonObject,
  more: JsonObject = {},
): Promise<AcceptedEvent[]> {
  const { metadata, ...rest } = { metadata: {}, ...more };
  return dbt({
    manifest: {
      metadata: {
        dbt_schema_version: 'https://schemas.getdbt.com/dbt/manifest/v12.json',
        generated_at: new Date(at).toISOString(),
        invocation_id: `invocation-${at}`,
        project_name: 'shop',
        adapter_type: 'postgres',
        ...Object(metadata),
      },
      nodes,
      sources: {},
    },
    ...rest,
  });
}

/** Results of the invocation whose manifest is of that time. */
function results(of: number, at: number, id: string): Promise<AcceptedEvent[]> {
  return dbt({
    run_results: {
      metadata: {
        dbt_schema_version:
          'https://schemas.getdbt.com/dbt/run-results/v6.json',
        generated_at: new Date(at).toISOString(),
        invocation_id: `invocation-${of}`,
      },
      args: { which: 'run' },
      results: [
        {
          unique_id: id,
          status: 'success',
          timing: [
            {
              name: 'execute',
              started_at: new Date(at - 60_000).toISOString(),
              completed_at: new Date(at).toISOString(),
            },
          ],
        },
      ],
    },
  });
}

type EdgeNames = { job: string; direction: string; dataset: string };

/** Job, direction and dataset of each edge. */
async function edges(knex: Knex, current: boolean): Promise<string[]> {
  const rows: EdgeNames[] = await knex({ e: 'edge' })
    .join({ j: 'node' }, 'j.id', 'e.job_id')
    .join({ d: 'node' }, 'd.id', 'e.node_id')
    .where('e.current', current)
    .select({ job: 'j.name', direction: 'e.direction', dataset: 'd.name' });
  return rows.map(row => `${row.job} ${row.direction} ${row.dataset}`).sort();
}

async function pastEdges(knex: Knex, at: number): Promise<string[]> {
  const context = { knex, visibility: SEES_ALL, now: day(28) };
  const rows: EdgeNames[] = await historicEdges(context, at).select({
    job: 'j.name',
    direction: 'x.direction',
    dataset: 'd.name',
  });
  return rows.map(row => `${row.job} ${row.direction} ${row.dataset}`).sort();
}

/** Names of the jobs whose edges may differ between two instants. */
async function compared(
  knex: Knex,
  one: number,
  other: number,
): Promise<string[]> {
  const context = { knex, visibility: SEES_ALL, now: day(28) };
  const { ids } = await jobsBetween(context, one, other);
  return knex('node').whereIn('id', ids).orderBy('name').pluck('name');
}

async function goneJobs(knex: Knex): Promise<string[]> {
  return knex('node')
    .where({ kind: 'job', gone: true })
    .orderBy('name')
    .pluck('name');
}

const OF_ORDERS = [`${ORDERS} output db.public.orders`];
const OF_REPORT = [
  `${REPORT} input db.public.orders`,
  `${REPORT} output db.public.report`,
];

function permutations<T>(items: readonly T[]): T[][] {
  return items.length < 2
    ? [[...items]]
    : items.flatMap((item, i) =>
        permutations(items.filter((_, j) => j !== i)).map(rest => [
          item,
          ...rest,
        ]),
      );
}

describe.each(databases.eachSupportedId())('jobs of a project on %s', id => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await openTestDatabase(databases, id);
  });

  /** What a store is told that knew nothing before. */
  async function tell(...batches: AcceptedEvent[][]): Promise<void> {
    await forgetAll(knex);
    const store = storeOn(knex);
    for (const batch of batches) {
      await store.applyEvents(batch, 1);
    }
  }

  it.each<[string, JsonObject]>([
    ['not in the next manifest', orders],
    [
      'disabled',
      {
        ...orders,
        [REPORT]: { ...model(REPORT, [ORDERS]), config: { enabled: false } },
      },
    ],
    [
      'made ephemeral',
      {
        ...orders,
        [REPORT]: {
          ...model(REPORT, [ORDERS]),
          config: { materialized: 'ephemeral' },
        },
      },
    ],
  ])(
    'leave the current graph when %s, and stay in the past',
    async (_, next) => {
      await tell(
        await manifest(day(1), { ...orders, ...report }),
        await manifest(day(2), next),
        await manifest(day(3), next),
      );

      expect(await edges(knex, true)).toEqual(OF_ORDERS);
      expect(await edges(knex, false)).toEqual(OF_REPORT);
      expect(await goneJobs(knex)).toEqual([REPORT]);
      expect(await pastEdges(knex, day(2) - 1)).toEqual([
        ...OF_ORDERS,
        ...OF_REPORT,
      ]);
      expect(await pastEdges(knex, day(2))).toEqual(OF_ORDERS);
      expect(await compared(knex, day(2), day(1))).toContain(REPORT);
      expect(await compared(knex, day(2), day(3))).toEqual([ORDERS]);
    },
  );

  it.each<[string, () => Promise<AcceptedEvent[]>]>([
    ['a manifest', () => manifest(day(3), { ...orders, ...report })],
    ['a run', () => results(day(1), day(3), REPORT)],
  ])('come back with %s', async (_, news) => {
    await tell(
      await manifest(day(1), { ...orders, ...report }),
      await manifest(day(2), orders),
      await news(),
    );
    expect(await edges(knex, true)).toEqual([...OF_ORDERS, ...OF_REPORT]);
    expect(await goneJobs(knex)).toEqual([]);
  });

  it('are in one state in any order and grouping of manifests and results', async () => {
    const parts = [
      await manifest(day(1), { ...orders, ...report }),
      await results(day(1), day(1) + 1_000, REPORT),
      await manifest(day(2), orders),
      await manifest(day(4), orders),
    ];
    const states = new Set<string>();
    for (const [index, order] of permutations(parts).entries()) {
      const [first, ...others] = order;
      const groups = [
        order,
        [order.flat()],
        [order.slice(0, 2).flat(), order.slice(2).flat(), first],
        [first, others.flat()],
      ];
      await tell(...groups[index % groups.length]);
      states.add(await dumpState(knex));
      expect(await goneJobs(knex)).toEqual([REPORT]);
      expect(await pastEdges(knex, day(3))).toEqual(OF_ORDERS);
    }
    expect(states.size).toBe(1);
  });

  it('leave alone what the manifest does not have to list', async () => {
    const alone = [
      'model.shop.orders.sql.1',
      'model.shopping.basket',
      'shop.public.shop.orders.build.run',
    ];
    const event = (name: string, namespace = NAMESPACE, more = {}) =>
      accepted(
        runEvent({
          eventTime: new Date(day(1)).toISOString(),
          run: { runId: 'r' },
          job: { namespace, name },
          inputs: [],
          outputs: [],
          ...more,
        }),
      );
    const parent = {
      job: { namespace: NAMESPACE, name: 'model.shop.only_named' },
      run: { runId: 'p' },
    };
    const packaged = 'model.dbt_utils.calendar';
    await tell(
      await manifest(day(1), { ...orders, [packaged]: model(packaged) }),
      [
        ...alone.flatMap(name => event(name)),
        ...event('model.shop.elsewhere', 'other-dbt'),
        ...event('child', NAMESPACE, {
          run: { runId: 'c', facets: { parent } },
        }),
      ],
      await manifest(day(2), orders),
    );
    expect(await goneJobs(knex)).toEqual([]);
  });

  it('are gone when an old event of them arrives late, and of a name that was known as a parent only', async () => {
    const parent = {
      job: { namespace: NAMESPACE, name: REPORT },
      run: { runId: 'p' },
    };
    const child = accepted(
      runEvent({
        eventTime: new Date(day(3)).toISOString(),
        run: { runId: 'c', facets: { parent } },
        job: { namespace: NAMESPACE, name: 'child' },
        inputs: [],
        outputs: [],
      }),
    );
    const late = await manifest(day(1), { ...orders, ...report });
    for (const first of [[], [child]]) {
      await tell(...first, await manifest(day(2), orders), late);
      expect(await goneJobs(knex)).toEqual([REPORT]);
      expect(await edges(knex, true)).toEqual(OF_ORDERS);
    }
  });

  it('are not missed by manifests that do not say when or of which project they are', async () => {
    await tell(
      await manifest(day(1), { ...orders, ...report }),
      await manifest(day(2), orders, { metadata: { project_name: null } }),
      await manifest(day(3), orders, { metadata: { generated_at: null } }),
    );
    expect(await goneJobs(knex)).toEqual([]);
  });
});
