import {
  HttpAuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import { Knex } from 'knex';
import { VisibilityService } from '../access/VisibilityService';
import { columnPath } from '../graph/columnPath';
import { drift } from '../graph/drift';
import { impact } from '../graph/impact';
import { lineagePaths } from '../graph/lineagePaths';
import { neighbourhood } from '../graph/neighbourhood';
import { getDataset } from '../read/getDataset';
import { getDatasetSchema } from '../read/getDatasetSchema';
import { getOverview } from '../read/getOverview';
import { getPipeline } from '../read/getPipeline';
import { listDatasets } from '../read/listDatasets';
import { listDatasetUpdates } from '../read/listDatasetUpdates';
import { datasetFacets } from '../read/datasetFacets';
import { pipelineFacets } from '../read/pipelineFacets';
import { listPipelineRuns } from '../read/listPipelineRuns';
import { listPipelines } from '../read/listPipelines';
import { ReadContext } from '../read/ReadContext';
import { ownershipRefs } from './ownershipRefs';
import { COLUMN_PATH_PARAMETERS, parseColumnPath } from './parseColumnPath';
import { GRAPH_PARAMETERS, parseGraph } from './parseGraph';
import { LIST_PARAMETERS, parseList } from './parseList';
import { PAGE_PARAMETERS, parsePage } from './parsePage';
import { parsePaths, PATHS_PARAMETERS } from './parsePaths';
import { checkParameters, oneOf, Query, required, single } from './parseQuery';

export type ReadRoutesOptions = {
  knex: Knex;
  httpAuth: HttpAuthService;
  userInfo: UserInfoService;
  visibility: VisibilityService;
  /** The clock, in milliseconds. */
  now: () => number;
  /** After this long without a report an edge that is not current is expired; absent = never. */
  edgeExpiryMs?: number;
  /** Called when a read names something that is not there: the catalog may know it by now. */
  onMissing?: () => void;
};

/** A read: the parameters that it takes, and what it makes of them for one reader. */
type Read = {
  parameters: readonly string[];
  answer(
    context: ReadContext,
    query: Query,
    req: express.Request,
  ): Promise<unknown>;
};

const REF = ['ref'];

const datasetReads: Record<string, Read> = {
  '/v1/datasets': {
    parameters: LIST_PARAMETERS,
    answer: async (context, query) => listDatasets(context, parseList(query)),
  },
  '/v1/datasets/facets': {
    parameters: LIST_PARAMETERS,
    answer: async (context, query) => datasetFacets(context, parseList(query)),
  },
  '/v1/datasets/by-ref': {
    parameters: REF,
    answer: async (context, query) =>
      getDataset(context, required(query, 'ref')),
  },
  '/v1/datasets/by-ref/schema': {
    parameters: REF,
    answer: async (context, query) =>
      getDatasetSchema(context, required(query, 'ref')),
  },
  '/v1/datasets/by-ref/updates': {
    parameters: [...REF, ...PAGE_PARAMETERS],
    answer: async (context, query) =>
      listDatasetUpdates(context, required(query, 'ref'), parsePage(query)),
  },
};

const pipelineReads: Record<string, Read> = {
  '/v1/pipelines': {
    parameters: LIST_PARAMETERS,
    answer: async (context, query) => listPipelines(context, parseList(query)),
  },
  '/v1/pipelines/facets': {
    parameters: LIST_PARAMETERS,
    answer: async (context, query) => pipelineFacets(context, parseList(query)),
  },
  '/v1/pipelines/by-ref': {
    parameters: REF,
    answer: async (context, query) =>
      getPipeline(context, required(query, 'ref')),
  },
  '/v1/pipelines/by-ref/runs': {
    parameters: [...REF, ...PAGE_PARAMETERS, 'state'],
    answer: async (context, query) =>
      listPipelineRuns(context, required(query, 'ref'), {
        ...parsePage(query),
        state: oneOf(query, 'state', ['failed', 'running', 'complete']),
      }),
  },
};

const lineageReads: Record<string, Read> = {
  '/v1/lineage/graph': {
    parameters: GRAPH_PARAMETERS,
    answer: async (context, query) =>
      neighbourhood(context.knex, { ...context, ...parseGraph(query) }),
  },
  '/v1/lineage/impact': {
    parameters: ['focus'],
    answer: async (context, query) =>
      impact(context.knex, { ...context, focus: required(query, 'focus') }),
  },
  '/v1/lineage/columns': {
    parameters: COLUMN_PATH_PARAMETERS,
    answer: async (context, query) =>
      columnPath(context, parseColumnPath(query)),
  },
  '/v1/lineage/drift': {
    parameters: [...REF, ...PAGE_PARAMETERS],
    answer: async (context, query) =>
      drift(context, single(query, 'ref'), parsePage(query)),
  },
  '/v1/lineage/paths': {
    parameters: PATHS_PARAMETERS,
    answer: async (context, query) => lineagePaths(context, parsePaths(query)),
  },
};

/** The read side of the HTTP API: `DataOpsApi`, path by path. */
export function createReadRouter(options: ReadRoutesOptions): express.Router {
  const router = PromiseRouter();
  for (const [path, { parameters, answer }] of Object.entries(
    readsByPath(options),
  )) {
    router.get(path, async (req, res) => {
      const credentials = await options.httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      const context: ReadContext = {
        knex: options.knex,
        visibility: await options.visibility.resolve(credentials),
        now: options.now(),
      };
      try {
        checkParameters(req.query, parameters);
        res.json(await answer(context, req.query, req));
      } catch (error) {
        if (isError(error) && error.name === 'NotFoundError') {
          options.onMissing?.();
        }
        throw error;
      }
    });
  }
  return router;
}

function readsByPath(options: ReadRoutesOptions): Record<string, Read> {
  return {
    '/v1/overview': {
      parameters: [],
      answer: async (context, _, req) =>
        getOverview(context, await ownershipRefs(options, req)),
    },
    ...datasetReads,
    ...pipelineReads,
    ...lineageReads,
  };
}
