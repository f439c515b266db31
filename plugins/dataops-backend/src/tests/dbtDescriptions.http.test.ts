import { formatNodeKey } from '@headwater/backstage-plugin-dataops-common';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import {
  LINEAGE,
  serviceHeader,
  startPlugin,
  TestPlugin,
} from '../__testUtils__/startPlugin';

jest.setTimeout(120_000);
const databases = createTestDatabases();

const WAREHOUSE = 'postgres://warehouse:5432';
const AS_SERVICE = { authorization: serviceHeader('external:test') };

/** What somebody sends: to which route, and what. */
type Upload = { path: string; body: JsonObject };

function artifacts(
  project: string,
  hour: number,
  parts: Record<'manifest' | 'catalog', JsonObject | undefined>,
): Upload {
  const body: JsonObject = { namespace: WAREHOUSE, jobNamespace: project };
  for (const kind of ['manifest', 'catalog'] as const) {
    const metadata = {
      dbt_schema_version: `https://schemas.getdbt.com/dbt/${kind}/v1.json`,
      generated_at: `2026-11-20T0${hour}:00:00.000000Z`,
      invocation_id: `${project}-${hour}`,
      project_name: project,
      adapter_type: 'postgres',
    };
    if (parts[kind]) {
      body[kind] = { metadata, nodes: {}, sources: {}, ...parts[kind] };
    }
  }
  return { path: '/v1/dbt/artifacts', body };
}

function relation(project: string, table: string): JsonObject {
  return {
    package_name: project,
    database: 'db',
    schema: 'marts',
    name: table,
    original_file_path: `models/${table}.sql`,
    depends_on: { nodes: [] },
  };
}

/** A manifest of the project that builds the table. */
function builder(hour: number, table: string, said: JsonObject): Upload {
  const node = { ...relation('shop', table), resource_type: 'model', ...said };
  return artifacts('shop', hour, {
    manifest: { nodes: { [`model.shop.${table}`]: node } },
    catalog: undefined,
  });
}

/** A manifest of a project that has the table as a source. */
function consumer(
  project: string,
  hour: number,
  table: string,
  said: JsonObject,
): Upload {
  const node = {
    ...relation(project, table),
    resource_type: 'source',
    source_name: 'marts',
    ...said,
  };
  return artifacts(project, hour, {
    manifest: { sources: { [`source.${project}.marts.${table}`]: node } },
    catalog: undefined,
  });
}

/** A catalog with what the warehouse says of the table. */
function catalog(hour: number, table: string, comment: string | null): Upload {
  const metadata = { database: 'db', schema: 'marts', name: table, comment };
  return artifacts('shop', hour, {
    manifest: undefined,
    catalog: {
      nodes: {
        [`model.shop.${table}`]: { metadata, columns: {}, stats: {} },
      },
    },
  });
}

/** An event about the table, as dbt-ol sends it. */
function event(hour: number, table: string, facets: JsonObject): Upload {
  const body = {
    eventTime: `2026-11-20T0${hour}:30:00.000Z`,
    producer: 'https://github.com/OpenLineage/dbt',
    schemaURL:
      'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/DatasetEvent',
    dataset: { namespace: WAREHOUSE, name: `db.marts.${table}`, facets },
  };
  return { path: LINEAGE, body };
}

function documentation(description: string): JsonObject {
  return { documentation: { description } };
}

