import { ConfigReader } from '@backstage/config';
import { createDatasetNaming } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { storeOn } from '../__testUtils__/acceptedEvents';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { readDataOpsConfig } from '../config';
import { openLineageConnector } from '../connectors/openlineage/openLineageConnector';
import { Ingestor } from './Ingestor';
import { IngestQueue } from './IngestQueue';

jest.setTimeout(60_000);
const databases = createTestDatabases();

const KEPT = 'postgres://localhost:5432';
const REPORTED = ['postgres://127.0.0.1:5432', 'postgres://old:5432', KEPT];

function ingestorOn(knex: Knex): Ingestor {
  const { ingest, lineage } = readDataOpsConfig(
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
      await ingestor.ingest(openLineageConnector, datasetEvent(namespace));
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

  it('lets a key speak for the names that its producer uses', async () => {
    const ingestor = ingestorOn(await openTestDatabase(databases, id));
    const say = (namespace: string) =>
      ingestor.ingest(openLineageConnector, datasetEvent(namespace), 'own');
    expect(await say('postgres://old:5432')).toMatchObject({ applied: 1 });
    await expect(say(KEPT)).rejects.toThrow(/namespace/);
  });
});
