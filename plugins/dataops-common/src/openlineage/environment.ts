import { member } from './read';

/** Members, and facets, that hold environment variables: a list of `{name, value}` or an object. */
const HOLDERS = new Set([
  'env',
  'env_vars',
  'environment',
  'environment-properties',
  'environmentVariables',
  'environment_variables',
]);

/**
 * Environment variables of which only those listed remain; `undefined` when
 * the member holds none. Which of them are secret nobody can know, so none is
 * kept that was not asked for.
 */
export function allowedEnvironment(
  key: string,
  value: object,
  allowed: readonly string[],
): { value: object; dropped: boolean } | undefined {
  if (!HOLDERS.has(key)) {
    return undefined;
  }
  if (Array.isArray(value)) {
    const kept = value.filter(item =>
      allowed.some(name => name === member(item, 'name')),
    );
    return { value: kept, dropped: kept.length < value.length };
  }
  const entries = Object.entries(value);
  // The facet of this name holds the list, or the object, under the same name again.
  const kept = entries.filter(
    ([name]) =>
      name.startsWith('_') || HOLDERS.has(name) || allowed.includes(name),
  );
  return {
    value: Object.fromEntries(kept),
    dropped: kept.length < entries.length,
  };
}
