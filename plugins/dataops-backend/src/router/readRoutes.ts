import { UserInfoService } from '@backstage/backend-plugin-api';
import {
  dataopsOpenApi,
  EnvironmentRule,
} from '@headwater/backstage-plugin-dataops-common';
import express from 'express';
import { Environments } from '../graph/collapse/environments';
import { columnPath } from '../graph/columnPath';
import { drift } from '../graph/drift';
import { lineageDiff } from '../graph/history/lineageDiff';
import { impact } from '../graph/impact';
import { lineagePaths } from '../graph/lineagePaths';
import { neighbourhood } from '../graph/neighbourhood';
import { datasetFacets } from '../read/datasetFacets';
import { getDataset } from '../read/getDataset';
import { getDatasetSchema } from '../read/getDatasetSchema';
import { getOverview } from '../read/getOverview';
import { getPipeline } from '../read/getPipeline';
import { listDatasets } from '../read/listDatasets';
import { listDatasetUpdates } from '../read/listDatasetUpdates';
import { listPipelineRuns } from '../read/listPipelineRuns';
import { listPipelines } from '../read/listPipelines';
import { pipelineFacets } from '../read/pipelineFacets';
import {
  createDescribedRouter,
  DescribedRouterOptions,
} from './createDescribedRouter';
import { ownershipRefs } from './ownershipRefs';
import { toGraphOptions } from './toGraphOptions';

export type ReadRoutesOptions = DescribedRouterOptions & {
  userInfo: UserInfoService;
  /** Where clients reach the plugin. */
  baseUrl: () => Promise<string>;
  /** After this long without a report an edge that is not current is expired; absent = never. */
  edgeExpiryMs?: number;
  /** Which namespaces are in which environment; absent = nobody knows. */
  environments?: readonly EnvironmentRule[];
};

/** The read side of the HTTP API: `DataOpsApi`, path by path. */
export function createReadRouter(options: ReadRoutesOptions): express.Router {
  const { router, read } = createDescribedRouter(options);
  const { edgeExpiryMs } = options;
  const environments = new Environments(options.environments);

  read('/openapi.json', async () => ({
    ...dataopsOpenApi,
    servers: [{ url: await options.baseUrl() }],
  }));

  read('/v1/overview', async ({ context, req }) =>
    getOverview(context, await ownershipRefs(options, req)),
  );

  read('/v1/datasets', async ({ context, query }) =>
    listDatasets(context, query),
  );
  read('/v1/datasets/facets', async ({ context, query }) =>
    datasetFacets(context, query),
  );
  read('/v1/datasets/by-ref', async ({ context, query }) =>
    getDataset(context, query.ref),
  );
  read('/v1/datasets/by-ref/schema', async ({ context, query }) =>
    getDatasetSchema(context, query.ref),
  );
  read('/v1/datasets/by-ref/updates', async ({ context, query }) =>
    listDatasetUpdates(context, query.ref, query),
  );

  read('/v1/pipelines', async ({ context, query }) =>
    listPipelines(context, query),
  );
  read('/v1/pipelines/facets', async ({ context, query }) =>
    pipelineFacets(context, query),
  );
  read('/v1/pipelines/by-ref', async ({ context, query }) =>
    getPipeline(context, query.ref),
  );
  read('/v1/pipelines/by-ref/runs', async ({ context, query }) =>
    listPipelineRuns(context, query.ref, query),
  );

  read('/v1/lineage/graph', async ({ context, query }) =>
    neighbourhood(context.knex, {
      ...context,
      ...toGraphOptions(query),
      edgeExpiryMs,
      environments,
    }),
  );
  read('/v1/lineage/diff', async ({ context, query }) =>
    lineageDiff(context, query),
  );
  read('/v1/lineage/impact', async ({ context, query }) =>
    impact(context.knex, { ...context, ...query }),
  );
  read('/v1/lineage/columns', async ({ context, query }) =>
    columnPath(context, query),
  );
  read('/v1/lineage/drift', async ({ context, query }) =>
    drift(context, query.ref, query),
  );
  read('/v1/lineage/paths', async ({ context, query }) =>
    lineagePaths(context, query),
  );
  return router;
}
