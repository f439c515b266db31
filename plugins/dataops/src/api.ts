import { createApiRef } from '@backstage/core-plugin-api';
import { DataOpsApi } from '@headwater/backstage-plugin-dataops-common';

/**
 * The read side of the backend plugin `dataops`.
 *
 * @public
 */
export const dataopsApiRef = createApiRef<DataOpsApi>({
  id: 'plugin.dataops.client',
});
