import { NodeRef } from '@headwater/backstage-plugin-dataops-common';
import { useDataset, usePipeline } from '../data/queries';
import { QueryState } from '../states/QueryState';
import { SkeletonLines } from '../states/LoadingState';
import { VerdictLine } from '../status/VerdictLine';

/** The verdict line that opens every tab about a dataset. */
export function DatasetVerdict(props: { datasetRef: NodeRef }) {
  const query = useDataset(props.datasetRef);
  return (
    <QueryState
      query={query}
      thing="dataset"
      skeleton={<SkeletonLines lines={1} />}
    >
      {dataset => <VerdictLine verdict={dataset.verdict} variant="large" />}
    </QueryState>
  );
}

/** The verdict line that opens every tab about a pipeline. */
export function PipelineVerdict(props: { pipelineRef: NodeRef }) {
  const query = usePipeline(props.pipelineRef);
  return (
    <QueryState
      query={query}
      thing="pipeline"
      skeleton={<SkeletonLines lines={1} />}
    >
      {pipeline => <VerdictLine verdict={pipeline.verdict} variant="large" />}
    </QueryState>
  );
}
