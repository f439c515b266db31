import knexFactory, { Knex } from 'knex';
import { AcceptedEvent } from '../ingest/LineageStore';
import { accepted, DEEP, storeOn } from '../__testUtils__/acceptedEvents';
import { dumpState } from '../__testUtils__/dumpState';
import { generateScenario } from '../__testUtils__/generateScenario';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { Random } from '../__testUtils__/Random';
import { stateDifferences } from '../__testUtils__/stateDifferences';
import { withInventories } from '../__testUtils__/withInventories';

const EVENTS = DEEP ? 5_000 : 400;
const ORDERS = DEEP ? 20 : 3;
const WRITERS = 4;

jest.setTimeout(DEEP ? 1_800_000 : 120_000);

const databases = createTestDatabases();
const events = withInventories(
  accepted(generateScenario({ events: EVENTS, seed: 42 })),
);

/** What the first order gave on the first database: all others must give it too. */
let expected: string | undefined;

/** Two pools on PostgreSQL, as two backends have; SQLite has one. */
function pools(
  knex: Knex,
  id: string,
): { all: Knex[]; close(): Promise<void> } {
  if (id === 'SQLITE_3') {
    return { all: [knex], close: async () => {} };
  }
  const second = knexFactory(knex.client.config);
  return { all: [knex, second], close: () => second.destroy() };
}

async function writeAll(
  pool: readonly Knex[],
  order: readonly AcceptedEvent[],
  random: Random,
): Promise<void> {
  const writers = Array.from({ length: WRITERS }, (_, w) => ({
    store: storeOn(pool[w % pool.length]),
    own: order.filter((_event, i) => i % WRITERS === w),
  }));
  await Promise.all(
    writers.map(async ({ store, own }) => {
      for (let i = 0; i < own.length; ) {
        const size = 1 + random.int(30);
        await store.applyEvents(own.slice(i, i + size), random.int(1e6));
        i += size;
      }
    }),
  );
}

describe.each(databases.eachSupportedId())('the store on %s', id => {
  it.each(Array.from({ length: ORDERS }, (_, i) => i))(
    'reaches the one state in random order %i, with a fifth of the events twice, over four writers',
    async seed => {
      const random = new Random(1_000 + seed);
      const order = random.shuffled([...events, ...random.some(events, 0.2)]);
      const knex = await openTestDatabase(databases, id);
      const { all, close } = pools(knex, id);
      await writeAll(all, order, random);
      const state = await dumpState(knex);
      await close();

      expected ??= state;
      expect(stateDifferences(state, expected)).toEqual([]);
      expect(state).toBe(expected);
    },
  );
});

it('is tried with events that make current, past, merged and dropped things', () => {
  const count = (pattern: RegExp) => expected?.match(pattern)?.length ?? 0;
  const least = EVENTS / 100;
  expect(count(/^raw_event /gm)).toBe(new Set(events.map(e => e.key)).size);
  expect(count(/^edge .*"current":true/gm)).toBeGreaterThan(least);
  expect(count(/^edge .*"current":false/gm)).toBeGreaterThan(least);
  expect(count(/^identity_link /gm)).toBeGreaterThan(least);
  expect(count(/^node .*"gone":true/gm)).toBeGreaterThan(0);
  expect(count(/^node .*"unlisted_at":\d.*"gone":true/gm)).toBeGreaterThan(0);
  expect(count(/^node .*"streaming":true/gm)).toBeGreaterThan(0);
  expect(count(/^schema_version /gm)).toBeGreaterThan(least);
  expect(count(/^current_column /gm)).toBeGreaterThan(least);
  expect(count(/^run .*"origin":"stub"/gm)).toBeGreaterThan(0);
  expect(count(/^run .*"phase":"aborted"/gm)).toBeGreaterThan(0);
});
