import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { runTool } from './checks.mjs';
import { stateDir } from './paths.mjs';

// The name TestDatabases of @backstage/backend-test-utils gives the server.
const POSTGRES_ID = 'POSTGRES_18';
// Jest's five seconds are short for a page test while both cores are busy.
const TIMEOUT_MS = 30_000;
const DEEP_TIMEOUT_MS = 30 * 60_000;

/** Jest over all packages. Tests that need a database run on SQLite and on PostgreSQL. */
export const unitTests = {
  id: 'unit',
  title: 'Unit and backend tests, on SQLite and PostgreSQL',
  async run(context) {
    const report = path.join(stateDir, 'reports', 'jest.json');
    await mkdir(path.dirname(report), { recursive: true });
    await rm(report, { force: true });

    let suites = 0;
    const { code, logFile, note } = await runTool(
      context,
      'unit',
      [
        ...['backstage-cli', 'repo', 'test', '--watchAll=false'],
        ...['--json', `--outputFile=${report}`, '--maxWorkers=100%'],
        `--testTimeout=${context.deep ? DEEP_TIMEOUT_MS : TIMEOUT_MS}`,
      ],
      {
        env: {
          HEADWATER_TEST_POSTGRES: context.postgres,
          BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING:
            context.postgres,
          ...(context.deep ? { HEADWATER_DEEP: '1' } : {}),
        },
        onLine(line) {
          if (/^(PASS|FAIL) /.test(line)) {
            suites += 1;
            context.step.detail(`${suites} test files done`);
          }
        },
      },
    );

    const text = await readFile(report, 'utf8').catch(() => undefined);
    if (!text) {
      return {
        passed: 0,
        failed: 1,
        note: note ?? 'Jest wrote no report',
        logFile,
      };
    }
    const result = JSON.parse(text);
    const notes = [];
    // A file that cannot be loaded has no failed tests of its own.
    let failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    if (code !== 0 && failed === 0) {
      failed = 1;
      notes.push(`Jest ended with exit code ${code}`);
    }
    const onPostgres = result.testResults
      .flatMap(file => file.assertionResults)
      .filter(
        ({ status, fullName }) =>
          (status === 'passed' || status === 'failed') &&
          fullName.includes(POSTGRES_ID),
      ).length;
    notes.push(`${onPostgres} of them on PostgreSQL`);
    if (onPostgres === 0) {
      // Backstage skips a database it cannot reach without a word.
      failed += 1;
      notes.push(
        `no test names ${POSTGRES_ID}: nothing was tested on PostgreSQL`,
      );
    }
    return {
      passed: result.numPassedTests,
      failed,
      skipped: result.numPendingTests + result.numTodoTests,
      note: notes.join('; '),
      logFile,
    };
  },
};
