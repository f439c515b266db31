import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { DataOpsClient } from '@headwater/backstage-plugin-dataops-common';
import { dataopsApiRef } from '../api';

/** The client that every page and card reads through. */
export const dataopsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: dataopsApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new DataOpsClient({ fetchApi }),
    }),
});
