import Box from '@mui/material/Box';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { ReactNode } from 'react';
import { useDataset, usePipeline } from '../data/queries';
import { DatasetFacts } from '../datasets/DatasetFacts';
import { PipelineFacts } from '../pipelines/PipelineFacts';
import { QueryState } from '../states/QueryState';
import { VerdictLine } from '../status/VerdictLine';
import { ZoneChip } from '../time/ZoneChip';
import { useT } from '../translation';
import { useEntityNode } from './useEntityNode';

function VerdictFrame(props: { title: string; children: ReactNode }) {
  return (
    <EntityInfoCard
      title={props.title}
      headerActions={
        <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
          <ZoneChip />
        </Box>
      }
    >
      {/* On a phone there is no room for it beside the title. */}
      <Box sx={{ display: { xs: 'block', sm: 'none' }, mb: 1 }}>
        <ZoneChip />
      </Box>
      {props.children}
    </EntityInfoCard>
  );
}

function DatasetVerdictCard(props: { datasetRef: string }) {
  const t = useT();
  const query = useDataset(props.datasetRef);
  return (
    <VerdictFrame title={t('detail.verdict')}>
      <QueryState query={query} thing="dataset">
        {dataset => (
          <>
            <VerdictLine verdict={dataset.verdict} variant="large" />
            <DatasetFacts dataset={dataset} />
          </>
        )}
      </QueryState>
    </VerdictFrame>
  );
}

function PipelineVerdictCard(props: { pipelineRef: string }) {
  const t = useT();
  const query = usePipeline(props.pipelineRef);
  return (
    <VerdictFrame title={t('detail.verdictPipeline')}>
      <QueryState query={query} thing="pipeline">
        {pipeline => (
          <>
            <VerdictLine verdict={pipeline.verdict} variant="large" />
            <PipelineFacts pipeline={pipeline} />
          </>
        )}
      </QueryState>
    </VerdictFrame>
  );
}

/** First on the overview: the verdict, and the facts behind it. */
export function EntityVerdictCard() {
  const { ref, isDataset } = useEntityNode();
  return isDataset ? (
    <DatasetVerdictCard datasetRef={ref} />
  ) : (
    <PipelineVerdictCard pipelineRef={ref} />
  );
}
