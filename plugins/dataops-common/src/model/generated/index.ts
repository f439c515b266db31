export * from './DatasetEntityV1alpha1';
export * from './PipelineEntityV1alpha1';
export * from './SloTypes';
