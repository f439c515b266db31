import express from 'express';
import PromiseRouter from 'express-promise-router';
import { createMarquezRouter } from '../marquez/createMarquezRouter';
import { createReadRouter, ReadRoutesOptions } from './readRoutes';

export type RouterOptions = ReadRoutesOptions & {
  /** Where events come in (`ingestRoutes.ts`); it reads request bodies itself. */
  ingest: express.Router;
};

/** The HTTP API of the plugin. */
export function createRouter(options: RouterOptions): express.Router {
  const { ingest, ...read } = options;
  const router = PromiseRouter();
  router.use(ingest);
  router.use(createReadRouter(read));
  router.use(createMarquezRouter(read));
  return router;
}
