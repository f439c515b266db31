import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@mui/material/Typography';
import { ListFacets } from '@headwater/backstage-plugin-dataops-common';
import type { UseQueryResult } from '@tanstack/react-query';
import { useDatasetFacets, usePipelineFacets } from '../data/queries';
import { datasetsRouteRef, pipelinesRouteRef } from '../routes';
import { SkeletonLines } from '../states/LoadingState';
import { QueryState } from '../states/QueryState';
import { useT } from '../translation';
import { StatusCounts } from './StatusCounts';

const TIER_1 = { tier: ['1'] };

function OfKind(props: {
  title: string;
  query: UseQueryResult<ListFacets>;
  listHref: string;
}) {
  const { title, query, listHref } = props;
  return (
    <QueryState
      query={query}
      thing="overview"
      skeleton={<SkeletonLines lines={1} height={48} />}
    >
      {({ statuses }) =>
        statuses.length > 0 && (
          <div>
            <Typography
              component="h3"
              sx={{ fontSize: 14, color: 'text.secondary' }}
            >
              {title}
            </Typography>
            <StatusCounts
              counts={statuses.map(s => ({ status: s.value, count: s.count }))}
              hrefOf={status => `${listHref}?tier=1&status=${status}`}
            />
          </div>
        )
      }
    </QueryState>
  );
}

/** Tier 1 by status. No list has both kinds, so that they are counted apart. */
export function TierOneCounts() {
  const t = useT();
  const datasetsHref = useRouteRef(datasetsRouteRef)();
  const pipelinesHref = useRouteRef(pipelinesRouteRef)();
  return (
    <>
      <OfKind
        title={t('list.datasets')}
        query={useDatasetFacets(TIER_1)}
        listHref={datasetsHref}
      />
      <OfKind
        title={t('list.pipelines')}
        query={usePipelineFacets(TIER_1)}
        listHref={pipelinesHref}
      />
    </>
  );
}
