import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { DataOpsKindsProcessor } from './DataOpsKindsProcessor';

/**
 * Adds the kinds Dataset and Pipeline to the catalog.
 *
 * @public
 */
export const catalogModuleDataops = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'dataops',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addProcessor(new DataOpsKindsProcessor());
      },
    });
  },
});
