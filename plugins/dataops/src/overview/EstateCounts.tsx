import { useRouteRef } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import { Overview, Status } from '@headwater/backstage-plugin-dataops-common';
import { AppLink } from '../common/AppLink';
import { Panel } from '../common/Panel';
import { datasetsRouteRef, pipelinesRouteRef } from '../routes';
import { StatusGlyph } from '../status/StatusGlyph';
import { useT } from '../translation';

type Counts = Array<{ status: string; count: number }>;

/** Worst first; unknown before healthy, because grey is loud. */
const ORDER: readonly Status[] = [
  'breached',
  'missed',
  'at-risk',
  'unknown',
  'running',
  'waiting',
  'healthy',
];

function StatusCounts(props: {
  counts: Counts;
  hrefOf(status: Status): string;
}) {
  const { counts, hrefOf } = props;
  const t = useT();
  const shown = ORDER.flatMap(status => {
    const count = counts.find(c => c.status === status)?.count ?? 0;
    return count > 0 ? [{ status, count }] : [];
  });
  return (
    <Box
      component="ul"
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 3,
        rowGap: 0.5,
      }}
    >
      {shown.map(({ status, count }) => (
        <Box
          component="li"
          key={status}
          sx={{
            display: 'flex',
            gap: 0.75,
            alignItems: 'center',
            minHeight: 24,
          }}
        >
          <StatusGlyph status={status} />
          <AppLink to={hrefOf(status)}>
            {t('overview.countOf', {
              n: String(count),
              word: t(`status.${status}`).toLocaleLowerCase(),
            })}
          </AppLink>
        </Box>
      ))}
    </Box>
  );
}

/** Tier 1, then all datasets and pipelines, by status; every number leads to its rows. */
export function EstateCounts(props: { overview: Overview }) {
  const { overview } = props;
  const t = useT();
  const datasets = useRouteRef(datasetsRouteRef);
  const pipelines = useRouteRef(pipelinesRouteRef);
  const total = (n: number) => ({ total: String(n) });
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr', lg: 'repeat(3, 1fr)' },
      }}
    >
      <Panel title={t('overview.tier1', total(overview.tier1.total))}>
        {overview.tier1.total === 0 ? (
          t('overview.tier1None')
        ) : (
          <StatusCounts
            counts={overview.tier1.byStatus}
            hrefOf={status => `${datasets()}?tier=1&status=${status}`}
          />
        )}
      </Panel>
      <Panel title={t('overview.datasets', total(overview.datasets.total))}>
        <StatusCounts
          counts={overview.datasets.byStatus}
          hrefOf={status => `${datasets()}?status=${status}`}
        />
      </Panel>
      <Panel title={t('overview.pipelines', total(overview.pipelines.total))}>
        <StatusCounts
          counts={overview.pipelines.byStatus}
          hrefOf={status => `${pipelines()}?status=${status}`}
        />
      </Panel>
    </Box>
  );
}
