import { ApiPathItem } from '../OpenApiDocument';
import { filters, page, refTo, required } from '../parameters';
import { read } from './operation';

const ref = required(refTo('ref'));

/** Datasets. */
export const datasetOperations: Record<string, ApiPathItem> = {
  '/v1/datasets': {
    get: read({
      id: 'listDatasets',
      tag: 'datasets',
      summary: 'A page of datasets',
      parameters: [...page, ...filters],
      gives: 'DatasetPage',
      mayMiss: false,
    }),
  },
  '/v1/datasets/facets': {
    get: read({
      id: 'datasetFacets',
      tag: 'datasets',
      summary: 'Values to filter datasets by, with counts',
      parameters: [...page, ...filters],
      gives: 'ListFacets',
      mayMiss: false,
    }),
  },
  '/v1/datasets/by-ref': {
    get: read({
      id: 'getDataset',
      tag: 'datasets',
      summary: 'One dataset: names, owner, who reads and writes it',
      parameters: [ref],
      gives: 'DatasetDetail',
    }),
  },
  '/v1/datasets/by-ref/schema': {
    get: read({
      id: 'getDatasetSchema',
      tag: 'datasets',
      summary: 'Versions of its columns, with changes, newest first',
      parameters: [ref],
      gives: 'DatasetSchema',
    }),
  },
  '/v1/datasets/by-ref/updates': {
    get: read({
      id: 'listDatasetUpdates',
      tag: 'datasets',
      summary: 'Runs that wrote it, newest first',
      parameters: [ref, ...page],
      gives: 'DatasetUpdatePage',
    }),
  },
};
