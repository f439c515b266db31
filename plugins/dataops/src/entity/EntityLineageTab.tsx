import { LineageExplorer } from '../lineage/LineageExplorer';
import { useT } from '../translation';
import { EntityTab } from './EntityTab';
import { useEntityNode } from './useEntityNode';

/** The explorer with the entity of this page in its middle. */
export function EntityLineageTab() {
  const t = useT();
  const { ref } = useEntityNode();
  return (
    <EntityTab label={t('detail.lineage')}>
      <LineageExplorer focus={ref} />
    </EntityTab>
  );
}
