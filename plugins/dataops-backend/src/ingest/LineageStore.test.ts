import { Knex } from 'knex';
import {
  accepted,
  recordedLines,
  storeOn,
} from '../__testUtils__/acceptedEvents';
import { dumpState } from '../__testUtils__/dumpState';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { AcceptedEvent } from './LineageStore';

jest.setTimeout(120_000);

const databases = createTestDatabases();

/** Deterministic shuffle. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  let state = seed;
  for (let i = result.length - 1; i > 0; i--) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const j = state % (i + 1);
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}

async function applyIn(knex: Knex, events: AcceptedEvent[], batch: number) {
  const store = storeOn(knex);
  for (let i = 0; i < events.length; i += batch) {
    await store.applyEvents(events.slice(i, i + batch), 1);
  }
}

describe.each(databases.eachSupportedId())('LineageStore on %s', id => {
  it('keeps the same state for the recorded estate in any order, with duplicates, in any batches', async () => {
    const events = recordedLines()
      .slice(0, 600)
      .flatMap(line => accepted(JSON.parse(line)));
    const straight = await openTestDatabase(databases, id);
    await applyIn(straight, events, 50);
    const expected = await dumpState(straight);
    expect(expected.length).toBeGreaterThan(100_000);
    for (const seed of [1, 2]) {
      const other = await openTestDatabase(databases, id);
      const repeated = shuffled([...events, ...events.slice(0, 100)], seed);
      await applyIn(other, repeated, seed === 1 ? 7 : 90);
      expect(await dumpState(other)).toBe(expected);
    }
  });
});
