import {
  CompoundEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import { RELATION_HAS_ON_CALL, RELATION_STEWARDED_BY } from './relations';
import { forward, RelationTriple, targetsOf } from './relationTriples';

/** The relations that both kinds have: to people and to the system. */
export function peopleRelations(
  self: CompoundEntityRef,
  spec: { owner: string; steward?: string; onCall?: string; system?: string },
): RelationTriple[] {
  const to = (type: string, ref: string | undefined, defaultKind: string) =>
    targetsOf(self, ref, defaultKind).map(target =>
      forward(self, type, target),
    );
  return [
    ...to(RELATION_OWNED_BY, spec.owner, 'Group'),
    ...to(RELATION_STEWARDED_BY, spec.steward, 'Group'),
    ...to(RELATION_HAS_ON_CALL, spec.onCall, 'Group'),
    ...to(RELATION_PART_OF, spec.system, 'System'),
  ];
}
