import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  createDatasetNaming,
  dataopsPermissions,
} from '@headwater/backstage-plugin-dataops-common';
import { dataopsConnectorsExtensionPoint } from '@headwater/backstage-plugin-dataops-node';
import { DefaultVisibilityService } from './access/VisibilityService';
import { CatalogSync } from './catalog/CatalogSync';
import { PipelineNews } from './catalog/PipelineNews';
import { readDataOpsConfig } from './config';
import { ConnectorRegistry } from './connectors/ConnectorRegistry';
import { dbtConnector } from './connectors/dbt/dbtConnector';
import { openLineageConnector } from './connectors/openlineage/openLineageConnector';
import { GraphMemory } from './graph/memory/GraphMemory';
import { Ingestor } from './ingest/Ingestor';
import { IngestQueue } from './ingest/IngestQueue';
import { LineageStore } from './ingest/LineageStore';
import { subscribeToTopic } from './ingest/subscribeToTopic';
import { scheduleRetention } from './retention/scheduleRetention';
import {
  createIngestRouter,
  createJoinedUrlRouter,
} from './router/ingestRoutes';
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
    const connectors = new ConnectorRegistry();
    connectors.add(openLineageConnector);
    connectors.add(dbtConnector);
    env.registerExtensionPoint(dataopsConnectorsExtensionPoint, {
      addConnector: connector => connectors.add(connector),
    });
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootHttpRouter: coreServices.rootHttpRouter,
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
        const naming = createDatasetNaming(config.lineage);
        const queue = new IngestQueue({
          ...config.ingest,
          apply: events => store.applyEvents(events, Date.now()),
        });
        const ingestor = new Ingestor({
          queue,
          config: config.ingest,
          naming,
          now: Date.now,
        });
        const sync = new CatalogSync({
          ...{ knex, catalog, auth, logger },
          ...{ naming, verdicts },
        });
        deps.permissionsRegistry.addPermissions(dataopsPermissions);
        const ingest = createIngestRouter({
          httpAuth,
          ingestor,
          connectors,
          config: config.ingest,
        });
        deps.rootHttpRouter.use('/api/api', createJoinedUrlRouter(ingest));
        deps.httpRouter.use(
          createRouter({
            knex,
            httpAuth,
            userInfo: deps.userInfo,
            baseUrl: () => deps.discovery.getExternalBaseUrl('dataops'),
            visibility: DefaultVisibilityService.create({
              permissions,
              catalog,
              now: Date.now,
            }),
            now: Date.now,
            edgeExpiryMs: config.lineage.edgeExpiryMs,
            environments: config.lineage.environments,
            graph: new GraphMemory({
              knex,
              logger,
              maxEdges: config.lineage.maxEdgesInMemory,
            }),
            onMissing: () => sync.soon(),
            ingest,
            identity: {
              permissions,
              auditor: deps.auditor,
              verdicts,
              keys: config.ingest.keys,
            },
          }),
        );
        await subscribeToTopic({ events: deps.events, ingestor, logger });
        await deps.scheduler.scheduleTask({
          id: 'dataops-catalog-sync',
          frequency: config.catalogSync,
          timeout: { minutes: 10 },
          initialDelay: { seconds: 3 },
          scope: 'global',
          fn: signal => sync.run(signal),
        });
        await scheduleRetention({
          scheduler: deps.scheduler,
          knex,
          logger,
          retention: config.retention,
          now: Date.now,
        });
      },
    });
  },
});
