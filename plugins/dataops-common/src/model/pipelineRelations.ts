import {
  getCompoundEntityRef,
  RELATION_DEPENDS_ON,
} from '@backstage/catalog-model';
import { PipelineEntityV1alpha1 } from './generated/PipelineEntityV1alpha1';
import { DATASET_KIND } from './kinds';
import { peopleRelations } from './peopleRelations';
import { RELATION_READS_FROM, RELATION_WRITES_TO } from './relations';
import {
  forward,
  inBothDirections,
  RelationTriple,
  targetsOf,
} from './relationTriples';

/**
 * Every relation that a valid Pipeline declares, in both directions and each
 * once.
 *
 * @public
 */
export function pipelineRelations(
  entity: PipelineEntityV1alpha1,
): RelationTriple[] {
  const self = getCompoundEntityRef(entity);
  const inputs = targetsOf(self, entity.spec.readsFrom, DATASET_KIND);
  const outputs = targetsOf(self, entity.spec.writesTo, DATASET_KIND);
  return inBothDirections([
    ...peopleRelations(self, entity.spec),
    ...inputs.flatMap(input => [
      forward(self, RELATION_READS_FROM, input),
      forward(self, RELATION_DEPENDS_ON, input),
    ]),
    ...outputs.flatMap(output => [
      forward(self, RELATION_WRITES_TO, output),
      forward(output, RELATION_DEPENDS_ON, self),
    ]),
  ]);
}
