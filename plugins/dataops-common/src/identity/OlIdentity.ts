/**
 * The name that OpenLineage gives a job or a dataset: unique as a pair, never
 * to be split or joined except by {@link formatNodeKey} and {@link parseNodeKey},
 * because both halves may hold colons and slashes (`postgres://host:5432`).
 *
 * @public
 */
export interface OlIdentity {
  /** The naming authority: a scheduler or a data source. */
  namespace: string;
  /** The name within the namespace. */
  name: string;
}
