import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';

/**
 * `describe.each` for what only PostgreSQL does; where none is named, that is
 * said.
 *
 * @param what - is not tested then
 */
export function describePostgres(databases: TestDatabases, what: string) {
  const ids = databases
    .eachSupportedId()
    .filter(([id]) => id.startsWith('POSTGRES'));
  if (ids.length > 0) {
    return describe.each(ids);
  }
  process.stderr.write(
    `SKIPPED: no PostgreSQL is named; not tested: ${what}\n`,
  );
  return describe.skip.each<[TestDatabaseId]>([['POSTGRES_18']]);
}
