import { HttpAuthService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { ApiMethod } from '@headwater/backstage-plugin-dataops-common';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import { Knex } from 'knex';
import { VisibilityService } from '../access/VisibilityService';
import { GraphMemory } from '../graph/memory/GraphMemory';
import { ReadContext } from '../read/ReadContext';
import { checkParameters } from './checkParameters';
import { AnswerOf, PathOf, QueryOf, ReadPath } from './describedTypes';
import { expressPath } from './expressPath';

export type DescribedRouterOptions = {
  knex: Knex;
  httpAuth: HttpAuthService;
  visibility: VisibilityService;
  /** The clock, in milliseconds. */
  now: () => number;
  /** After this long without news a job is not known to be well, or to run; absent = never. */
  staleAfterMs?: number;
  /** Where the current graph may be in memory. */
  graph?: GraphMemory;
  /** Called when a read names something that is not there: the catalog may know it by now. */
  onMissing?: () => void;
};

/** A request that has been checked, and for whom it reads. */
export type CheckedRead<Path extends ReadPath> = {
  context: ReadContext;
  query: QueryOf<Path>;
  path: PathOf<Path>;
  req: express.Request;
  res: express.Response;
};

/**
 * A router whose routes are operations of the OpenAPI document: paths,
 * parameters and answers have the types of the document, and each request is
 * checked against it.
 */
export function createDescribedRouter(options: DescribedRouterOptions): {
  router: express.Router;
  /** Mounts a GET for users and services. */
  read<Path extends ReadPath>(
    path: Path,
    answer: (request: CheckedRead<Path>) => Promise<AnswerOf<Path>>,
  ): void;
  /** Mounts any other operation for users and services; the handler reads the body. */
  on(
    method: Exclude<ApiMethod, 'get'>,
    path: string,
    handler: (req: express.Request, res: express.Response) => Promise<void>,
  ): void;
} {
  const router = PromiseRouter();
  const authenticate = (req: express.Request) =>
    options.httpAuth.credentials(req, { allow: ['user', 'service'] });
  return {
    router,
    read<Path extends ReadPath>(
      path: Path,
      answer: (request: CheckedRead<Path>) => Promise<AnswerOf<Path>>,
    ) {
      const check = checkParameters('get', path);
      router.get(expressPath(path), async (req, res) => {
        const context: ReadContext = {
          knex: options.knex,
          visibility: await options.visibility.resolve(await authenticate(req)),
          now: options.now(),
          staleAfterMs: options.staleAfterMs,
          graph: options.graph,
        };
        try {
          // The types are made from the document that was checked against.
          const checked = check(req) as Pick<
            CheckedRead<Path>,
            'query' | 'path'
          >;
          res.json(await answer({ context, ...checked, req, res }));
        } catch (error) {
          if (isError(error) && error.name === 'NotFoundError') {
            options.onMissing?.();
          }
          throw error;
        }
      });
    },
    on(method, path, handler) {
      const check = checkParameters(method, path);
      router[method](expressPath(path), async (req, res) => {
        await authenticate(req);
        check(req);
        await handler(req, res);
      });
    },
  };
}
