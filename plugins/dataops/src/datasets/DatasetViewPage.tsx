import { useRouteRef } from '@backstage/core-plugin-api';
import { useSearchParams } from 'react-router-dom';
import { useDataset } from '../data/queries';
import { LineageExplorer } from '../lineage/LineageExplorer';
import { datasetsRouteRef } from '../routes';
import { QueryState } from '../states/QueryState';
import { useT } from '../translation';
import { ViewPage } from '../common/ViewPage';
import { DatasetFacts } from './DatasetFacts';
import { DatasetNeighbours } from './DatasetNeighbours';
import { DatasetUpdates } from './DatasetUpdates';
import { SchemaView } from './SchemaView';

/** A dataset that only events know: what its entity page would show. */
export function DatasetViewPage() {
  const t = useT();
  const [params] = useSearchParams();
  const ref = params.get('ref') ?? '';
  const query = useDataset(ref);
  const datasets = useRouteRef(datasetsRouteRef);
  return (
    <ViewPage
      label={t('kind.dataset')}
      back={{ to: datasets(), text: t('detail.backDatasets') }}
      node={query.data}
      error={query.error}
      sections={[
        {
          id: 'overview',
          title: t('detail.overview'),
          render: () => (
            <QueryState query={query} thing="dataset">
              {dataset => (
                <>
                  <DatasetFacts dataset={dataset} />
                  <DatasetNeighbours dataset={dataset} level={3} />
                </>
              )}
            </QueryState>
          ),
        },
        {
          id: 'schema',
          title: t('detail.schema'),
          render: () => <SchemaView datasetRef={ref} />,
        },
        {
          id: 'lineage',
          title: t('detail.lineage'),
          render: () => <LineageExplorer focus={ref} />,
        },
        {
          id: 'updates',
          title: t('detail.updates'),
          render: () => <DatasetUpdates datasetRef={ref} />,
        },
      ]}
    />
  );
}
