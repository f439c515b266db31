import { PipelineRow } from '@headwater/backstage-plugin-dataops-common';
import { Column } from '../table/DataTable';
import { Sort } from '../table/useListParams';
import { useNodeColumns } from '../table/useNodeColumns';
import { useTime } from '../time/useTime';
import { useT } from '../translation';
import { RecentRuns } from './RecentRuns';

/** What the list says of a pipeline. */
export function usePipelineColumns(
  rows: readonly PipelineRow[],
): Array<Column<PipelineRow, Sort>> {
  const t = useT();
  const time = useTime();
  const { status, name, tier, owner } = useNodeColumns(rows);
  const nextDue = ({ nextDue: at, schedule }: PipelineRow) => {
    if (at) {
      return time.due(at);
    }
    // What is due after a failure the server does not say.
    return schedule
      ? t('detail.scheduleText', {
          cron: schedule.cron,
          zone: schedule.timezone,
        })
      : t('list.noSchedule');
  };
  return [
    status,
    name,
    tier,
    {
      id: 'lastRun',
      title: t('list.lastRun'),
      sort: 'lastRun',
      cell: row => {
        const at = row.lastRun?.endedAt ?? row.lastRun?.startedAt;
        return at ? time.moment(at) : t('list.noRuns');
      },
    },
    { id: 'nextDue', title: t('list.nextDue'), cell: nextDue },
    {
      id: 'recent',
      title: t('list.recent'),
      cell: row => <RecentRuns runs={row.recent} />,
    },
    owner,
    {
      id: 'jobs',
      title: t('list.jobs'),
      align: 'right',
      cell: row => row.jobCount,
    },
  ];
}
