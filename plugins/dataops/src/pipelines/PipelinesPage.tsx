import { useState } from 'react';
import { PageBody } from '../common/PageBody';
import { usePipelineFacets, usePipelines } from '../data/queries';
import { SkeletonLines } from '../states/LoadingState';
import { QueryState } from '../states/QueryState';
import { EmptyList } from '../table/EmptyList';
import { FilterBar } from '../table/FilterBar';
import { Pager } from '../table/Pager';
import { useListParams } from '../table/useListParams';
import { ZoneChip } from '../time/ZoneChip';
import { useT } from '../translation';
import { PipelineTable } from './PipelineTable';

/** What runs, and is it on time? */
export function PipelinesPage() {
  const t = useT();
  const params = useListParams('name');
  const query = usePipelines(params.request);
  const facets = usePipelineFacets(params.request);
  const [region, setRegion] = useState<HTMLElement | null>(null);
  return (
    <PageBody label={t('list.pipelines')} regionRef={setRegion}>
      <FilterBar
        params={params}
        facets={facets.data}
        searchLabel={t('list.searchPipelines')}
        region={region}
      >
        <ZoneChip />
      </FilterBar>
      <QueryState
        query={query}
        thing="list"
        skeleton={<SkeletonLines lines={12} />}
      >
        {page =>
          page.items.length === 0 && page.total === 0 ? (
            <EmptyList kind="pipelines" params={params} />
          ) : (
            <>
              <PipelineTable
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
