import { InputError } from '@backstage/errors';
import { NormalisationRule, normaliseIdentity } from './normalise';
import { OlIdentity } from './OlIdentity';

/**
 * A configured other name: of one dataset, or without names of every dataset
 * of a namespace.
 *
 * @public
 */
export interface DatasetAlias {
  from: { namespace: string; name?: string };
  to: { namespace: string; name?: string };
}

/** Gives the one name under which a dataset is kept. @public */
export type DatasetNaming = (id: OlIdentity) => OlIdentity;

/** Where nothing is configured. */
export const AS_REPORTED: DatasetNaming = id => id;

/** Stands for any name in the search for circles; no event can hold it. */
const ANY_NAME = '\0';

/** Configured aliases and rules, to be looked up. */
class Naming {
  readonly #rules: readonly NormalisationRule[];
  readonly #names = new Map<string, OlIdentity>();
  readonly #namespaces = new Map<string, string>();

  constructor(rules: readonly NormalisationRule[]) {
    this.#rules = rules;
  }

  /** Aliases are looked up by normalised names, whatever their own spelling. */
  add({ from, to }: DatasetAlias): void {
    const source = this.#normalise({ name: ANY_NAME, ...from });
    if (from.name !== undefined) {
      const target = { namespace: to.namespace, name: to.name ?? from.name };
      setOnce(this.#names, keyOf(source), target, from);
    } else if (to.name === undefined) {
      setOnce(this.#namespaces, source.namespace, to.namespace, from);
    } else {
      throw new InputError(
        `The alias of namespace '${from.namespace}' has a name in 'to' but none in 'from'`,
      );
    }
  }

  resolve(id: OlIdentity): OlIdentity {
    const seen = new Set<string>();
    let current = this.#normalise(id);
    for (
      let next = this.#step(current);
      next !== undefined;
      next = this.#step(current)
    ) {
      if (seen.has(keyOf(current))) {
        throw new InputError(
          `The aliases of ${describe(current)} go in a circle`,
        );
      }
      seen.add(keyOf(current));
      current = this.#normalise(next);
    }
    return current;
  }

  #step(id: OlIdentity): OlIdentity | undefined {
    const named = this.#names.get(keyOf(id));
    if (named) {
      return named;
    }
    const namespace = this.#namespaces.get(id.namespace);
    return namespace === undefined ? undefined : { ...id, namespace };
  }

  #normalise(id: OlIdentity): OlIdentity {
    return normaliseIdentity(id, this.#rules);
  }
}

/**
 * Makes of configured aliases and rules a function from reported names to the
 * names that are kept. An alias of one dataset goes before one of its
 * namespace, and aliases of aliases are followed to their end; so what it
 * returns it would return for itself.
 *
 * @throws InputError when aliases contradict each other or go in a circle
 * @public
 */
export function createDatasetNaming(options: {
  aliases: readonly DatasetAlias[];
  normalise: readonly NormalisationRule[];
}): DatasetNaming {
  const { aliases, normalise } = options;
  const naming = new Naming(normalise);
  for (const alias of aliases) {
    naming.add(alias);
  }
  for (const { from } of aliases) {
    naming.resolve({ namespace: from.namespace, name: from.name ?? ANY_NAME });
  }
  return aliases.length === 0 && normalise.length === 0
    ? AS_REPORTED
    : id => naming.resolve(id);
}

function setOnce<T>(
  map: Map<string, T>,
  key: string,
  value: T,
  from: DatasetAlias['from'],
): void {
  const known = map.get(key);
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(value)) {
    throw new InputError(
      `There are two aliases of ${describe(from)}, and they differ`,
    );
  }
  map.set(key, value);
}

function keyOf({ namespace, name }: OlIdentity): string {
  return JSON.stringify([namespace, name]);
}

function describe({ namespace, name }: DatasetAlias['from']): string {
  return name === undefined || name === ANY_NAME
    ? `namespace '${namespace}'`
    : `'${name}' in '${namespace}'`;
}
