import { HttpAuthService } from '@backstage/backend-plugin-api';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import { DataOpsConfig } from '../config';
import { IngestQueue } from '../ingest/IngestQueue';
import { checkNamespaces } from '../ingest/namespaceBinding';
import { acceptOpenLineage } from '../ingest/openLineageConnector';
import { parseJson } from '../ingest/parseJson';
import { readBody } from '../ingest/readBody';
import { isUnavailable } from '../store/isUnavailable';

/** Seconds after which a client may try again. */
const RETRY_AFTER = '2';

/**
 * `POST /api/v1/lineage`, where OpenLineage clients send events: the path is
 * theirs, so that `OPENLINEAGE_URL=<backend>/api/dataops` is all they need.
 *
 * 201 when anything was new, 200 when all of it was known; both only after the
 * commit. Overload and a database that is away are 503 with `Retry-After`:
 * OpenLineage clients try that again, but not 429.
 */
export function createIngestRouter(options: {
  httpAuth: HttpAuthService;
  queue: IngestQueue;
  config: DataOpsConfig['ingest'];
}): express.Router {
  const { httpAuth, queue, config } = options;
  const router = PromiseRouter();

  router.post('/api/v1/lineage', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['service'] });
    const text = await readBody(req, {
      maxBytes: config.maxBodyBytes,
      contentTypes: ['application/json'],
    });
    const events = acceptOpenLineage(parseJson(text, config.maxDepth), config);
    checkNamespaces(credentials.principal.subject, events, config.keys);
    const outcomes = await submit(queue, events, res);
    const applied = outcomes.filter(outcome => outcome === 'applied').length;
    res.status(applied > 0 ? 201 : 200).json({
      applied,
      known: outcomes.length - applied,
      notes: events.flatMap(({ facts }, event) =>
        facts.notes.map(note => ({ event, ...note })),
      ),
    });
  });

  return router;
}

async function submit(
  queue: IngestQueue,
  events: Parameters<IngestQueue['submit']>[0],
  res: express.Response,
): ReturnType<IngestQueue['submit']> {
  try {
    return await queue.submit(events);
  } catch (error) {
    if (isUnavailable(error)) {
      res.setHeader('Retry-After', RETRY_AFTER);
      if (!isError(error) || error.name !== 'ServiceUnavailableError') {
        throw new ServiceUnavailableError(
          'The database does not answer; the events were not stored. Try again',
          error,
        );
      }
    }
    throw error;
  }
}
