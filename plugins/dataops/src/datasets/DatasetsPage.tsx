import { useRouteRef } from '@backstage/core-plugin-api';
import { useState } from 'react';
import { AppLink } from '../common/AppLink';
import { PageBody } from '../common/PageBody';
import { useDatasetFacets, useDatasets } from '../data/queries';
import { datasetsRouteRef } from '../routes';
import { SkeletonLines } from '../states/LoadingState';
import { QueryState } from '../states/QueryState';
import { EmptyList } from '../table/EmptyList';
import { FilterBar } from '../table/FilterBar';
import { Pager } from '../table/Pager';
import { useListParams } from '../table/useListParams';
import { ZoneChip } from '../time/ZoneChip';
import { useT } from '../translation';
import { DatasetTable } from './DatasetTable';

/** Which dataset do I use, and is it safe today? */
export function DatasetsPage() {
  const t = useT();
  const self = useRouteRef(datasetsRouteRef);
  const params = useListParams('name');
  const query = useDatasets(params.request);
  const facets = useDatasetFacets(params.request);
  const [region, setRegion] = useState<HTMLElement | null>(null);
  return (
    <PageBody label={t('list.datasets')} regionRef={setRegion}>
      <FilterBar
        params={params}
        facets={facets.data}
        searchLabel={t('list.search')}
        region={region}
      >
        <AppLink to={`${self()}/duplicates`}>{t('review.link')}</AppLink>
        <ZoneChip />
      </FilterBar>
      <QueryState
        query={query}
        thing="list"
        skeleton={<SkeletonLines lines={12} />}
      >
        {page =>
          page.items.length === 0 && page.total === 0 ? (
            <EmptyList kind="datasets" params={params} />
          ) : (
            <>
              <DatasetTable
                rows={page.items}
                sort={params.request.sort}
                order={params.request.order}
                onSort={params.sortBy}
              />
              <Pager
                offset={page.offset}
                limit={page.limit}
                total={page.total}
                shown={page.items.length}
                onPage={params.toPage}
              />
            </>
          )
        }
      </QueryState>
    </PageBody>
  );
}
