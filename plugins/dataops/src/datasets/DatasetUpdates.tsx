import { NodeRef } from '@headwater/backstage-plugin-dataops-common';
import { useState } from 'react';
import { useDatasetUpdates } from '../data/queries';
import { Note } from '../states/Note';
import { QueryState } from '../states/QueryState';
import { Pager } from '../table/Pager';
import { PAGE_SIZE } from '../table/useListParams';
import { useT } from '../translation';
import { UpdatesTable } from './UpdatesTable';

/** When did data arrive, from which run? In pages, or only the newest few. */
export function DatasetUpdates(props: { datasetRef: NodeRef; limit?: number }) {
  const { datasetRef, limit = PAGE_SIZE } = props;
  const t = useT();
  const [page, setPage] = useState(1);
  const query = useDatasetUpdates(datasetRef, {
    offset: (page - 1) * limit,
    limit,
  });
  return (
    <QueryState query={query} thing="dataset">
      {data => {
        if (data.items.length === 0) {
          return <Note status="unknown">{t('detail.noUpdates')}</Note>;
        }
        if (limit < PAGE_SIZE) {
          return <UpdatesTable updates={data.items} brief />;
        }
        return (
          <Pager
            offset={data.offset}
            limit={data.limit}
            total={data.total}
            shown={data.items.length}
            onPage={setPage}
          >
            <UpdatesTable updates={data.items} />
          </Pager>
        );
      }}
    </QueryState>
  );
}
