import express from 'express';
import PromiseRouter from 'express-promise-router';
import { createMarquezRouter } from '../marquez/createMarquezRouter';
import { IdentityRoutesOptions } from './DecisionRoutes';
import { createIdentityRouter } from './identityRoutes';
import { createReadRouter, ReadRoutesOptions } from './readRoutes';

export type RouterOptions = ReadRoutesOptions & {
  /** Where events come in (`ingestRoutes.ts`); it reads request bodies itself. */
  ingest: express.Router;
  identity: IdentityRoutesOptions;
};

/** The HTTP API of the plugin. */
export function createRouter(options: RouterOptions): express.Router {
  const { ingest, identity, ...rest } = options;
  const read = { ...rest, staleAfterMs: identity.verdicts.staleAfterMs };
  const router = PromiseRouter();
  router.use(ingest);
  router.use(createReadRouter(read));
  router.use(createIdentityRouter({ ...read, ...identity }));
  router.use(createMarquezRouter(read));
  return router;
}
