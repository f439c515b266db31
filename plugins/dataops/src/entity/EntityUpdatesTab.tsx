import { DatasetUpdates } from '../datasets/DatasetUpdates';
import { useT } from '../translation';
import { EntityTab } from './EntityTab';
import { useEntityNode } from './useEntityNode';

/** When data arrived in the dataset of this page. */
export function EntityUpdatesTab() {
  const t = useT();
  const { ref } = useEntityNode();
  return (
    <EntityTab label={t('detail.updates')}>
      <DatasetUpdates datasetRef={ref} />
    </EntityTab>
  );
}
