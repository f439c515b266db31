import Box from '@mui/material/Box';
import {
  DatasetRow,
  ListRequest,
} from '@headwater/backstage-plugin-dataops-common';
import { NodeLink } from '../common/NodeLink';
import { OwnerLink } from '../common/OwnerLink';
import { TierChip } from '../common/TierChip';
import { VerdictLine } from '../status/VerdictLine';
import { Column, DataTable } from '../table/DataTable';
import { useTime } from '../time/useTime';
import { useT } from '../translation';

type Sort = NonNullable<ListRequest['sort']>;

function useColumns(): Array<Column<DatasetRow, Sort>> {
  const t = useT();
  const time = useTime();
  return [
    {
      id: 'status',
      title: t('list.status'),
      sort: 'status',
      cell: row => <VerdictLine verdict={row.verdict} variant="brief" />,
    },
    {
      id: 'name',
      title: t('list.name'),
      sort: 'name',
      rowHeader: true,
      cell: row => (
        <>
          <NodeLink node={row} />
          {!row.entityRef && (
            <Box
              component="span"
              sx={{ ml: 1, color: 'text.secondary', whiteSpace: 'nowrap' }}
            >
              {t('list.observedOnly')}
            </Box>
          )}
        </>
      ),
    },
    {
      id: 'tier',
      title: t('list.tier'),
      sort: 'tier',
      cell: row => <TierChip tier={row.tier} />,
    },
    { id: 'type', title: t('list.type'), cell: row => row.type },
    {
      id: 'owner',
      title: t('list.owner'),
      sort: 'owner',
      cell: row => <OwnerLink node={row} />,
    },
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

/** One page of datasets. */
export function DatasetTable(props: {
  rows: DatasetRow[];
  sort?: Sort;
  order?: 'asc' | 'desc';
  onSort?(sort: Sort): void;
}) {
  const t = useT();
  const columns = useColumns();
  return (
    <DataTable
      caption={t('list.datasets')}
      columns={columns}
      rowKey={row => row.key}
      {...props}
    />
  );
}
