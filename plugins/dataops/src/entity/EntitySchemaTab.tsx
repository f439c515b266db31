import { SchemaView } from '../datasets/SchemaView';
import { useT } from '../translation';
import { EntityTab } from './EntityTab';
import { useEntityNode } from './useEntityNode';

/** What is in the dataset of this page. */
export function EntitySchemaTab() {
  const t = useT();
  const { ref } = useEntityNode();
  return (
    <EntityTab label={t('detail.schema')}>
      <SchemaView datasetRef={ref} />
    </EntityTab>
  );
}
