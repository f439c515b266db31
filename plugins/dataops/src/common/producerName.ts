const INTEGRATION =
  /^https?:\/\/github\.com\/OpenLineage\/OpenLineage\/(?:tree|blob)\/([^/]+)\/integration\/([^/]+)$/i;
const REPOSITORY =
  /^https?:\/\/github\.com\/[^/]+\/([^/]+)\/(?:tree|blob)\/(.+)$/i;

/**
 * What a person calls a producer. OpenLineage names producers by the address of
 * their source, which is long and begins alike for all of them.
 */
export function producerName(producer: string): string {
  const integration = INTEGRATION.exec(producer);
  if (integration) {
    return `${integration[2]} (OpenLineage ${integration[1]})`;
  }
  const repository = REPOSITORY.exec(producer);
  return repository
    ? `${repository[1]} (${repository[2]})`
    : producer.replace(/^https?:\/\//, '');
}
