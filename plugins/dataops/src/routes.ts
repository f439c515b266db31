import { createRouteRef } from '@backstage/core-plugin-api';

/** `/data`. @public */
export const rootRouteRef = createRouteRef({ id: 'dataops' });

/** `/data/datasets`. @public */
export const datasetsRouteRef = createRouteRef({ id: 'dataops:datasets' });

/** `/data/pipelines`. @public */
export const pipelinesRouteRef = createRouteRef({ id: 'dataops:pipelines' });

/** `/data/lineage`. @public */
export const lineageRouteRef = createRouteRef({ id: 'dataops:lineage' });
