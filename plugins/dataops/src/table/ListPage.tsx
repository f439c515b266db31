import {
  ListFacets,
  NodeSummary,
  Page,
} from '@headwater/backstage-plugin-dataops-common';
import type { UseQueryResult } from '@tanstack/react-query';
import { ReactNode, useState } from 'react';
import { PageBody } from '../common/PageBody';
import { visuallyHidden } from '../common/visuallyHidden';
import { SkeletonLines } from '../states/LoadingState';
import { QueryState } from '../states/QueryState';
import { ZoneChip } from '../time/ZoneChip';
import { useT } from '../translation';
import { Column, DataTable } from './DataTable';
import { EmptyList } from './EmptyList';
import { FilterBar } from './FilterBar';
import { Pager } from './Pager';
import { ListParams, Sort } from './useListParams';

/** A list to search, filter, sort and page through, all done by the server. */
export function ListPage<R extends NodeSummary>(props: {
  kind: 'datasets' | 'pipelines';
  searchLabel: string;
  params: ListParams;
  query: UseQueryResult<Page<R>>;
  facets?: ListFacets;
  columns: Array<Column<R, Sort>>;
  /** What stands beside the filters. */
  links?: ReactNode;
}) {
  const { kind, searchLabel, params, query, facets, columns, links } = props;
  const t = useT();
  const [region, setRegion] = useState<HTMLElement | null>(null);
  const title = t(`list.${kind}`);
  return (
    <PageBody label={title} regionRef={setRegion}>
      <h2 style={visuallyHidden}>{title}</h2>
      <FilterBar
        params={params}
        facets={facets}
        searchLabel={searchLabel}
        region={region}
      >
        {links}
        <ZoneChip />
      </FilterBar>
      <QueryState
        query={query}
        thing="list"
        skeleton={<SkeletonLines lines={12} />}
      >
        {page =>
          page.items.length === 0 && page.total === 0 ? (
            <EmptyList kind={kind} params={params} />
          ) : (
            <Pager
              offset={page.offset}
              limit={page.limit}
              total={page.total}
              shown={page.items.length}
              onPage={params.toPage}
            >
              <DataTable
                caption={title}
                columns={columns}
                rows={page.items}
                rowKey={row => row.key}
                sort={params.request.sort}
                order={params.request.order}
                onSort={params.sortBy}
              />
            </Pager>
          )
        }
      </QueryState>
    </PageBody>
  );
}
