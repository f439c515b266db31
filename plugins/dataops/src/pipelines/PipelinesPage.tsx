import { usePipelineFacets, usePipelines } from '../data/queries';
import { ListPage } from '../table/ListPage';
import { useListParams } from '../table/useListParams';
import { useT } from '../translation';
import { usePipelineColumns } from './usePipelineColumns';

/** What runs, and is it on time? */
export function PipelinesPage() {
  const t = useT();
  const params = useListParams('status');
  const query = usePipelines(params.request);
  return (
    <ListPage
      kind="pipelines"
      searchLabel={t('list.searchPipelines')}
      params={params}
      query={query}
      facets={usePipelineFacets(params.request).data}
      columns={usePipelineColumns(query.data?.items ?? [])}
    />
  );
}
