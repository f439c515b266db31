import { HttpAuthService } from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import { Connector } from '@headwater/backstage-plugin-dataops-node';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import { setImmediate } from 'node:timers/promises';
import { DataOpsConfig } from '../config';
import { ConnectorRegistry } from '../connectors/ConnectorRegistry';
import { readMultipart } from '../connectors/dbt/readMultipart';
import { Ingestor } from '../ingest/Ingestor';
import { parseJson } from '../ingest/parseJson';
import { readBody } from '../ingest/readBody';
import { isUnavailable } from '../store/isUnavailable';
import { checkParameters } from './checkParameters';
import { contentTypes } from './contentTypes';
import { describedOperation } from './describedOperation';
import { expressPath } from './expressPath';

/** Seconds after which a client may try again. */
const RETRY_AFTER = '2';

/** Parts of a dbt request that are JSON files; the others are texts. */
const DBT_FILES = ['manifest', 'run_results', 'sources', 'catalog'];

/**
 * Where events come in.
 *
 * - `POST /api/v1/lineage`: OpenLineage, one event or an array. The path is the
 *   clients', so that `OPENLINEAGE_URL=<backend>/api/dataops` is all they need.
 * - `POST /v1/dbt/artifacts`: the files of a dbt `target/` folder, as
 *   `multipart/form-data` or as one JSON object.
 * - `POST /v1/connectors/{id}`: any other connector, JSON.
 *
 * Only services may: static keys and other plugins. 201 when anything was new,
 * 200 when all of it was known; both only after the commit. Overload and a
 * database that is away are 503 with `Retry-After`: OpenLineage clients try
 * that again, but not 429.
 */
export function createIngestRouter(options: {
  httpAuth: HttpAuthService;
  ingestor: Ingestor;
  connectors: ConnectorRegistry;
  config: DataOpsConfig['ingest'];
}): express.Router {
  const { httpAuth, ingestor, connectors, config } = options;
  const router = PromiseRouter();

  const readJson = async (
    req: express.Request,
    types: readonly string[],
  ): Promise<unknown> =>
    parseJson(
      await readBody(req, {
        maxBytes: config.maxBodyBytes,
        contentTypes: types,
      }),
      config.maxDepth,
    );

  const readDbt = async (
    req: express.Request,
    types: readonly string[],
  ): Promise<unknown> => {
    if (!/^multipart\/form-data/i.test(req.headers['content-type'] ?? '')) {
      return readJson(req, types);
    }
    const parts = await readMultipart(req, config.maxArtifactBytes);
    const members: Array<[string, unknown]> = [];
    for (const [name, text] of parts) {
      // A file may be of many megabytes: others have their turn in between.
      await setImmediate();
      members.push([
        name,
        DBT_FILES.includes(name)
          ? parseJson(text, config.maxDepth, `/${name}`)
          : text,
      ]);
    }
    return Object.fromEntries(members);
  };

  const mount = (
    path: string,
    connectorOf: (path: Record<string, unknown>) => Connector,
    read: (req: express.Request, types: readonly string[]) => Promise<unknown>,
  ): void => {
    const check = checkParameters('post', path);
    const types = contentTypes(describedOperation('post', path));
    router.post(expressPath(path), async (req, res) => {
      const { principal } = await httpAuth.credentials(req, {
        allow: ['service'],
      });
      const connector = connectorOf(check(req).path);
      const payload = await read(req, types);
      try {
        const result = await ingestor.ingest(
          connector,
          payload,
          principal.subject,
        );
        res.status(result.applied > 0 ? 201 : 200).json(result);
      } catch (error) {
        throw unavailable(error, res);
      }
    });
  };

  // The Java client sends to a URL with a path as it is: `<backend>/api/dataops`.
  for (const path of ['/api/v1/lineage', '/']) {
    mount(path, () => connectors.get('openlineage'), readJson);
  }
  mount('/v1/dbt/artifacts', () => connectors.get('dbt'), readDbt);
  mount(
    '/v1/connectors/{id}',
    ({ id }) => connectors.get(String(id)),
    readJson,
  );
  return router;
}

/**
 * The same intake for clients that join URLs as RFC 3986 says: with
 * `OPENLINEAGE_URL=<backend>/api/dataops` (no slash at the end) the Python
 * client posts to `<backend>/api/api/v1/lineage`. Mounted at `/api/api` of the
 * backend's root, it passes only that one path on.
 */
export function createJoinedUrlRouter(ingest: express.Router): express.Router {
  const router = PromiseRouter();
  router.post('/v1/lineage', (req, res, next) => {
    req.url = '/api/v1/lineage';
    ingest(req, res, next);
  });
  return router;
}

/** The error to answer with: whatever means that the database is away becomes 503. */
function unavailable(error: unknown, res: express.Response): unknown {
  if (!isUnavailable(error)) {
    return error;
  }
  res.setHeader('Retry-After', RETRY_AFTER);
  return isError(error) && error.name === 'ServiceUnavailableError'
    ? error
    : new ServiceUnavailableError(
        'The database does not answer; nothing was stored. Try again',
      );
}
