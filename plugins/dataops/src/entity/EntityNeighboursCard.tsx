import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { useDataset, usePipeline } from '../data/queries';
import { DatasetNeighbours } from '../datasets/DatasetNeighbours';
import { PipelineNeighbours } from '../pipelines/PipelineNeighbours';
import { QueryState } from '../states/QueryState';
import { useT } from '../translation';
import { useEntityNode } from './useEntityNode';

/** The card stands beside others; the lineage has them all. */
const MOST = 5;

function OfDataset(props: { datasetRef: string }) {
  const query = useDataset(props.datasetRef);
  return (
    <QueryState query={query} thing="dataset">
      {dataset => <DatasetNeighbours dataset={dataset} limit={MOST} />}
    </QueryState>
  );
}

function OfPipeline(props: { pipelineRef: string }) {
  const query = usePipeline(props.pipelineRef);
  return (
    <QueryState query={query} thing="pipeline">
      {pipeline => <PipelineNeighbours pipeline={pipeline} limit={MOST} />}
    </QueryState>
  );
}

/** What is one step away. */
export function EntityNeighboursCard() {
  const t = useT();
  const { ref, isDataset } = useEntityNode();
  return (
    <EntityInfoCard title={t('detail.neighbours')}>
      {isDataset ? (
        <OfDataset datasetRef={ref} />
      ) : (
        <OfPipeline pipelineRef={ref} />
      )}
    </EntityInfoCard>
  );
}
