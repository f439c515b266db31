import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
  ServiceFactory,
} from '@backstage/backend-plugin-api';
import { createBackend } from '@backstage/backend-defaults';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import dataopsPlugin from '../src';
import { readBody } from '../src/ingest/readBody';

/** The bearer token of the benchmark's requests. */
export const BENCH_KEY = 'bench-key-bench-key';

/**
 * What an ingest route cannot do without: a server that authenticates, reads
 * the body and commits one insert of it. The yardstick of every figure.
 */
const baselinePlugin = createBackendPlugin({
  pluginId: 'baseline',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ database, httpAuth, httpRouter }) {
        const knex = await database.getClient();
        if (String(knex.client.config.client).includes('sqlite')) {
          await knex.raw('pragma journal_mode = wal');
          await knex.raw('pragma synchronous = full');
        }
        await knex.schema.createTable('event', table => {
          table.increments('id');
          table.text('body');
        });
        httpRouter.use(async (req, res) => {
          await httpAuth.credentials(req, { allow: ['service'] });
          if (req.method === 'GET') {
            res.json({});
            return;
          }
          const body = await readBody(req, {
            maxBytes: 10_000_000,
            contentTypes: ['application/json'],
          });
          await knex('event').insert({ body });
          res.status(201).end();
        });
      },
    });
  },
});

/** The real backend with the plugin and the baseline, on a database of its own. */
export async function startBackend(options: {
  port: number;
  database: object;
  /** Services that take the place of the backend's own. */
  services?: readonly ServiceFactory[];
}): Promise<{ stop(): Promise<void> }> {
  const config = new ConfigReader({
    backend: {
      baseUrl: `http://localhost:${options.port}`,
      listen: { port: options.port, host: '127.0.0.1' },
      database: options.database,
      auth: {
        externalAccess: [
          { type: 'static', options: { token: BENCH_KEY, subject: 'bench' } },
        ],
      },
    },
  });
  const backend = createBackend();
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => config,
    }),
  );
  backend.add(catalogServiceMock.factory({ entities: [] }));
  backend.add(dataopsPlugin);
  backend.add(baselinePlugin);
  options.services?.forEach(service => backend.add(service));
  await backend.start();
  return { stop: () => backend.stop() };
}
