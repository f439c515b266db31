import {
  formatNodeKey,
  RunRow,
} from '@headwater/backstage-plugin-dataops-common';
import { JobLink } from '../common/JobLink';
import { RunStateLabel } from '../status/RunStateLabel';
import { Column, DataTable } from '../table/DataTable';
import { useTime } from '../time/useTime';
import { useT } from '../translation';

/** Runs, each with its own state: today's is never projected back. */
export function RunsTable(props: {
  runs: RunRow[];
  /** Only the columns that a card has room for. */
  brief?: boolean;
}) {
  const t = useT();
  const time = useTime();
  const columns: Column<RunRow>[] = [
    {
      id: 'state',
      title: t('detail.state'),
      cell: run => <RunStateLabel state={run.state} />,
    },
    {
      id: 'started',
      title: t('detail.started'),
      rowHeader: true,
      cell: run =>
        run.startedAt ? time.moment(run.startedAt) : t('detail.none'),
    },
    {
      id: 'duration',
      title: t('detail.duration'),
      align: 'right',
      cell: run =>
        run.durationMs === undefined
          ? t('detail.none')
          : time.duration(run.durationMs),
    },
    {
      id: 'nominal',
      title: t('detail.nominal'),
      cell: run => {
        const nominal = run.nominalStart ?? run.nominalEnd;
        return nominal ? time.clock(nominal) : t('detail.none');
      },
    },
    {
      id: 'job',
      title: t('detail.job'),
      breaks: true,
      cell: run => <JobLink job={run.job} />,
    },
    {
      id: 'error',
      title: t('detail.error'),
      breaks: true,
      cell: run => run.error,
    },
  ];
  return (
    <DataTable
      caption={t('detail.runs')}
      columns={
        props.brief
          ? columns.filter(column => !['nominal', 'error'].includes(column.id))
          : columns
      }
      rows={props.runs}
      // Run ids repeat between jobs.
      rowKey={run =>
        `${formatNodeKey({ kind: 'job', ...run.job })} ${run.runId}`
      }
    />
  );
}
