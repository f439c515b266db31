import {
  DatasetUpdate,
  formatNodeKey,
} from '@headwater/backstage-plugin-dataops-common';
import { JobLink } from '../common/JobLink';
import { RunStateLabel } from '../status/RunStateLabel';
import { Column, DataTable } from '../table/DataTable';
import { useTime } from '../time/useTime';
import { useT } from '../translation';

/** When data arrived, and from which run. */
export function UpdatesTable(props: {
  updates: DatasetUpdate[];
  /** Only the columns that a card has room for. */
  brief?: boolean;
}) {
  const t = useT();
  const time = useTime();
  const number = new Intl.NumberFormat();
  const columns: Column<DatasetUpdate>[] = [
    {
      id: 'state',
      title: t('detail.state'),
      cell: row => <RunStateLabel state={row.state} />,
    },
    {
      id: 'at',
      title: t('detail.arrived'),
      rowHeader: true,
      cell: row => time.moment(row.at),
    },
    {
      id: 'nominal',
      title: t('detail.nominal'),
      cell: row =>
        row.nominalEnd ? time.clock(row.nominalEnd) : t('detail.none'),
    },
    {
      id: 'job',
      title: t('detail.job'),
      breaks: true,
      cell: row => <JobLink job={row.job} />,
    },
    {
      id: 'rows',
      title: t('detail.rows'),
      align: 'right',
      cell: row =>
        row.rowCount === undefined
          ? t('detail.none')
          : number.format(row.rowCount),
    },
    {
      id: 'checks',
      title: t('detail.checks'),
      cell: row =>
        row.checks
          ? t('detail.checksText', {
              passed: String(row.checks.passed),
              total: String(row.checks.total),
            })
          : t('detail.none'),
    },
  ];
  return (
    <DataTable
      caption={t('detail.updates')}
      columns={
        props.brief
          ? columns.filter(column => !['nominal', 'checks'].includes(column.id))
          : columns
      }
      rows={props.updates}
      // Run ids repeat between jobs.
      rowKey={row =>
        `${formatNodeKey({ kind: 'job', ...row.job })} ${row.runId}`
      }
    />
  );
}
