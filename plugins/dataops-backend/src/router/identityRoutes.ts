import express from 'express';
import { listIdentityDecisions } from '../read/review/identityDecisions';
import { listIdentityCandidates } from '../read/review/listIdentityCandidates';
import {
  createDescribedRouter,
  DescribedRouterOptions,
} from './createDescribedRouter';
import { DecisionRoutes, IdentityRoutesOptions } from './DecisionRoutes';

/** Names that may be one dataset: who sees both may look, who has the permission may decide. */
export function createIdentityRouter(
  options: DescribedRouterOptions & IdentityRoutesOptions,
): express.Router {
  const { router, read, on } = createDescribedRouter(options);
  const routes = new DecisionRoutes(options);

  read('/v1/identity/candidates', async ({ context, query, req }) =>
    listIdentityCandidates(context, query, await routes.mayDecide(req)),
  );
  read('/v1/identity/decisions', async ({ context, query }) =>
    listIdentityDecisions(context, query),
  );
  on('post', '/v1/identity/decisions', async (req, res) =>
    routes.decide(req, res),
  );
  on('delete', '/v1/identity/decisions/{id}', async (req, res) =>
    routes.revoke(req, res),
  );
  return router;
}
