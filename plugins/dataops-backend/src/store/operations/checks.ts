/** The facet in which checks of a dataset are reported. */
export const CHECKS_FACET = 'dataQualityAssertions';

/**
 * Results that much older than the newest are of checks that are run no more.
 * Those of one night may be hours apart.
 */
export const SAME_ROUND_MS = 36 * 60 * 60_000;

/** What the checks of a dataset came to; `at` = the newest result. */
export type Checks = { at: number; failed: number; total: number };

/** An assertions facet as a run reported it. */
export type CheckReport = { jobId: number; at: number; facet: string };

/** Results of one check; there may be several of one name. */
type Result = { at: number; failed: number; total: number };

/**
 * What the checks of a dataset say together: of each the newest result, and
 * only results of the data that is there now. A check is an assertion about a
 * column by one job: dbt runs each of its tests as a job of its own.
 *
 * @param since - the end of the last write: results before it are of other data
 * @returns `undefined` where nothing was evaluated since
 */
export function sumChecks(
  reports: readonly CheckReport[],
  since: number,
): Checks | undefined {
  const newest = new Map<string, Result>();
  for (const report of reports.filter(({ at }) => at >= since)) {
    for (const [check, result] of resultsOf(report)) {
      newest.set(check, later(newest.get(check), result));
    }
  }
  const results = [...newest.values()];
  if (results.length === 0) {
    return undefined;
  }
  const at = results.reduce(
    (max, result) => Math.max(max, result.at),
    -Infinity,
  );
  const counted = results.filter(result => result.at >= at - SAME_ROUND_MS);
  const sum = (of: 'failed' | 'total') =>
    counted.reduce((total, result) => total + result[of], 0);
  return { at, failed: sum('failed'), total: sum('total') };
}

/**
 * The results of a facet by check. What was not evaluated is neither passed nor
 * failed; a warning that fired did not fail.
 */
function resultsOf({ jobId, at, facet }: CheckReport): Map<string, Result> {
  const value: unknown = JSON.parse(facet);
  const assertions: unknown =
    typeof value === 'object' && value !== null
      ? Reflect.get(value, 'assertions')
      : undefined;
  const results = new Map<string, Result>();
  for (const assertion of Array.isArray(assertions) ? assertions : []) {
    if (!isEvaluated(assertion)) {
      continue;
    }
    const check = JSON.stringify([
      jobId,
      Reflect.get(assertion, 'assertion'),
      Reflect.get(assertion, 'column'),
    ]);
    const result = results.get(check) ?? { at, failed: 0, total: 0 };
    result.failed += hasFailed(assertion) ? 1 : 0;
    result.total += 1;
    results.set(check, result);
  }
  return results;
}

function isEvaluated(assertion: unknown): assertion is object {
  if (typeof assertion !== 'object' || assertion === null) {
    return false;
  }
  return typeof Reflect.get(assertion, 'success') === 'boolean';
}

function hasFailed(assertion: object): boolean {
  return (
    Reflect.get(assertion, 'success') === false &&
    Reflect.get(assertion, 'severity') !== 'warn'
  );
}

/** Of two results of a check the later; at one instant the worse. */
function later(a: Result | undefined, b: Result): Result {
  if (!a || a.at !== b.at) {
    return a && a.at > b.at ? a : b;
  }
  const worse = a.failed - b.failed || a.total - b.total;
  return worse >= 0 ? a : b;
}
