import { Entity } from '@backstage/catalog-model';
import { ValidateFunction } from 'ajv';
import { DatasetEntityV1alpha1 } from './generated/DatasetEntityV1alpha1';
import { PipelineEntityV1alpha1 } from './generated/PipelineEntityV1alpha1';
import { DATASET_KIND, PIPELINE_KIND } from './kinds';
import { datasetEntitySchema } from './schema/datasetSchema';
import { pipelineEntitySchema } from './schema/pipelineSchema';
import { createAjv } from './validation/createAjv';
import { findProblems } from './validation/findProblems';
import { invalidEntityError } from './validation/invalidEntityError';

// Compiled when first needed: a browser that only reads entities never does.
let validators:
  | {
      dataset: ValidateFunction<DatasetEntityV1alpha1>;
      pipeline: ValidateFunction<PipelineEntityV1alpha1>;
    }
  | undefined;

function getValidators() {
  if (!validators) {
    const ajv = createAjv();
    validators = {
      dataset: ajv.compile<DatasetEntityV1alpha1>(datasetEntitySchema),
      pipeline: ajv.compile<PipelineEntityV1alpha1>(pipelineEntitySchema),
    };
  }
  return validators;
}

/**
 * The same entity, known to be a valid Dataset.
 *
 * @throws One InputError that names every problem, one per line: the path, the
 * value, what is allowed and what was probably meant.
 * @public
 */
export function validateDatasetEntity(entity: Entity): DatasetEntityV1alpha1 {
  return validateWith(getValidators().dataset, DATASET_KIND, entity);
}

/**
 * The same entity, known to be a valid Pipeline; see {@link validateDatasetEntity}.
 *
 * @public
 */
export function validatePipelineEntity(entity: Entity): PipelineEntityV1alpha1 {
  return validateWith(getValidators().pipeline, PIPELINE_KIND, entity);
}

function validateWith<T extends Entity>(
  validate: ValidateFunction<T>,
  kind: string,
  entity: Entity,
): T {
  const candidate: unknown = entity;
  if (validate(candidate)) {
    return candidate;
  }
  throw invalidEntityError(
    `${kind} "${entity.metadata?.name}"`,
    findProblems(validate.errors ?? []),
  );
}
