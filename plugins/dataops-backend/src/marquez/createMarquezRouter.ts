import { parseLooseInstant } from '@headwater/backstage-plugin-dataops-common';
import express from 'express';
import {
  createDescribedRouter,
  DescribedRouterOptions,
} from '../router/createDescribedRouter';
import { getColumnLineage } from './columnLineage';
import { getDataset, listDatasets } from './datasets';
import { getDatasetVersion, listDatasetVersions } from './datasetVersions';
import { getJob, listJobs } from './jobs';
import { getLineage } from './lineage';
import { listLineageEvents } from './lineageEvents';
import { MarquezRunState } from './models';
import { getNamespace, listNamespaces } from './namespaces';
import { getRun, getRunFacets, listRuns } from './runs';
import { searchNodes } from './searchNodes';

export type MarquezRouterOptions = Omit<DescribedRouterOptions, 'onMissing'>;

/** Says that a lineage was too large to give whole; its body has no room for it. */
const TRUNCATED_HEADER = 'X-Dataops-Truncated';

const NAMESPACE = '/api/v1/namespaces/{namespace}';
const DATASET = `${NAMESPACE}/datasets/{name}` as const;
const JOB = `${NAMESPACE}/jobs/{name}` as const;

const STATES = {
  new: 'NEW',
  running: 'RUNNING',
  completed: 'COMPLETED',
  aborted: 'ABORTED',
  failed: 'FAILED',
} as const;

/**
 * The reads of the Marquez API, path by path, so that its clients and its web
 * interface work with `MARQUEZ_URL=<backend>/api/dataops`. Field names, paging
 * and status codes are those of Marquez; bodies of errors are Backstage's,
 * which its clients do not read. What a path does differently is said where it
 * is done.
 */
export function createMarquezRouter(
  options: MarquezRouterOptions,
): express.Router {
  const { router, read } = createDescribedRouter(options);

  read('/api/v1/namespaces', async ({ context, query }) =>
    listNamespaces(context, query),
  );
  read(NAMESPACE, async ({ context, path }) =>
    getNamespace(context, path.namespace),
  );
  read(`${NAMESPACE}/datasets`, async ({ context, query, path }) =>
    listDatasets(context, path.namespace, query),
  );
  read(DATASET, async ({ context, path }) => getDataset(context, path));
  read(`${DATASET}/versions`, async ({ context, query, path }) =>
    listDatasetVersions(context, path, query),
  );
  read(`${DATASET}/versions/{version}`, async ({ context, path }) =>
    getDatasetVersion(context, path, path.version),
  );
  read(`${NAMESPACE}/jobs`, async ({ context, query, path }) =>
    listJobs(context, path.namespace, statesOf(query), query),
  );
  read(JOB, async ({ context, path }) => getJob(context, path));
  read(`${JOB}/runs`, async ({ context, query, path }) =>
    listRuns(context, path, query),
  );
  read('/api/v1/jobs', async ({ context, query }) =>
    listJobs(context, undefined, statesOf(query), query),
  );
  read('/api/v1/jobs/runs/{id}', async ({ context, path }) =>
    getRun(context, path.id),
  );
  read('/api/v1/jobs/runs/{id}/facets', async ({ context, query, path }) =>
    getRunFacets(context, path.id, query.type),
  );

  read('/api/v1/lineage', async ({ context, query, res }) => {
    const { graph, truncated } = await getLineage(
      context,
      query.nodeId,
      query.depth,
    );
    if (truncated) {
      res.setHeader(TRUNCATED_HEADER, 'true');
    }
    return { graph };
  });
  read('/api/v1/column-lineage', async ({ context, query }) =>
    getColumnLineage(context, {
      ...query,
      // `True` of Python clients, too: as `Boolean.valueOf`.
      withDownstream: query.withDownstream.toLowerCase() === 'true',
    }),
  );
  read('/api/v1/search', async ({ context, query }) =>
    searchNodes(context, { ...query, ...between(query) }),
  );
  read('/api/v1/events/lineage', async ({ context, query }) =>
    listLineageEvents(context, { ...query, ...between(query) }),
  );
  return router;
}

function statesOf(query: {
  lastRunStates?: Array<keyof typeof STATES>;
}): MarquezRunState[] {
  return (query.lastRunStates ?? []).map(state => STATES[state]);
}

/** Days and instants as milliseconds UTC. */
function between({ before, after }: { before?: string; after?: string }) {
  return {
    before: before === undefined ? undefined : parseLooseInstant(before),
    after: after === undefined ? undefined : parseLooseInstant(after),
  };
}
