import { Knex } from 'knex';
import { databaseError, failStatements } from '../__testUtils__/failStatements';
import { describePostgres } from '../__testUtils__/describePostgres';
import {
  createTestDatabases,
  openTestDatabase,
} from '../__testUtils__/openTestDatabase';

jest.setTimeout(60_000);

const databases = createTestDatabases();

/** What is kept is known per process: each test begins anew. */
function freshModules(): typeof import('./preparedStatements') &
  typeof import('./writeTransaction') {
  let modules = {};
  jest.isolateModules(() => {
    modules = {
      ...jest.requireActual('./preparedStatements'),
      ...jest.requireActual('./writeTransaction'),
    };
  });
  return modules as ReturnType<typeof freshModules>;
}

async function prepared(knex: Knex): Promise<number> {
  const { rows } = await knex.raw(
    `select count(*)::int as n from pg_prepared_statements where name like 'dataops_%'`,
  );
  return rows[0].n;
}

describePostgres(databases, 'that plans are kept')(
  'prepared statements on %s',
  id => {
    it('keeps the plan of a text, once', async () => {
      const { runPrepared, selectPrepared } = freshModules();
      const knex = await openTestDatabase(databases, id);
      await knex.transaction(async tx => {
        for (const n of [1, 2, 3]) {
          const result: { rows: unknown } = await runPrepared(
            tx,
            'select ?::int as n',
            [n],
          );
          expect(result.rows).toEqual([{ n }]);
          expect(await selectPrepared(tx, tx('node').where({ id: n }))).toEqual(
            [],
          );
        }
        expect(await prepared(tx)).toBe(2);
      });
    });

    it.each(['26000', '42P05'])(
      'goes without where a pooler does not keep them (%s), and the caller does not see it',
      async code => {
        const { runPrepared, writeTransaction } = freshModules();
        const knex = await openTestDatabase(databases, id);
        let failures = 0;
        const run = () =>
          writeTransaction(knex, async tx => {
            await runPrepared(tx, 'select ?::int as n', [1]);
            return prepared(tx);
          });
        await failStatements(
          knex,
          sql => {
            if (!/as n$/.test(sql) || failures > 0) {
              return undefined;
            }
            failures += 1;
            return databaseError(code);
          },
          async () => expect(await run()).toBe(0),
        );
        expect(failures).toBe(1);
        expect(await run()).toBe(0);
      },
    );
  },
);
