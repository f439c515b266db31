/** How dbt-ol names the queries of a node. */
const QUERY = /\.sql[.#]\d+$/;

/**
 * Whether a job is one of those that an inventory lists completely.
 *
 * @param prefix - one of the prefixes of the inventory
 * @public
 */
export function inInventory(name: string, prefix: string): boolean {
  return name.startsWith(prefix) && !QUERY.test(name);
}
