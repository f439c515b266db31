import { Entity } from '@backstage/catalog-model';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  datasetRelations,
  isDatasetEntity,
  isPipelineEntity,
  pipelineRelations,
  validateDataOpsEntity,
} from '@headwater/backstage-plugin-dataops-common';

/**
 * Checks entities of `headwater.dev` and emits their relations, both
 * directions of each. Entities of other groups it leaves to others.
 *
 * @public
 */
export class DataOpsKindsProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'DataOpsKindsProcessor';
  }

  async validateEntityKind(entity: Entity): Promise<boolean> {
    return validateDataOpsEntity(entity) !== undefined;
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    for (const relation of relationsOf(entity)) {
      emit(processingResult.relation(relation));
    }
    return entity;
  }
}

function relationsOf(entity: Entity) {
  if (isDatasetEntity(entity)) {
    return datasetRelations(entity);
  }
  return isPipelineEntity(entity) ? pipelineRelations(entity) : [];
}
