import { useRouteRef } from '@backstage/core-plugin-api';
import { useSearchParams } from 'react-router-dom';
import { ViewPage } from '../common/ViewPage';
import { usePipeline } from '../data/queries';
import { LineageExplorer } from '../lineage/LineageExplorer';
import { pipelinesRouteRef } from '../routes';
import { QueryState } from '../states/QueryState';
import { useT } from '../translation';
import { PipelineFacts } from './PipelineFacts';
import { PipelineNeighbours } from './PipelineNeighbours';
import { PipelineRuns } from './PipelineRuns';

/** A job that only events know: what its entity page would show. */
export function PipelineViewPage() {
  const t = useT();
  const [params] = useSearchParams();
  const ref = params.get('ref') ?? '';
  const query = usePipeline(ref);
  const pipelines = useRouteRef(pipelinesRouteRef);
  return (
    <ViewPage
      label={t('kind.pipeline')}
      back={{ to: pipelines(), text: t('detail.backPipelines') }}
      node={query.data}
      error={query.error}
      sections={[
        {
          id: 'overview',
          title: t('detail.overview'),
          render: () => (
            <QueryState query={query} thing="pipeline">
              {pipeline => (
                <>
                  <PipelineFacts pipeline={pipeline} />
                  <PipelineNeighbours pipeline={pipeline} level={3} />
                </>
              )}
            </QueryState>
          ),
        },
        {
          id: 'runs',
          title: t('detail.runs'),
          render: () => <PipelineRuns pipelineRef={ref} />,
        },
        {
          id: 'lineage',
          title: t('detail.lineage'),
          render: () => <LineageExplorer focus={ref} />,
        },
      ]}
    />
  );
}
