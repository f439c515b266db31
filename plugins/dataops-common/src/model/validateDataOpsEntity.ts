import { Entity } from '@backstage/catalog-model';
import { DatasetEntityV1alpha1 } from './generated/DatasetEntityV1alpha1';
import { PipelineEntityV1alpha1 } from './generated/PipelineEntityV1alpha1';
import {
  DATASET_KIND,
  HEADWATER_API_GROUP,
  HEADWATER_API_VERSION,
  PIPELINE_KIND,
} from './kinds';
import {
  validateDatasetEntity,
  validatePipelineEntity,
} from './validateEntity';
import { invalidEntityError } from './validation/invalidEntityError';
import { nearest } from './validation/nearest';
import { quoteValue } from './validation/quoteValue';

const KINDS = [DATASET_KIND, PIPELINE_KIND];

/**
 * The same entity, known to be a valid one of this suite; `undefined` when its
 * `apiVersion` is of another group, so that it is none of ours to judge.
 *
 * @throws One InputError, also for a version or a kind that does not exist:
 * left alone, nobody would say what is wrong with it.
 * @public
 */
export function validateDataOpsEntity(
  entity: Entity,
): DatasetEntityV1alpha1 | PipelineEntityV1alpha1 | undefined {
  const { apiVersion, kind } = entity;
  if (apiVersion.split('/')[0].toLowerCase() !== HEADWATER_API_GROUP) {
    return undefined;
  }
  const problems = [
    ...unknownValue('apiVersion', apiVersion, [HEADWATER_API_VERSION]),
    ...unknownValue('kind', kind, KINDS),
  ];
  if (problems.length > 0) {
    throw invalidEntityError(`${kind} "${entity.metadata.name}"`, problems);
  }
  return kind === DATASET_KIND
    ? validateDatasetEntity(entity)
    : validatePipelineEntity(entity);
}

function unknownValue(path: string, value: string, allowed: string[]) {
  if (allowed.includes(value)) {
    return [];
  }
  const meant = nearest(value, allowed);
  const text = `${quoteValue(value)} is not allowed; use ${
    allowed.length > 1 ? 'one of ' : ''
  }${allowed.map(quoteValue).join(', ')}`;
  return [
    {
      path,
      text: meant ? `${text}. Did you mean ${quoteValue(meant)}?` : text,
    },
  ];
}
