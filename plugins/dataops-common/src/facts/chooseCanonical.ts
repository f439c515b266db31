import { OlIdentity } from '../identity';
import { compareCodePoints } from './compareCodePoints';
import { IdentityLinkFact } from './LineageFacts';

/**
 * Which of several names stands for one dataset: the first that an entity
 * declares, else the newest name of a rename, else the table rather than the
 * path it lies at, else the least in order. Depends on the sets given, not on
 * their order.
 *
 * @param members - all names of the dataset, at least one
 * @param links - the links among them
 * @param declared - names that an entity declares as its first
 * @public
 */
export function chooseCanonical(
  members: readonly OlIdentity[],
  links: readonly IdentityLinkFact[],
  declared: readonly OlIdentity[],
): OlIdentity {
  const declaredKeys = new Set(declared.map(keyOf));
  const renamed = new Set(
    links.filter(link => link.reason === 'rename').map(link => keyOf(link.a)),
  );
  const tables = new Set(
    links
      .filter(link => link.reason === 'symlink' && link.type === 'TABLE')
      .map(link => keyOf(link.b)),
  );
  const rank = (member: OlIdentity): number => {
    const key = keyOf(member);
    if (declaredKeys.has(key)) {
      return 0;
    }
    return (renamed.has(key) ? 4 : 2) - (tables.has(key) ? 1 : 0);
  };
  return [...members].sort(
    (x, y) =>
      rank(x) - rank(y) ||
      compareCodePoints(x.namespace, y.namespace) ||
      compareCodePoints(x.name, y.name),
  )[0];
}

function keyOf({ namespace, name }: OlIdentity): string {
  return `${namespace}\0${name}`;
}
