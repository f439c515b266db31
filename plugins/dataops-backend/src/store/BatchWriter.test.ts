import { TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { accepted, storeOn } from '../__testUtils__/acceptedEvents';
import { dumpState } from '../__testUtils__/dumpState';
import { failStatements } from '../__testUtils__/failStatements';
import { describePostgres } from '../__testUtils__/describePostgres';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';
import { numbered } from '../__testUtils__/sampleEvents';
import { readOnly } from './readOnly';
import { writeTransaction } from './writeTransaction';

jest.setTimeout(60_000);

const databases = createTestDatabases();
/** A database that knows the job and the datasets of `numbered`. */
async function openKnown(id: TestDatabaseId): Promise<Knex> {
  const knex = await openTestDatabase(databases, id);
  await storeOn(knex).applyEvents(accepted(numbered(1)), 1);
  return knex;
}

/** The statements of `work`, by their first words. */
async function statementsOf(
  knex: Knex,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const seen: string[] = [];
  await failStatements(
    knex,
    sql => {
      seen.push(/^\w+( \w+)?/.exec(sql.trim())?.[0] ?? sql);
      return undefined;
    },
    work,
  );
  return seen;
}

/** What the numbers of events come to, applied one by one. */
async function straight(id: TestDatabaseId, numbers: number[]) {
  const knex = await openTestDatabase(databases, id);
  for (const n of numbers) {
    await storeOn(knex).applyEvents(accepted(numbered(n)), 1);
  }
  return dumpState(knex);
}

describePostgres(databases, 'that batches are written without a transaction')(
  'BatchWriter on %s',
  id => {
    it('reads once and writes once, without a transaction, where everything is known', async () => {
      const knex = await openKnown(id);
      const store = storeOn(knex);
      const outcomes: string[] = [];
      const statements = await statementsOf(knex, async () => {
        outcomes.push(...(await store.applyEvents(accepted(numbered(2)), 1)));
      });
      expect(outcomes).toEqual(['applied']);
      expect(statements).toEqual(['with n', 'with turn']);
      expect(await dumpState(knex)).toBe(await straight(id, [1, 2]));
    });

    it('does again what somebody else overtook, so that nothing of either is lost', async () => {
      const knex = await openKnown(id);
      const [ours, theirs] = [storeOn(knex), storeOn(knex)];
      const writes: string[] = [];
      let hasRead = false;
      const restore = afterStatements(knex, async sql => {
        if (/^with (turn|w0)/.test(sql)) {
          writes.push(sql.slice(0, sql.indexOf(' ', 5)));
        } else if (/^with n /.test(sql) && !hasRead) {
          // Ours has read; before it writes, another replica writes the same rows.
          hasRead = true;
          await theirs.applyEvents(accepted(numbered(3)), 1);
        }
      });
      try {
        const outcomes = await ours.applyEvents(accepted(numbered(2)), 1);
        expect(outcomes).toEqual(['applied']);
      } finally {
        restore();
      }
      // Theirs, ours in vain, ours again.
      expect(writes).toEqual(['with turn', 'with turn', 'with w0']);
      expect(await dumpState(knex)).toBe(await straight(id, [1, 2, 3]));
    });

    it('goes to a transaction for names that are new', async () => {
      const knex = await openKnown(id);
      const other = numbered(2, {
        job: { namespace: 'team-b', name: 'other' },
        outputs: [{ namespace: 'mysql://db:3306', name: 'shop.other' }],
      });
      const statements = await statementsOf(knex, () =>
        storeOn(knex).applyEvents(accepted(other), 1),
      );
      expect(statements).toContain('BEGIN');
      expect(statements).toContain('COMMIT');
      expect(statements).not.toContain('with turn');
    });

    it('waits for a transaction that writes, and sees what it wrote', async () => {
      const knex = await openKnown(id);
      let sent: Promise<unknown> = Promise.resolve();
      const statements = await statementsOf(knex, async () => {
        await writeTransaction(knex, async tx => {
          let tried = () => {};
          const hasTried = new Promise<void>(resolve => {
            tried = resolve;
          });
          const restore = afterStatements(knex, async sql => {
            if (/^with turn/.test(sql)) {
              tried();
            }
          });
          sent = storeOn(knex).applyEvents(accepted(numbered(2)), 1);
          await hasTried;
          restore();
          await tx('node').where({ kind: 'job' }).update({ streaming: true });
        });
        await sent;
      });
      expect(statements.filter(sql => sql === 'BEGIN')).toHaveLength(2);
      const [job] = await knex('node').where({ kind: 'job' });
      expect(job.streaming).toBe(true);
      expect(await knex('run')).toHaveLength(2);
    });
  },
);

describe.each(databases.eachSupportedId())('a reader of %s', id => {
  it('reads, and sends nothing that writes', async () => {
    const knex = await openTestDatabase(databases, id);
    const reader = readOnly(knex);
    expect(await reader('node').select('id')).toEqual([]);
    await expect(
      reader('namespace').insert({ key: 'k', name: 'n' }),
    ).rejects.toThrow('outside of a transaction');
    await expect(reader('namespace').delete()).rejects.toThrow();
    await expect(reader('namespace').update({ name: 'm' })).rejects.toThrow();
    await expect(
      reader.raw(
        `with a as (insert into namespace (key, name) values ('k', 'n')) select 1`,
      ),
    ).rejects.toThrow();
    expect(await knex('namespace')).toEqual([]);
  });
});

/**
 * Waits for `then` after each statement, before its result is known.
 *
 * @returns to be called in the end
 */
function afterStatements(
  knex: Knex,
  then: (sql: string) => Promise<void>,
): () => void {
  type Run = (connection: unknown, query: { sql: string }) => Promise<unknown>;
  const dialect: { _query: Run } = Object.getPrototypeOf(knex.client);
  const original = dialect._query;
  dialect._query = async function hooked(connection, query) {
    const result = await original.call(this, connection, query);
    await then(query.sql.trim());
    return result;
  };
  return () => {
    dialect._query = original;
  };
}
