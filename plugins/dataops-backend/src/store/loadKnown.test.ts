import { accepted, storeOn } from '../__testUtils__/acceptedEvents';
import { describePostgres } from '../__testUtils__/describePostgres';
import { dumpState } from '../__testUtils__/dumpState';
import { generateScenario } from '../__testUtils__/generateScenario';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { withInventories } from '../__testUtils__/withInventories';
import { FactBatch } from './FactBatch';
import { Known } from './Known';
import { loadKnownAtOnce } from './loadKnownAtOnce';
import { loadKnownInParts } from './loadKnownInParts';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const EVENTS = withInventories(
  accepted(generateScenario({ events: 300, seed: 5 })),
);

describePostgres(databases, 'that much is read as little is')(
  'loadKnown on %s',
  id => {
    it('reads the same at once and in parts', async () => {
      const knex = await openTestDatabase(databases, id);
      await storeOn(knex).applyEvents(EVENTS, 1);
      const batch = FactBatch.of(EVENTS);
      const keys = EVENTS.map(event => event.key);

      const parts = plain(await loadKnownInParts(knex, batch, keys));

      expect(parts).toEqual(plain(await loadKnownAtOnce(knex, batch, keys)));
      for (const table of ['raw_event', 'node', 'run', 'edge'] as const) {
        expect(parts[table].length).toBeGreaterThan(10);
      }
    });

    it('leads to the same state, however much there is', async () => {
      const states: string[] = [];
      for (const isBulky of [false, true]) {
        const much = jest
          .spyOn(FactBatch.prototype, 'isBulky', 'get')
          .mockReturnValue(isBulky);
        const knex = await openTestDatabase(databases, id);
        const store = storeOn(knex);
        for (let i = 0; i < EVENTS.length; i += 20) {
          await store.applyEvents(EVENTS.slice(i, i + 20), 1);
        }
        states.push(await dumpState(knex));
        much.mockRestore();
      }
      expect(states[1]).toBe(states[0]);
    });
  },
);

/** The rows of each table as texts, each once. */
function plain({
  ids,
  ...tables
}: Known): Record<keyof typeof tables, string[]> {
  const texts = (rows: readonly object[]) =>
    [
      ...new Set(rows.map(row => JSON.stringify(Object.entries(row).sort()))),
    ].sort();
  const { raw_event, node, run, column_set, schema_version, edge } = tables;
  return {
    raw_event: texts(raw_event),
    node: texts(node),
    run: texts(run),
    column_set: texts(column_set),
    schema_version: texts(schema_version),
    edge: texts(edge),
    current_column: texts(tables.current_column),
  };
}
