import { Knex } from 'knex';
import { accepted, DEEP, storeOn } from '../__testUtils__/acceptedEvents';
import { dumpState } from '../__testUtils__/dumpState';
import { databaseError, failStatements } from '../__testUtils__/failStatements';
import { generateScenario } from '../__testUtils__/generateScenario';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { stateDifferences } from '../__testUtils__/stateDifferences';

jest.setTimeout(DEEP ? 600_000 : 60_000);

const databases = createTestDatabases();
const scenario = accepted(generateScenario({ events: 90, seed: 7 }));
/** Known to the store before: so that the batch also changes rows. */
const before = scenario.slice(0, 70);
const batch = scenario.slice(70);

const TRANSIENT: Record<string, string[]> = {
  SQLITE_3: ['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED'],
  POSTGRES_18: ['40001', '40P01', '55P03'],
};

describe.each(databases.eachSupportedId())('the store on %s', id => {
  it('leaves nothing of a batch when any one statement of its transaction fails', async () => {
    const knex = await openTestDatabase(databases, id);
    await storeOn(knex).applyEvents(before, 1);
    const untouched = await dumpState(knex);

    const failures: string[][] = [];
    const errors = new Set<unknown>();
    for (
      let k = 0, statement: string | undefined = '';
      statement !== undefined;
      k++
    ) {
      statement = await applyFailingAt(knex, k, error => errors.add(error));
      if (statement !== undefined) {
        const state = await dumpState(knex);
        failures.push([statement, ...stateDifferences(state, untouched)]);
      }
    }
    // The last round has fewer statements than k: it applied.
    expect(failures.filter(([, ...changes]) => changes.length > 0)).toEqual([]);
    expect([...errors]).toEqual(['XX000']);
    expect(failures.length).toBeGreaterThan(25);

    const straight = await openTestDatabase(databases, id);
    await storeOn(straight).applyEvents(before, 1);
    await storeOn(straight).applyEvents(batch, 1);
    expect(
      stateDifferences(await dumpState(knex), await dumpState(straight)),
    ).toEqual([]);
  });

  it('tries again, unseen, what fails for a deadlock, a lost race or a lock, at any statement', async () => {
    const straight = await openTestDatabase(databases, id);
    const statements = await failStatements(
      straight,
      () => undefined,
      () => storeOn(straight).applyEvents(batch, 1),
    );
    const expected = await dumpState(straight);
    const codes = TRANSIENT[id];
    const knex = await openTestDatabase(databases, id);
    for (let k = 0; k < statements; k += DEEP ? 1 : 4) {
      await clear(knex);
      let injected = 0;
      await failStatements(
        knex,
        (_sql, index) => {
          // Twice in a row: at the k-th statement, and at once after the retry began.
          if (index !== k && index !== k + 3) {
            return undefined;
          }
          injected += 1;
          return databaseError(codes[k % codes.length]);
        },
        async () => {
          const outcomes = await storeOn(knex).applyEvents(batch, 1);
          expect(new Set(outcomes)).toEqual(new Set(['applied']));
        },
      );
      expect(injected).toBe(2);
      const state = await dumpState(knex);
      expect([k, ...stateDifferences(state, expected)]).toEqual([k]);
    }
  });

  it('gives up after a few tries, with the error of the database and nothing stored', async () => {
    const knex = await openTestDatabase(databases, id);
    const code = TRANSIENT[id][0];
    await failStatements(
      knex,
      sql => (/^insert/i.test(sql) ? databaseError(code) : undefined),
      async () => {
        await expect(storeOn(knex).applyEvents(batch, 1)).rejects.toMatchObject(
          { code },
        );
      },
    );
    expect(await dumpState(knex)).toBe('');
  });
});

/**
 * Applies the batch with an error at its k-th statement.
 *
 * @returns the statement; `undefined` when there were fewer
 */
async function applyFailingAt(
  knex: Knex,
  k: number,
  onError: (code: unknown) => void,
): Promise<string | undefined> {
  let statement: string | undefined;
  await failStatements(
    knex,
    (sql, index) => {
      if (index !== k) {
        return undefined;
      }
      statement = `${k}: ${sql.slice(0, 80)}`;
      return databaseError('XX000');
    },
    async () => {
      try {
        await storeOn(knex).applyEvents(batch, 1);
      } catch (error) {
        onError(Reflect.get(Object(error), 'code'));
      }
    },
  );
  return statement;
}

/** Empties every table that ingest writes. */
async function clear(knex: Knex) {
  for (const table of [
    ...['raw_event', 'namespace', 'node', 'run', 'run_io', 'node_facet'],
    ...['run_facet', 'io_facet', 'schema_version', 'identity_link', 'edge'],
    ...['column_set', 'column_edge', 'run_column', 'current_column'],
  ]) {
    await knex(table).delete();
  }
}
