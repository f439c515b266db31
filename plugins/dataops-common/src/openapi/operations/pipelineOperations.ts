import { ApiPathItem } from '../OpenApiDocument';
import { filters, page, query, refTo, required } from '../parameters';
import { read } from './operation';

const ref = required(refTo('ref'));

/** The first page of the portal, and pipelines. */
export const pipelineOperations: Record<string, ApiPathItem> = {
  '/v1/overview': {
    get: read({
      id: 'getOverview',
      tag: 'overview',
      summary: 'Counts by state, what needs you, sources',
      gives: 'Overview',
      mayMiss: false,
    }),
  },
  '/v1/pipelines': {
    get: read({
      id: 'listPipelines',
      tag: 'pipelines',
      summary: 'A page of pipelines',
      parameters: [...page, ...filters],
      gives: 'PipelinePage',
      mayMiss: false,
    }),
  },
  '/v1/pipelines/facets': {
    get: read({
      id: 'pipelineFacets',
      tag: 'pipelines',
      summary: 'Values to filter pipelines by, with counts',
      parameters: [...page, ...filters],
      gives: 'ListFacets',
      mayMiss: false,
    }),
  },
  '/v1/pipelines/by-ref': {
    get: read({
      id: 'getPipeline',
      tag: 'pipelines',
      summary: 'One pipeline or job: jobs, what it reads and writes',
      parameters: [ref],
      gives: 'PipelineDetail',
    }),
  },
  '/v1/pipelines/by-ref/runs': {
    get: read({
      id: 'listPipelineRuns',
      tag: 'pipelines',
      summary: 'Its runs, newest first',
      parameters: [
        ref,
        ...page,
        query('state', 'Only runs in this state', {
          type: 'string',
          enum: ['failed', 'running', 'complete'],
        }),
      ],
      gives: 'RunPage',
    }),
  },
};
