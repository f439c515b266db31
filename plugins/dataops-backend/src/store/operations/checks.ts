import { Knex } from 'knex';

/** The facet in which checks of a dataset are reported. */
export const CHECKS_FACET = 'dataQualityAssertions';

/** The result of the newest checks of a dataset. */
export type Checks = { at: number; failed: number; total: number };

/**
 * Reads an assertions facet. What was not evaluated is neither passed nor
 * failed: dbt reports tests that it skipped as unsuccessful, but without what
 * they found; a warning that fired did not fail.
 */
export function checksOf(facet: string, at: number): Checks | undefined {
  const value: unknown = JSON.parse(facet);
  const assertions: unknown =
    typeof value === 'object' && value !== null
      ? Reflect.get(value, 'assertions')
      : undefined;
  if (!Array.isArray(assertions)) {
    return undefined;
  }
  const evaluated = assertions.filter(isEvaluated);
  return evaluated.length === 0
    ? undefined
    : {
        at,
        failed: evaluated.filter(hasFailed).length,
        total: evaluated.length,
      };
}

function isEvaluated(assertion: unknown): assertion is object {
  if (typeof assertion !== 'object' || assertion === null) {
    return false;
  }
  const success: unknown = Reflect.get(assertion, 'success');
  return (
    success === true || (success === false && !isSkippedDbtTest(assertion))
  );
}

/** dbt-ol names the severity of a test, and what it found, unless it was skipped. */
function isSkippedDbtTest(assertion: object): boolean {
  return (
    Reflect.has(assertion, 'severity') &&
    !Reflect.has(assertion, 'actual') &&
    !Reflect.has(assertion, 'expected')
  );
}

function hasFailed(assertion: object): boolean {
  return (
    Reflect.get(assertion, 'success') === false &&
    Reflect.get(assertion, 'severity') !== 'warn'
  );
}

/** Of two results the later; at one instant the worse. */
export function laterChecks(
  a: Checks | undefined,
  b: Checks | undefined,
): Checks | undefined {
  if (!a || !b) {
    return a ?? b;
  }
  if (a.at !== b.at) {
    return a.at > b.at ? a : b;
  }
  const worse = a.failed - b.failed || a.total - b.total;
  return worse >= 0 ? a : b;
}

/** The newest checks of a dataset, under any of its names. */
export async function allChecks(
  tx: Knex,
  canonicalId: number,
): Promise<Checks | undefined> {
  const rows: Array<{ at: number; value: string }> = await tx('io_facet')
    .join('node', 'node.id', 'io_facet.node_id')
    .where('node.canonical_id', canonicalId)
    .where('io_facet.name', CHECKS_FACET)
    .select('io_facet.at', 'io_facet.value');
  return rows
    .map(row => checksOf(row.value, row.at))
    .reduce<Checks | undefined>((a, b) => laterChecks(a, b), undefined);
}
