import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  accepted,
  recordedLines,
  storeOn,
} from '../__testUtils__/acceptedEvents';
import { generateScenario } from '../__testUtils__/generateScenario';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { AcceptedEvent } from '../ingest/LineageStore';
import { FactBatch } from './FactBatch';
import { Known, loadKnown } from './Known';
import { Recalled, RecentRows } from './RecentRows';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const onPostgres = databases
  .eachSupportedId()
  .filter(([id]) => id !== 'SQLITE_3');
const describePostgres =
  onPostgres.length > 0
    ? describe.each(onPostgres)
    : describe.skip.each<[TestDatabaseId]>([['POSTGRES_18']]);

if (onPostgres.length === 0) {
  process.stderr.write(
    'SKIPPED: no PostgreSQL is named; that remembered rows are those of the database is not tested\n',
  );
}

describePostgres('RecentRows on %s', id => {
  it.each([
    [
      'the recorded estate',
      3,
      () =>
        recordedLines()
          .slice(0, 500)
          .flatMap(line => accepted(JSON.parse(line))),
    ],
    [
      'a scenario of everything',
      1,
      () => accepted(generateScenario({ events: 300, seed: 3 })),
    ],
  ])(
    'are those of the database, after every batch of %s',
    async (_, size, make) => {
      const knex = await openTestDatabase(databases, id);
      const store = storeOn(knex);
      const recall = jest.spyOn(RecentRows.prototype, 'recall');
      const events = make();
      let recalls = 0;
      for (let i = 0; i < events.length; i += size) {
        const batch = events.slice(i, i + size);
        const stored = await storedOf(knex, batch);
        recall.mockClear();
        await store.applyEvents(batch, 1);
        for (const { value } of recall.mock.results) {
          if (value) {
            recalls += 1;
            expectSame(value, stored);
          }
        }
      }
      recall.mockRestore();
      expect(recalls).toBeGreaterThan(10);
    },
  );
});

function storedOf(
  knex: Knex,
  events: readonly AcceptedEvent[],
): Promise<Known> {
  const batch = new FactBatch();
  for (const { facts } of events) {
    batch.add(facts);
  }
  return loadKnown(knex, batch, []);
}

function expectSame({ known, newRuns }: Recalled, stored: Known): void {
  for (const table of [
    'node',
    'column_set',
    'schema_version',
    'edge',
    'current_column',
  ] as const) {
    expect(sorted(known[table])).toEqual(sorted(stored[table]));
  }
  // Of a run that is forgotten the database says that it is there.
  const runs = stored.run.filter(run => !newRuns.includes(run.key));
  expect(sorted(known.run)).toEqual(sorted(runs));
}

/** As texts, each once, with members in the same order. */
function sorted(rows: readonly object[]): string[] {
  const texts = rows.map(row => JSON.stringify(Object.entries(row).sort()));
  return [...new Set(texts)].sort((a, b) => (a < b ? -1 : 1));
}