describe.each(databases.eachSupportedId())(
  'what dbt says of a dataset on %s',
  id => {
    let knex: Knex;
    let plugin: TestPlugin;
    let tables = 0;

    beforeAll(async () => {
      knex = await openTestDatabase(databases, id);
      plugin = await startPlugin({ knex });
    });

    afterAll(() => plugin.stop());

    async function shown(table: string) {
      const name = `db.marts.${table}`;
      const key = formatNodeKey({
        kind: 'dataset',
        namespace: WAREHOUSE,
        name,
      });
      const [ours, marquez] = await Promise.all([
        plugin.get(
          `/v1/datasets/by-ref?ref=${encodeURIComponent(key)}`,
          AS_SERVICE,
        ),
        plugin.get(
          `/api/v1/namespaces/${encodeURIComponent(
            WAREHOUSE,
          )}/datasets/${name}`,
          AS_SERVICE,
        ),
      ]);
      expect([ours.status, marquez.status]).toEqual([200, 200]);
      const { description = null, ownerRef } = ours.json;
      expect(marquez.json.description).toBe(description);
      const { facets, tags } = marquez.json;
      return { description, ownerRef, tags, facets };
    }

    /** What is shown after some uploads about a table, which is the same in any order. */
    async function after(uploads: (table: string) => Upload[]) {
      const states = [];
      for (const inOrder of [true, false]) {
        const table = `t${tables++}`;
        const sent = uploads(table);
        for (const { path, body } of inOrder ? sent : sent.reverse()) {
          const answer = await plugin.post(path, JSON.stringify(body));
          expect([answer.status, answer.text]).toEqual([
            201,
            expect.any(String),
          ]);
        }
        const state = await shown(table);
        states.push(
          JSON.parse(JSON.stringify(state).replaceAll(table, 'table')),
        );
      }
      expect(states[1]).toEqual(states[0]);
      return states[0];
    }

    const built = {
      description: 'By the builder.',
      meta: { owner: 'team-a' },
      tags: ['a'],
    };
    const read = {
      description: 'By a reader.',
      meta: { owner: 'team-b' },
      tags: ['b'],
      columns: { id: { name: 'id', description: 'Key.' } },
    };

    it('is what its builder says, whoever reads it later', async () => {
      const state = await after(t => [
        builder(1, t, built),
        consumer('bi', 2, t, read),
        consumer('ml', 3, t, read),
      ]);
      expect(state).toMatchObject({
        description: 'By the builder.',
        ownerRef: 'team-a',
        tags: ['a'],
        facets: {
          dbt: { nodes: [{ unique_id: 'model.shop.table' }] },
          dbt_source: { nodes: [{ unique_id: 'source.ml.marts.table' }] },
        },
      });
    });

    it('is what a reader says where there is no builder, the newest of several', async () => {
      const state = await after(t => [
        consumer('bi', 1, t, { description: 'Older.', meta: { owner: 'x' } }),
        consumer('ml', 2, t, read),
      ]);
      expect(state).toMatchObject({
        description: 'By a reader.',
        ownerRef: 'team-b',
        tags: ['b'],
        facets: {
          dbt: { nodes: [{ unique_id: 'source.ml.marts.table' }] },
          dbt_columns: { columns: [{ name: 'id', description: 'Key.' }] },
        },
      });
    });

    it('is unknown when the newest manifest does not say it any more', async () => {
      const model = await after(t => [builder(1, t, built), builder(2, t, {})]);
      expect(model).toMatchObject({ description: null, tags: [] });
      expect(model).not.toHaveProperty('ownerRef');
      const source = await after(t => [
        consumer('bi', 1, t, read),
        consumer('bi', 2, t, {}),
      ]);
      expect(source).toMatchObject({ description: null, tags: [] });
      expect(source).not.toHaveProperty('ownerRef');
    });

    it('is what readers say where the builder says it no more', async () => {
      const state = await after(t => [
        consumer('bi', 1, t, read),
        builder(2, t, built),
        builder(3, t, {}),
      ]);
      expect(state).toMatchObject({
        description: 'By a reader.',
        ownerRef: 'team-b',
      });
    });

    it('is what events say where the builder says nothing, before what readers say', async () => {
      const facets = {
        ...documentation('By an event.'),
        ownership: { owners: [{ name: 'team-c' }] },
      };
      expect(
        await after(t => [
          event(1, t, facets),
          builder(2, t, built),
          builder(3, t, {}),
          consumer('bi', 4, t, read),
        ]),
      ).toMatchObject({ description: 'By an event.', ownerRef: 'team-c' });
      expect(
        await after(t => [event(1, t, facets), consumer('bi', 2, t, read)]),
      ).toMatchObject({
        description: 'By an event.',
        ownerRef: 'team-c',
        tags: ['b'],
      });
      expect(
        await after(t => [builder(2, t, built), event(3, t, facets)]),
      ).toMatchObject({ description: 'By the builder.', ownerRef: 'team-a' });
    });

    it('is the comment of the table where nobody describes it', async () => {
      const commented = (t: string) => [catalog(2, t, 'In the warehouse.')];
      expect(
        await after(t => [builder(1, t, {}), ...commented(t)]),
      ).toMatchObject({ description: 'In the warehouse.' });
      expect(
        await after(t => [builder(1, t, built), ...commented(t)]),
      ).toMatchObject({ description: 'By the builder.' });
      expect(
        await after(t => [...commented(t), catalog(3, t, null)]),
      ).toMatchObject({ description: null });
    });
  },
);
