import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import { Knex } from 'knex';
import { VisibilityService } from '../access/VisibilityService';
import { ReadContext } from '../read/ReadContext';
import { Query, single } from '../router/parseQuery';
import { getColumnLineage } from './columnLineage';
import { getDataset, listDatasets } from './datasets';
import { getDatasetVersion, listDatasetVersions } from './datasetVersions';
import { getJob, listJobs } from './jobs';
import { getLineage } from './lineage';
import { listLineageEvents } from './lineageEvents';
import { MarquezRunState } from './models';
import { getNamespace, listNamespaces } from './namespaces';
import {
  parseDay,
  parseDepth,
  parseFlag,
  parseInstantParam,
  parsePaging,
  parseText,
  parseWord,
  parseWords,
} from './parseMarquez';
import { getRun, getRunFacets, listRuns } from './runs';
import { searchNodes } from './searchNodes';

export type MarquezRouterOptions = {
  knex: Knex;
  httpAuth: HttpAuthService;
  visibility: VisibilityService;
  /** The clock, in milliseconds. */
  now: () => number;
};

type Read = (
  context: ReadContext,
  query: Query,
  path: (name: string) => string,
  res: express.Response,
) => Promise<unknown>;

/** Says that a lineage was too large to give whole; its body has no room for it. */
const TRUNCATED_HEADER = 'X-Dataops-Truncated';

const NAMESPACE = '/api/v1/namespaces/:namespace';
const DATASET = `${NAMESPACE}/datasets/:name`;
const JOB = `${NAMESPACE}/jobs/:name`;

const STATES: Record<string, MarquezRunState> = {
  new: 'NEW',
  running: 'RUNNING',
  completed: 'COMPLETED',
  aborted: 'ABORTED',
  failed: 'FAILED',
};

const identity = (path: (name: string) => string) => ({
  namespace: path('namespace'),
  name: path('name'),
});

const lastRunStates = (query: Query) =>
  parseWords(query, 'lastRunStates', Object.keys(STATES)).map(
    state => STATES[state],
  );

const namedReads: Record<string, Read> = {
  '/api/v1/namespaces': async (context, query) =>
    listNamespaces(context, parsePaging(query)),
  [NAMESPACE]: async (context, _, path) =>
    getNamespace(context, path('namespace')),
  [`${NAMESPACE}/datasets`]: async (context, query, path) =>
    listDatasets(context, path('namespace'), parsePaging(query)),
  [DATASET]: async (context, _, path) => getDataset(context, identity(path)),
  [`${DATASET}/versions`]: async (context, query, path) =>
    listDatasetVersions(context, identity(path), parsePaging(query)),
  [`${DATASET}/versions/:version`]: async (context, _, path) =>
    getDatasetVersion(context, identity(path), path('version')),
  [`${NAMESPACE}/jobs`]: async (context, query, path) =>
    listJobs(
      context,
      path('namespace'),
      lastRunStates(query),
      parsePaging(query),
    ),
  [JOB]: async (context, _, path) => getJob(context, identity(path)),
  [`${JOB}/runs`]: async (context, query, path) =>
    listRuns(context, identity(path), parsePaging(query)),
  '/api/v1/jobs': async (context, query) =>
    listJobs(context, undefined, lastRunStates(query), parsePaging(query)),
  '/api/v1/jobs/runs/:id': async (context, _, path) =>
    getRun(context, path('id')),
  '/api/v1/jobs/runs/:id/facets': async (context, query, path) =>
    getRunFacets(
      context,
      path('id'),
      parseWord(parseText(query, 'type'), 'type', ['run', 'job', 'dataset']) ??
        'run',
    ),
};

const graphReads: Record<string, Read> = {
  '/api/v1/lineage': async (context, query, _, res) => {
    const nodeId = parseText(query, 'nodeId');
    const found = await getLineage(context, nodeId, parseDepth(query));
    if (found.truncated) {
      res.setHeader(TRUNCATED_HEADER, 'true');
    }
    return { graph: found.graph };
  },
  '/api/v1/column-lineage': async (context, query) =>
    getColumnLineage(context, {
      nodeId: parseText(query, 'nodeId'),
      depth: parseDepth(query),
      withDownstream: parseFlag(query, 'withDownstream'),
    }),
  '/api/v1/search': async (context, query) =>
    searchNodes(context, {
      q: parseText(query, 'q'),
      filter: parseWord(single(query, 'filter'), 'filter', ['dataset', 'job']),
      sort:
        parseWord(single(query, 'sort'), 'sort', ['name', 'update_at']) ??
        'name',
      limit: parsePaging(query, 10).limit,
      namespace: single(query, 'namespace'),
      before: parseDay(query, 'before'),
      after: parseDay(query, 'after'),
    }),
  '/api/v1/events/lineage': async (context, query) =>
    listLineageEvents(context, {
      ...parsePaging(query),
      before: parseInstantParam(query, 'before'),
      after: parseInstantParam(query, 'after'),
      sortDirection:
        parseWord(single(query, 'sortDirection'), 'sortDirection', [
          'asc',
          'desc',
        ]) ?? 'desc',
    }),
};

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
  const router = PromiseRouter();
  for (const [path, read] of Object.entries({ ...namedReads, ...graphReads })) {
    router.get(path, async (req, res) => {
      const credentials = await options.httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      const context: ReadContext = {
        knex: options.knex,
        visibility: await options.visibility.resolve(credentials),
        now: options.now(),
      };
      const part = (name: string) => pathPart(req.params, name);
      res.json(await read(context, req.query, part, res));
    });
  }
  return router;
}

/** A part of the path, which express has percent-decoded. */
function pathPart(params: Record<string, string>, name: string): string {
  const value = params[name];
  // PostgreSQL cannot hold NUL, so it could not be looked for either.
  if (value.includes('\0')) {
    throw new InputError(`The ${name} in the path holds NUL`);
  }
  return value;
}
