import { NodeRef } from '@headwater/backstage-plugin-dataops-common';
import { Panel } from '../common/Panel';
import { useDatasetSchema } from '../data/queries';
import { Note } from '../states/Note';
import { QueryState } from '../states/QueryState';
import { useT } from '../translation';
import { ColumnTable } from './ColumnTable';
import { VersionHistory } from './VersionHistory';

/** What is in it, and how that changed. */
export function SchemaView(props: { datasetRef: NodeRef }) {
  const t = useT();
  const query = useDatasetSchema(props.datasetRef);
  return (
    <QueryState query={query} thing="dataset">
      {schema =>
        schema.versions.length === 0 ? (
          <Note status="unknown">{t('detail.noColumns')}</Note>
        ) : (
          <>
            <ColumnTable fields={schema.versions[0].fields} />
            <Panel title={t('detail.versions')} level={3}>
              <VersionHistory versions={schema.versions} />
            </Panel>
          </>
        )
      }
    </QueryState>
  );
}
