import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { createBackend } from '@backstage/backend-defaults';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import dataopsPlugin from '..';

// Started by `ServerProcess`, as a process of its own that tests can kill.
const backend = createBackend();
backend.add(
  createServiceFactory({
    service: coreServices.rootConfig,
    deps: {},
    factory: () =>
      new ConfigReader(JSON.parse(process.env.HEADWATER_TEST_CONFIG ?? '{}')),
  }),
);
backend.add(catalogServiceMock.factory({ entities: [] }));
backend.add(dataopsPlugin);
backend.start();
