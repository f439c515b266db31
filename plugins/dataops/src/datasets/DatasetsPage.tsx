import { useRouteRef } from '@backstage/core-plugin-api';
import { AppLink } from '../common/AppLink';
import { useDatasetFacets, useDatasets } from '../data/queries';
import { datasetsRouteRef } from '../routes';
import { ListPage } from '../table/ListPage';
import { useListParams } from '../table/useListParams';
import { useT } from '../translation';
import { useDatasetColumns } from './useDatasetColumns';

/** Which dataset do I use, and is it safe today? */
export function DatasetsPage() {
  const t = useT();
  const self = useRouteRef(datasetsRouteRef);
  const params = useListParams('status');
  const query = useDatasets(params.request);
  return (
    <ListPage
      kind="datasets"
      searchLabel={t('list.search')}
      params={params}
      query={query}
      facets={useDatasetFacets(params.request).data}
      columns={useDatasetColumns(query.data?.items ?? [])}
      links={<AppLink to={`${self()}/duplicates`}>{t('review.link')}</AppLink>}
    />
  );
}
