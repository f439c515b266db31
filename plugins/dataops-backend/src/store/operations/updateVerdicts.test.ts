import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { accepted, storeOn } from '../../__testUtils__/acceptedEvents';
import { dumpState } from '../../__testUtils__/dumpState';
import {
  createTestDatabases,
  openTestDatabase,
} from '../../__testUtils__/openTestDatabase';
import { runEvent } from '../../__testUtils__/sampleEvents';

jest.setTimeout(120_000);
const databases = createTestDatabases();

/** An event of a run at a time of that day. */
function at(
  time: string,
  runId: string,
  eventType: string,
  more: JsonObject = {},
): JsonObject {
  const eventTime = `2026-11-20T${time}:00.000Z`;
  return runEvent({ eventTime, eventType, run: { runId }, ...more });
}

const STREAM = {
  job: {
    namespace: 'team-a',
    name: 'load',
    facets: {
      jobType: { processingType: 'STREAMING', integration: 'FLINK' },
    },
  },
};
const SILENT = { inputs: [], outputs: [] };

/** All orders of some items. */
function ordersOf<T>(items: T[]): T[][] {
  return items.length < 2
    ? [items]
    : items.flatMap((item, i) =>
        ordersOf(items.filter((_, j) => j !== i)).map(rest => [item, ...rest]),
      );
}

describe.each(databases.eachSupportedId())('verdicts on %s', id => {
  async function after(knex: Knex, events: readonly JsonObject[]) {
    const store = storeOn(knex);
    for (const event of events) {
      await store.applyEvents(accepted(event), 1);
    }
    const rows: Array<{
      name: string;
      status: string;
      status_reason: string;
      data_at: number | null;
    }> = await knex('node');
    return Object.fromEntries(
      rows.map(row => [
        row.name,
        [
          `${row.status}: ${row.status_reason}`,
          row.data_at && new Date(row.data_at).toISOString().slice(11, 16),
        ],
      ]),
    );
  }

  /** What the events lead to, which must not depend on their order. */
  async function afterAnyOrder(events: JsonObject[]) {
    const results: Array<Awaited<ReturnType<typeof after>>> = [];
    const states = new Set<string>();
    // Of four events every third order: each is a database of its own.
    const orders = ordersOf(events).filter((_, i) => i % 3 === 0);
    for (const order of orders) {
      const knex = await openTestDatabase(databases, id);
      results.push(await after(knex, order));
      states.add(await dumpState(knex));
    }
    expect(states.size).toBe(1);
    return results[0];
  }

  it('of a job are those of the run that began last, whatever is heard of older ones', async () => {
    expect(
      await afterAnyOrder([
        at('10:00', 'old', 'START'),
        at('10:01', 'old', 'COMPLETE'),
        at('11:01', 'new', 'FAIL'),
        at('12:00', 'old', 'OTHER'),
      ]),
    ).toMatchObject({ load: ['breached: Last run failed', null] });
  });

  it('of a run that turns out to have begun earlier give way to another', async () => {
    expect(
      await afterAnyOrder([
        at('12:00', 'long', 'COMPLETE'),
        at('10:00', 'long', 'START'),
        at('11:00', 'short', 'START'),
        at('11:30', 'short', 'FAIL'),
      ]),
    ).toMatchObject({
      load: ['breached: Last run failed', null],
      // It was written at noon, by the run that began first.
      'shop.orders': ['healthy: Last update succeeded', '12:00'],
    });
  });

  it('of what a stream writes are those of when it was last heard running', async () => {
    expect(
      await afterAnyOrder([
        at('10:00', 'r1', 'RUNNING', STREAM),
        at('10:20', 'r1', 'FAIL', { ...STREAM, ...SILENT }),
        at('10:26', 'r2', 'RUNNING', STREAM),
      ]),
    ).toMatchObject({
      load: ['running: Running', null],
      'shop.orders': ['healthy: Last update succeeded', '10:26'],
    });
  });

  it('of a stream that broke are that it did, though it was heard later', async () => {
    expect(
      await afterAnyOrder([
        at('10:00', 'r1', 'RUNNING', STREAM),
        at('10:20', 'r1', 'FAIL'),
        at('10:26', 'r1', 'RUNNING'),
      ]),
    ).toMatchObject({ 'shop.orders': ['breached: Last update failed', null] });
  });
});
