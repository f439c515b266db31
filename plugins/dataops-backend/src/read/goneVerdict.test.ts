import { formatNodeKey } from '@headwater/backstage-plugin-dataops-common';
import { accepted, storeOn } from '../__testUtils__/acceptedEvents';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { runEvent } from '../__testUtils__/sampleEvents';
import { serviceHeader, startPlugin } from '../__testUtils__/startPlugin';

jest.setTimeout(60_000);
const databases = createTestDatabases();

const AS_SERVICE = { authorization: serviceHeader('external:test') };
const ORDERS = { namespace: 'postgres://db:5432', name: 'shop.orders' };

describe.each(databases.eachSupportedId())('what is gone, on %s', id => {
  it('is not healthy on its page', async () => {
    const knex = await openTestDatabase(databases, id);
    const { run, job, inputs, outputs, eventType, ...head } = runEvent({
      eventTime: '2026-11-20T08:00:00.000Z',
    });
    await storeOn(knex).applyEvents(
      accepted([
        runEvent(),
        {
          ...head,
          dataset: {
            ...ORDERS,
            facets: {
              lifecycleStateChange: { lifecycleStateChange: 'DROP' },
            },
          },
        },
      ]),
      1,
    );
    const plugin = await startPlugin({ knex });
    const key = formatNodeKey({ kind: 'dataset', ...ORDERS });
    const { status, json } = await plugin.get(
      `/v1/datasets/by-ref?ref=${encodeURIComponent(key)}`,
      AS_SERVICE,
    );
    await plugin.stop();
    expect([status, json.verdict]).toEqual([
      200,
      expect.objectContaining({
        status: 'unknown',
        reason: 'Dropped, and not seen since',
      }),
    ]);
  });
});
