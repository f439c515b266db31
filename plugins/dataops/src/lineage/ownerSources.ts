import { NodeSummary } from '@headwater/backstage-plugin-dataops-common';

/** Where an owner is from. */
export type OwnerSourceOf = (ownerRef: string) => NodeSummary['ownerSource'];

/** The catalog names owners so; what tools report may be any text. */
const OWNER_ENTITY = /^(?:group|user):[^/:]+\/.+$/i;

/**
 * Where the owners of an impact are from, which it does not say itself: the
 * nodes that are drawn do. Of others, what is no reference to a group or a user
 * is not from the catalog.
 */
export function ownerSources(
  drawn: ReadonlyArray<Pick<NodeSummary, 'ownerRef' | 'ownerSource'>>,
): OwnerSourceOf {
  return ownerRef => {
    const known = drawn.filter(node => node.ownerRef === ownerRef);
    if (known.length > 0) {
      return known.some(node => node.ownerSource === 'catalog')
        ? 'catalog'
        : 'openlineage';
    }
    return OWNER_ENTITY.test(ownerRef) ? 'catalog' : 'openlineage';
  };
}
