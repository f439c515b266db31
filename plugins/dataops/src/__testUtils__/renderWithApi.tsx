import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { DataOpsApi } from '@headwater/backstage-plugin-dataops-common';
import { dataopsApiRef } from '../api';
import { DataOpsRoot } from '../data/DataOpsRoot';
import {
  datasetsRouteRef,
  lineageRouteRef,
  pipelinesRouteRef,
  rootRouteRef,
} from '../routes';

/** Renders one of our elements in a test app, with an API in memory. */
export function renderWithApi(
  element: JSX.Element,
  api: Partial<DataOpsApi>,
  path = '/',
) {
  return renderInTestApp(<DataOpsRoot>{element}</DataOpsRoot>, {
    apis: [[dataopsApiRef, api as DataOpsApi]],
    initialRouteEntries: [path],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityRouteRef,
      '/data': rootRouteRef,
      '/data/datasets': datasetsRouteRef,
      '/data/pipelines': pipelinesRouteRef,
      '/data/lineage': lineageRouteRef,
    },
  });
}
