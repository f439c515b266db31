import { useRouteRef } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import { Overview } from '@headwater/backstage-plugin-dataops-common';
import { Panel } from '../common/Panel';
import { datasetsRouteRef, pipelinesRouteRef } from '../routes';
import { useT } from '../translation';
import { StatusCounts } from './StatusCounts';
import { TierOneCounts } from './TierOneCounts';

/** Tier 1, then all datasets and pipelines, by status; every number leads to its rows. */
export function EstateCounts(props: { overview: Overview }) {
  const { datasets, pipelines, tier1 } = props.overview;
  const t = useT();
  const datasetsHref = useRouteRef(datasetsRouteRef)();
  const pipelinesHref = useRouteRef(pipelinesRouteRef)();
  const total = (n: number) => ({ total: String(n) });
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          lg: 'repeat(3, minmax(0, 1fr))',
        },
      }}
    >
      <Panel title={t('overview.tier1', total(tier1.total))}>
        {tier1.total === 0 ? t('overview.tier1None') : <TierOneCounts />}
      </Panel>
      <Panel title={t('overview.datasets', total(datasets.total))}>
        <StatusCounts
          counts={datasets.byStatus}
          none={t('list.firstDatasets')}
          hrefOf={status => `${datasetsHref}?status=${status}`}
        />
      </Panel>
      <Panel title={t('overview.pipelines', total(pipelines.total))}>
        <StatusCounts
          counts={pipelines.byStatus}
          none={t('list.firstPipelines')}
          hrefOf={status => `${pipelinesHref}?status=${status}`}
        />
      </Panel>
    </Box>
  );
}
