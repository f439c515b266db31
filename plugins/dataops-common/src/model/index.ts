export { datasetRelations } from './datasetRelations';
export * from './generated';
export { isDatasetEntity, isPipelineEntity } from './isDataOpsEntity';
export * from './kinds';
export { matchesJobPattern } from './matchesJobPattern';
export { parseCron } from './parseCron';
export type { CronSchedule } from './parseCron';
export { pipelineRelations } from './pipelineRelations';
export * from './relations';
export type { RelationTriple } from './relationTriples';
export { datasetEntitySchema } from './schema/datasetSchema';
export { pipelineEntitySchema } from './schema/pipelineSchema';
export { validateDataOpsEntity } from './validateDataOpsEntity';
export {
  validateDatasetEntity,
  validatePipelineEntity,
} from './validateEntity';
export { nextSlot } from './nextSlot';
