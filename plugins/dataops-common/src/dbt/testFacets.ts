import { JsonObject } from '@backstage/types';
import { OlIdentity } from '../identity';
import { DbtManifest, DbtNode } from './DbtNode';
import { placeOf } from './nodeFacets';
import { defined, recordOf, textOf, textsOf } from './readJson';

/**
 * What a data test states: `{ assertion, name, column?, severity }`, in the
 * words of OpenLineage's assertions. A singular test goes by its own name.
 */
export function assertionOf(test: DbtNode): JsonObject {
  const metadata = recordOf(test.raw.test_metadata);
  const column =
    textOf(test.raw.column_name) ??
    textOf(recordOf(metadata.kwargs).column_name);
  const generic = textOf(metadata.name);
  const macroPackage = textOf(metadata.namespace);
  const named =
    generic && macroPackage ? `${macroPackage}.${generic}` : generic;
  return defined({
    assertion: named ?? test.name,
    column,
    name: test.name,
    severity: severityOf(test),
  });
}

/** `error` or `warn`; dbt's default is error and old versions write it in capitals. */
export function severityOf(test: DbtNode): string {
  const severity = textOf(recordOf(test.raw.config).severity)?.toLowerCase();
  return severity === 'warn' ? 'warn' : 'error';
}

/** Macros of dbt itself whose SQL the name of the test and of its column tell. */
const PLAIN_MACROS = ['macro.dbt.test_not_null', 'macro.dbt.test_unique'];

/**
 * Whether a test is one of the two that make up most of a project and say all in
 * their name and column: `not_null` and `unique` as dbt has them, of all rows.
 */
export function isPlainTest(test: DbtNode): boolean {
  const macros = textsOf(recordOf(test.raw.depends_on).macros);
  return (
    textOf(recordOf(test.raw.config).where) === undefined &&
    PLAIN_MACROS.some(macro => macros.includes(macro))
  );
}

/**
 * `dbt_test`: the definition of a test on its job and where it stands in the
 * project, so that a test without a result is seen. Its unique id is the job's
 * name, and its type the job's type.
 */
export function testFacet(
  test: DbtNode,
  tested: OlIdentity[],
  manifest: DbtManifest,
): JsonObject {
  const { assertion, column, name, severity } = assertionOf(test);
  return defined({
    assertion,
    column,
    datasets: tested.map(dataset => ({
      name: dataset.name,
      namespace: dataset.namespace,
    })),
    model: textOf(test.raw.model),
    name,
    ...placeOf(test, manifest),
    severity,
  });
}
