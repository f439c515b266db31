import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiDatabase2Line } from '@remixicon/react';
import { DataOpsRoot } from '../data/DataOpsRoot';
import {
  datasetsRouteRef,
  lineageRouteRef,
  pipelinesRouteRef,
  rootRouteRef,
} from '../routes';

/** `/data`; without a loader, the sub-pages become its header tabs. */
const dataPage = PageBlueprint.make({
  params: {
    path: '/data',
    title: 'Data',
    icon: <RiDatabase2Line />,
    routeRef: rootRouteRef,
  },
});

const overviewPage = SubPageBlueprint.make({
  name: 'overview',
  params: {
    path: 'overview',
    title: 'Overview',
    loader: async () => {
      const { OverviewPage } = await import('../overview/OverviewPage');
      return (
        <DataOpsRoot>
          <OverviewPage />
        </DataOpsRoot>
      );
    },
  },
});

const datasetsPage = SubPageBlueprint.make({
  name: 'datasets',
  params: {
    path: 'datasets',
    title: 'Datasets',
    routeRef: datasetsRouteRef,
    loader: async () => {
      const { DatasetsRouter } = await import('../datasets/DatasetsRouter');
      return (
        <DataOpsRoot>
          <DatasetsRouter />
        </DataOpsRoot>
      );
    },
  },
});

const pipelinesPage = SubPageBlueprint.make({
  name: 'pipelines',
  params: {
    path: 'pipelines',
    title: 'Pipelines',
    routeRef: pipelinesRouteRef,
    loader: async () => {
      const { PipelinesRouter } = await import('../pipelines/PipelinesRouter');
      return (
        <DataOpsRoot>
          <PipelinesRouter />
        </DataOpsRoot>
      );
    },
  },
});

const lineagePage = SubPageBlueprint.make({
  name: 'lineage',
  params: {
    path: 'lineage',
    title: 'Lineage',
    routeRef: lineageRouteRef,
    loader: async () => {
      const { LineagePage } = await import('../lineage/LineagePage');
      return (
        <DataOpsRoot>
          <LineagePage />
        </DataOpsRoot>
      );
    },
  },
});

/** The page and its four tabs, in the order in which they are shown. */
export const pages = [
  dataPage,
  overviewPage,
  datasetsPage,
  pipelinesPage,
  lineagePage,
];
