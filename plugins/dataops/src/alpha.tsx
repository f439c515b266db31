import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiDatabase2Line } from '@remixicon/react';
import { dataopsApi } from './extensions/apis';
import { entityCards } from './extensions/entityCards';
import { entityContents } from './extensions/entityContents';
import { lineageIconLink } from './extensions/entityIconLinks';
import { pages } from './extensions/pages';
import {
  datasetsRouteRef,
  lineageRouteRef,
  pipelinesRouteRef,
  rootRouteRef,
} from './routes';

/**
 * Headwater in the new frontend system: pages under `/data`, and tabs and
 * cards on the pages of Dataset and Pipeline entities.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'dataops',
  title: 'Data',
  icon: <RiDatabase2Line />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    datasets: datasetsRouteRef,
    pipelines: pipelinesRouteRef,
    lineage: lineageRouteRef,
  },
  extensions: [
    dataopsApi,
    ...pages,
    ...entityCards,
    ...entityContents,
    lineageIconLink,
  ],
});
