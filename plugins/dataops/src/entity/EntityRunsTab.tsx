import { PipelineRuns } from '../pipelines/PipelineRuns';
import { useT } from '../translation';
import { EntityTab } from './EntityTab';
import { useEntityNode } from './useEntityNode';

/** The runs of the pipeline of this page. */
export function EntityRunsTab() {
  const t = useT();
  const { ref } = useEntityNode();
  return (
    <EntityTab label={t('detail.runs')}>
      <PipelineRuns pipelineRef={ref} />
    </EntityTab>
  );
}
