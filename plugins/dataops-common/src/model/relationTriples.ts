import {
  CompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { dataopsRelationPairs } from './relations';

/**
 * One direction of a relation between two entities.
 *
 * @public
 */
export interface RelationTriple {
  source: CompoundEntityRef;
  type: string;
  target: CompoundEntityRef;
}

/** A relation in the words of the entity that declares it. */
export function forward(
  source: CompoundEntityRef,
  type: string,
  target: CompoundEntityRef,
): RelationTriple {
  return { source, type, target };
}

/** What the references in a field of `from` mean. */
export function targetsOf(
  from: CompoundEntityRef,
  refs: string | readonly string[] | undefined,
  defaultKind: string,
): CompoundEntityRef[] {
  return [refs ?? []]
    .flat()
    .map(ref =>
      parseEntityRef(ref, { defaultKind, defaultNamespace: from.namespace }),
    );
}

/** Adds the other direction of each, and drops repetitions. */
export function inBothDirections(
  triples: readonly RelationTriple[],
): RelationTriple[] {
  const byKey = new Map<string, RelationTriple>();
  for (const triple of triples.flatMap(t => [t, reversed(t)])) {
    const key = JSON.stringify([
      stringifyEntityRef(triple.source),
      triple.type,
      stringifyEntityRef(triple.target),
    ]);
    if (!byKey.has(key)) {
      byKey.set(key, triple);
    }
  }
  return [...byKey.values()];
}

function reversed(triple: RelationTriple): RelationTriple {
  const pair = dataopsRelationPairs.find(p => p.forward === triple.type);
  if (!pair) {
    throw new Error(`The relation ${triple.type} has no other direction`);
  }
  return { source: triple.target, type: pair.reverse, target: triple.source };
}
