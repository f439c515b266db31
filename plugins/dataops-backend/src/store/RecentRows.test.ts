import {
  accepted,
  recordedLines,
  storeOn,
} from '../__testUtils__/acceptedEvents';
import { describePostgres } from '../__testUtils__/describePostgres';
import { generateScenario } from '../__testUtils__/generateScenario';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { withInventories } from '../__testUtils__/withInventories';
import { FactBatch } from './FactBatch';
import { Known } from './Known';
import { loadKnown } from './loadKnown';
import { Recalled, RecentRows } from './RecentRows';

jest.setTimeout(120_000);

const databases = createTestDatabases();

describePostgres(databases, 'that remembered rows are those of the database')(
  'RecentRows on %s',
  id => {
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
        () =>
          withInventories(accepted(generateScenario({ events: 300, seed: 3 }))),
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
          const stored = await loadKnown(knex, FactBatch.of(batch), []);
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
  },
);

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
