/**
 * Whether a producer is OpenLineage's integration of dbt, whose words mean other
 * things: ABORT is a node that dbt skipped.
 *
 * @param producer - a URI such as `https://github.com/OpenLineage/OpenLineage/tree/1.20.5/integration/dbt`
 */
export function isDbtIntegration(producer: string): boolean {
  return producer.endsWith('/integration/dbt');
}
