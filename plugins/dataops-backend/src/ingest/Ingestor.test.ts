import { ConfigReader } from '@backstage/config';
import {
  createDatasetNaming,
  HEADWATER_API_VERSION,
} from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { storeOn } from '../__testUtils__/acceptedEvents';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { toMirror } from '../catalog/toMirror';
import { writeMirror } from '../catalog/writeMirror';
import { readDataOpsConfig } from '../config';
import { openLineageConnector } from '../connectors/openlineage/openLineageConnector';
import { Ingestor } from './Ingestor';
import { IngestQueue } from './IngestQueue';

jest.setTimeout(60_000);
const databases = createTestDatabases();

const KEPT = 'postgres://localhost:5432';
const REPORTED = ['postgres://127.0.0.1:5432', 'postgres://old:5432', KEPT];

function configured() {
  return readDataOpsConfig(
    new ConfigReader({
      dataops: {
        ingest: { keys: [{ subject: 'own', namespaces: ['postgres://old*'] }] },
        lineage: {
          aliases: [
            {
              from: { namespace: 'postgres://old:5432' },
              to: { namespace: 'postgres://127.0.0.1:5432' },
            },
          ],
          normalise: ['postgres-localhost'],
        },
      },
    }),
  );
}

function ingestorOn(knex: Knex): Ingestor {
  const { ingest, lineage } = configured();
  const store = storeOn(knex);
  return new Ingestor({
    queue: new IngestQueue({
      ...ingest,
      apply: events => store.applyEvents(events, 1),
    }),
    config: ingest,
    naming: createDatasetNaming(lineage),
    now: () => 1,
  });
}

function datasetEvent(namespace: string) {
  return {
    eventTime: '2026-11-20T06:31:00Z',
    producer: 'https://example.com/test/1.0',
    schemaURL:
      'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/DatasetEvent',
    dataset: { namespace, name: 'shop.public.orders' },
  };
}

describe.each(databases.eachSupportedId())('Ingestor on %s', id => {
  it('keeps all names of a dataset as one, and the events as they came', async () => {
    const knex = await openTestDatabase(databases, id);
    const ingestor = ingestorOn(knex);
    for (const namespace of REPORTED) {
      await ingestor.ingest(openLineageConnector, datasetEvent(namespace), 'x');
    }
    const nodes = await knex({ n: 'node' })
      .join({ s: 'namespace' }, 's.id', 'n.namespace_id')
      .select('n.kind', 's.name as namespace', 'n.name');
    expect(nodes).toEqual([
      { kind: 'dataset', namespace: KEPT, name: 'shop.public.orders' },
    ]);
    const events = await knex('raw_event').orderBy('id').select('body');
    expect(events.map(row => JSON.parse(row.body).dataset.namespace)).toEqual(
      REPORTED,
    );
  });

  it.each([
    ['before', [0, 1]],
    ['after', [1, 0]],
  ])(
    'finds the dataset for an entity that declares another of its names %s events do',
    async (_, order) => {
      const knex = await openTestDatabase(databases, id);
      const { lineage, staleAfterMs } = configured();
      const entity = toMirror(
        {
          apiVersion: HEADWATER_API_VERSION,
          kind: 'Dataset',
          metadata: { name: 'orders' },
          spec: {
            type: 'table',
            lifecycle: 'production',
            owner: 'team-a',
            identities: [
              { namespace: 'postgres://old:5432', name: 'shop.public.orders' },
            ],
          },
        },
        createDatasetNaming(lineage),
      );
      const steps = [
        () => writeMirror(knex, entity ? [entity] : [], { staleAfterMs }),
        () =>
          ingestorOn(knex).ingest(
            openLineageConnector,
            datasetEvent(KEPT),
            'x',
          ),
      ];
      for (const step of order) {
        await steps[step]();
      }
      const nodes = await knex('node')
        .join('entity', 'entity.id', 'node.entity_id')
        .select('node.name', 'entity.ref');
      expect(nodes).toEqual([
        { name: 'shop.public.orders', ref: 'dataset:default/orders' },
      ]);
      expect(await knex('node').select('id')).toHaveLength(1);
    },
  );

  it('keeps names of facets, jobs and symlinks whole where they are cut', async () => {
    const knex = await openTestDatabase(databases, id);
    // The cut would fall into the middle of a pair of surrogates.
    const long = `a${'\u{1f600}'.repeat(100)}`;
    const event = {
      ...datasetEvent(KEPT),
      dataset: {
        namespace: KEPT,
        name: 'shop.public.orders',
        facets: {
          [long]: { a: 1 },
          symlinks: {
            identifiers: [{ namespace: 'm', name: 'e', type: long }],
          },
        },
      },
    };
    for (const eventTime of ['2026-11-20T06:31:00Z', '2026-11-20T06:32:00Z']) {
      const sent = { ...event, eventTime };
      await ingestorOn(knex).ingest(openLineageConnector, sent, 'x');
    }
    expect(await knex('node_facet').select('name')).toEqual([
      { name: long.slice(0, 127) },
    ]);
    expect(await knex('identity_link').select('type')).toEqual([
      { type: long.slice(0, 63) },
    ]);
  });

  it('lets a key speak for the names that its producer uses', async () => {
    const ingestor = ingestorOn(await openTestDatabase(databases, id));
    const say = (namespace: string) =>
      ingestor.ingest(openLineageConnector, datasetEvent(namespace), 'own');
    expect(await say('postgres://old:5432')).toMatchObject({ applied: 1 });
    await expect(say(KEPT)).rejects.toThrow(/namespace/);
  });
});
