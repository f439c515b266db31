import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { dataopsPermissions } from '@headwater/backstage-plugin-dataops-common';
import { DefaultVisibilityService } from './access/VisibilityService';
import { CatalogSync } from './catalog/CatalogSync';
import { PipelineNews } from './catalog/PipelineNews';
import { readDataOpsConfig } from './config';
import { IngestQueue } from './ingest/IngestQueue';
import { LineageStore } from './ingest/LineageStore';
import { createIngestRouter } from './router/ingestRoutes';
import { createRouter } from './router/createRouter';
import { openDatabase } from './store/openDatabase';

/**
 * Takes lineage events, keeps what they say, and serves it.
 *
 * @public
 */
export const dataopsPlugin = createBackendPlugin({
  pluginId: 'dataops',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { auth, catalog, httpAuth, logger, permissions } = deps;
        const config = readDataOpsConfig(deps.config);
        const knex = await openDatabase(deps.database);
        const verdicts = { staleAfterMs: config.staleAfterMs };
        const news = new PipelineNews({ knex, logger });
        const store = new LineageStore({
          knex,
          verdicts,
          onPipelineNews: ids => news.add(ids),
        });
        const queue = new IngestQueue({
          ...config.ingest,
          apply: events => store.applyEvents(events, Date.now()),
        });
        deps.permissionsRegistry.addPermissions(dataopsPermissions);
        deps.httpRouter.use(
          createRouter({
            knex,
            httpAuth,
            userInfo: deps.userInfo,
            visibility: DefaultVisibilityService.create({
              permissions,
              catalog,
              now: Date.now,
            }),
            now: Date.now,
            ingest: createIngestRouter({
              httpAuth,
              queue,
              config: config.ingest,
            }),
          }),
        );
        const sync = new CatalogSync({ knex, catalog, auth, logger, verdicts });
        await deps.scheduler.scheduleTask({
          id: 'dataops-catalog-sync',
          frequency: config.catalogSync,
          timeout: { minutes: 10 },
          initialDelay: { seconds: 3 },
          scope: 'global',
          fn: signal => sync.run(signal),
        });
      },
    });
  },
});
