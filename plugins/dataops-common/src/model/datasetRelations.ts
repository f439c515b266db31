import {
  getCompoundEntityRef,
  RELATION_DEPENDS_ON,
} from '@backstage/catalog-model';
import { DatasetEntityV1alpha1 } from './generated/DatasetEntityV1alpha1';
import { DATASET_KIND } from './kinds';
import { peopleRelations } from './peopleRelations';
import { RELATION_DERIVED_FROM } from './relations';
import {
  forward,
  inBothDirections,
  RelationTriple,
  targetsOf,
} from './relationTriples';

/**
 * Every relation that a valid Dataset declares, in both directions and each
 * once.
 *
 * @public
 */
export function datasetRelations(
  entity: DatasetEntityV1alpha1,
): RelationTriple[] {
  const self = getCompoundEntityRef(entity);
  const origins = targetsOf(self, entity.spec.derivedFrom, DATASET_KIND);
  return inBothDirections([
    ...peopleRelations(self, entity.spec),
    ...origins.flatMap(origin => [
      forward(self, RELATION_DERIVED_FROM, origin),
      forward(self, RELATION_DEPENDS_ON, origin),
    ]),
  ]);
}
