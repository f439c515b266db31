import Box from '@mui/material/Box';
import {
  ListRequest,
  PipelineRow,
} from '@headwater/backstage-plugin-dataops-common';
import { NodeLink } from '../common/NodeLink';
import { OwnerLink } from '../common/OwnerLink';
import { TierChip } from '../common/TierChip';
import { VerdictLine } from '../status/VerdictLine';
import { Column, DataTable } from '../table/DataTable';
import { useTime } from '../time/useTime';
import { useT } from '../translation';
import { RecentRuns } from './RecentRuns';

type Sort = NonNullable<ListRequest['sort']>;

function useColumns(): Array<Column<PipelineRow, Sort>> {
  const t = useT();
  const time = useTime();
  const lastRunAt = (row: PipelineRow) =>
    row.lastRun?.endedAt ?? row.lastRun?.startedAt;
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
    {
      id: 'lastRun',
      title: t('list.lastRun'),
      sort: 'lastRun',
      cell: row => {
        const at = lastRunAt(row);
        return at ? time.moment(at) : t('list.noRuns');
      },
    },
    {
      id: 'nextDue',
      title: t('list.nextDue'),
      cell: row =>
        row.nextDue ? time.moment(row.nextDue) : t('list.noSchedule'),
    },
    {
      id: 'recent',
      title: t('list.recent'),
      cell: row => <RecentRuns runs={row.recent} />,
    },
    {
      id: 'owner',
      title: t('list.owner'),
      sort: 'owner',
      cell: row => <OwnerLink node={row} />,
    },
    {
      id: 'jobs',
      title: t('list.jobs'),
      align: 'right',
      cell: row => row.jobCount,
    },
  ];
}

/** One page of pipelines. */
export function PipelineTable(props: {
  rows: PipelineRow[];
  sort?: Sort;
  order?: 'asc' | 'desc';
  onSort?(sort: Sort): void;
}) {
  const t = useT();
  const columns = useColumns();
  return (
    <DataTable
      caption={t('list.pipelines')}
      columns={columns}
      rowKey={row => row.key}
      {...props}
    />
  );
}
