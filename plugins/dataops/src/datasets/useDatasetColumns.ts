import { DatasetRow } from '@headwater/backstage-plugin-dataops-common';
import { Column } from '../table/DataTable';
import { Sort } from '../table/useListParams';
import { useNodeColumns } from '../table/useNodeColumns';
import { useTime } from '../time/useTime';
import { useT } from '../translation';

/** What the list says of a dataset. */
export function useDatasetColumns(
  rows: readonly DatasetRow[],
): Array<Column<DatasetRow, Sort>> {
  const t = useT();
  const time = useTime();
  const { status, name, tier, owner } = useNodeColumns(rows);
  return [
    status,
    name,
    tier,
    { id: 'type', title: t('list.type'), cell: row => row.type },
    owner,
    {
      id: 'dataAsOf',
      title: t('list.dataAsOf'),
      sort: 'dataAsOf',
      nowrap: true,
      cell: row => (row.dataAsOf ? time.moment(row.dataAsOf) : t('list.never')),
    },
    {
      id: 'usedBy',
      title: t('list.usedBy'),
      sort: 'downstream',
      align: 'right',
      cell: row => row.downstreamCount,
    },
  ];
}
