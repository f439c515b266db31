import { HttpAuthService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import { Knex } from 'knex';
import { VisibilityService } from '../access/VisibilityService';
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
} {
  const router = PromiseRouter();
  return {
    router,
    read(path, answer) {
      const check = checkParameters(path);
      router.get(expressPath(path), async (req, res) => {
        const credentials = await options.httpAuth.credentials(req, {
          allow: ['user', 'service'],
        });
        const context: ReadContext = {
          knex: options.knex,
          visibility: await options.visibility.resolve(credentials),
          now: options.now(),
        };
        try {
          res.json(await answer({ context, ...check(req), req, res }));
        } catch (error) {
          if (isError(error) && error.name === 'NotFoundError') {
            options.onMissing?.();
          }
          throw error;
        }
      });
    },
  };
}
