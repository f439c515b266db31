import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { AppLink } from '../common/AppLink';
import { DatasetUpdates } from '../datasets/DatasetUpdates';
import { useT } from '../translation';
import { useEntityNode } from './useEntityNode';

const NEWEST = 5;

/** The newest arrivals of data. */
export function EntityUpdatesCard() {
  const t = useT();
  const { ref } = useEntityNode();
  return (
    <EntityInfoCard
      title={t('detail.recentUpdates')}
      headerActions={<AppLink to="updates">{t('detail.allUpdates')}</AppLink>}
    >
      <DatasetUpdates datasetRef={ref} limit={NEWEST} />
    </EntityInfoCard>
  );
}
