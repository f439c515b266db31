/** The group of every `apiVersion` of Headwater. @public */
export const HEADWATER_API_GROUP = 'headwater.dev';

/** The `apiVersion` of both kinds. @public */
export const HEADWATER_API_VERSION = 'headwater.dev/v1alpha1';

/** @public */
export const DATASET_KIND = 'Dataset';

/** @public */
export const PIPELINE_KIND = 'Pipeline';
