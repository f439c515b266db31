/**
 * An environment, and the OpenLineage namespaces that are in it. A namespace
 * names the instance that holds the data or runs the jobs, and so is where
 * production and the rest differ (OpenLineage naming).
 *
 * @public
 */
export interface EnvironmentRule {
  name: string;
  /** Exact, or with a trailing `*` a prefix. */
  namespaces: readonly string[];
}

/**
 * The environment of a namespace: an exact rule counts before a prefix, a
 * longer prefix before a shorter one, the first of equals.
 *
 * @returns undefined when no rule names it: then the environment is not known
 *
 * @public
 */
export function environmentOf(
  rules: readonly EnvironmentRule[],
  namespace: string,
): string | undefined {
  let best: { name: string; length: number } | undefined;
  for (const { name, namespaces } of rules) {
    for (const pattern of namespaces) {
      const length = matchLength(pattern, namespace);
      if (length !== undefined && length > (best?.length ?? -1)) {
        best = { name, length };
      }
    }
  }
  return best?.name;
}

/** How much of the namespace a pattern names; undefined when it does not match. */
function matchLength(pattern: string, namespace: string): number | undefined {
  if (!pattern.endsWith('*')) {
    return pattern === namespace ? Infinity : undefined;
  }
  const prefix = pattern.slice(0, -1);
  return namespace.startsWith(prefix) ? prefix.length : undefined;
}
