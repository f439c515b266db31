import {
  createApiFactory,
  createPlugin,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { DataOpsClient } from '@headwater/backstage-plugin-dataops-common';
import { dataopsApiRef } from './api';
import { rootRouteRef } from './routes';

/**
 * The plugin for the old frontend system: API and routes only, so far. Portals
 * on the new system get everything from the default export of `/alpha`.
 *
 * @public
 */
export const dataopsPlugin = createPlugin({
  id: 'dataops',
  routes: { root: rootRouteRef },
  apis: [
    createApiFactory({
      api: dataopsApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new DataOpsClient({ fetchApi }),
    }),
  ],
});
