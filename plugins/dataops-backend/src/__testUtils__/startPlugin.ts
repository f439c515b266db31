import {
  BackendFeature,
  coreServices,
  createServiceFactory,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  DefaultEventsService,
  EventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { dataopsPlugin } from '../plugin';
import { CapturingLogger } from './CapturingLogger';
import { expectDescribed } from './expectDescribed';

/** The answer to a request, as far as tests look at it. */
export type Answer = {
  status: number;
  /** The body as it was sent. */
  text: string;
  /** The body parsed; `undefined` where it is not JSON. */
  json: any;
  retryAfter: string | null;
};

/** The real plugin behind a real HTTP server, on a database of the test. */
export type TestPlugin = {
  server: Awaited<ReturnType<typeof startTestBackend>>['server'];
  events: EventsService;
  logger: CapturingLogger;
  /** A POST of bytes, by default as a service that may speak for every namespace. */
  post(
    path: string,
    body: string | Uint8Array,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Any request; JSON where it has a body. */
  send(
    method: string,
    path: string,
    more: { body?: string; headers?: Record<string, string> },
  ): Promise<Answer>;
  stop(): Promise<void>;
};

/** The `authorization` of a service: `external:<subject>` of a key, or `plugin:<id>`. */
export function serviceHeader(subject: string): string {
  return mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(subject),
    targetPluginId: 'dataops',
  });
}

/** The route of OpenLineage events, below the plugin. */
export const LINEAGE = '/api/v1/lineage';

/**
 * Starts the plugin with everything of its own real: routes, body parsing,
 * connectors, queue, store. Only the services around it are mocks. Requests
 * without an `authorization` header are anonymous. Every answer is held against
 * the OpenAPI document.
 */
export async function startPlugin(options: {
  knex: Knex;
  /** Settings under `dataops`. */
  config?: JsonObject;
  /** Settings beside `dataops`. */
  rootConfig?: JsonObject;
  permissions?: PermissionsService;
  /** Services that say who asks; by default mocks. */
  auth?: BackendFeature[];
  features?: BackendFeature[];
}): Promise<TestPlugin> {
  const logger = new CapturingLogger();
  const events = DefaultEventsService.create({
    // Backstage's events service logs every payload at this level, whoever sent it.
    logger: Object.assign(logger.child({}), { debug: () => {} }),
  });
  const backend = await startTestBackend({
    features: [
      dataopsPlugin,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({
        data: { ...options.rootConfig, dataops: options.config ?? {} },
      }),
      mockServices.database.factory({
        knex: options.knex,
        migrations: { skip: true },
      }),
      ...(options.auth ?? [
        mockServices.httpAuth.factory({
          defaultCredentials: mockCredentials.none(),
        }),
      ]),
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => logger,
      }),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events.forPlugin('dataops'),
      }),
      ...(options.permissions ? [permissionsFactory(options.permissions)] : []),
      ...(options.features ?? []),
    ],
  });
  const base = `http://localhost:${backend.server.port()}/api/dataops`;
  const call = async (
    method: string,
    path: string,
    init: { body?: string | Uint8Array; headers: Record<string, string> },
  ): Promise<Answer> => {
    const authorization = mockCredentials.service.header();
    const found = await answer(
      await fetch(`${base}${path}`, {
        method,
        ...init,
        headers: { authorization, ...init.headers },
      }),
    );
    expectDescribed(method.toLowerCase(), path, found);
    return found;
  };
  return {
    server: backend.server,
    events,
    logger,
    post: (path, body, headers = {}) =>
      call('POST', path, {
        body,
        headers: { 'content-type': 'application/json', ...headers },
      }),
    get: (path, headers = {}) => call('GET', path, { headers }),
    send: (method, path, { body, headers = {} }) =>
      call(method, path, {
        body,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
      }),
    stop: () => backend.stop(),
  };
}

function permissionsFactory(permissions: PermissionsService): BackendFeature {
  return createServiceFactory({
    service: coreServices.permissions,
    deps: {},
    factory: () => permissions,
  });
}

async function answer(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    text,
    json: isJson ? JSON.parse(text) : undefined,
    retryAfter: response.headers.get('retry-after'),
  };
}
