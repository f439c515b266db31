import { JsonObject } from '@backstage/types';
import { OlIdentity } from '../identity';
import { DbtNode } from './DbtNode';
import { defined, recordOf, textOf } from './readJson';

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

/** `dbt_test`: the definition of a test on its job, so that a test without a result is seen. */
export function testFacet(test: DbtNode, tested: OlIdentity[]): JsonObject {
  const { assertion, column, name, severity } = assertionOf(test);
  return defined({
    assertion,
    column,
    datasets: tested.map(dataset => ({
      name: dataset.name,
      namespace: dataset.namespace,
    })),
    kind: test.type,
    model: textOf(test.raw.model),
    name,
    severity,
    unique_id: test.id,
  });
}
