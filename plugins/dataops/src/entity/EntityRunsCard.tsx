import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { AppLink } from '../common/AppLink';
import { PipelineRuns } from '../pipelines/PipelineRuns';
import { useT } from '../translation';
import { useEntityNode } from './useEntityNode';

const NEWEST = 5;

/** The newest runs. */
export function EntityRunsCard() {
  const t = useT();
  const { ref } = useEntityNode();
  return (
    <EntityInfoCard
      title={t('detail.recentRuns')}
      headerActions={<AppLink to="runs">{t('detail.allRuns')}</AppLink>}
    >
      <PipelineRuns pipelineRef={ref} limit={NEWEST} />
    </EntityInfoCard>
  );
}
