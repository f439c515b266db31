import { Entity } from '@backstage/catalog-model';
import { DatasetEntityV1alpha1 } from './generated/DatasetEntityV1alpha1';
import { PipelineEntityV1alpha1 } from './generated/PipelineEntityV1alpha1';
import { DATASET_KIND, HEADWATER_API_VERSION, PIPELINE_KIND } from './kinds';

/**
 * Whether it is a Dataset. Trusts that the catalog has checked the rest.
 *
 * @public
 */
export function isDatasetEntity(
  entity: Entity,
): entity is DatasetEntityV1alpha1 {
  return (
    entity.apiVersion === HEADWATER_API_VERSION && entity.kind === DATASET_KIND
  );
}

/**
 * Whether it is a Pipeline. Trusts that the catalog has checked the rest.
 *
 * @public
 */
export function isPipelineEntity(
  entity: Entity,
): entity is PipelineEntityV1alpha1 {
  return (
    entity.apiVersion === HEADWATER_API_VERSION && entity.kind === PIPELINE_KIND
  );
}
