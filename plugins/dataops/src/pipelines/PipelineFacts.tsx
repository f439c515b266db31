import Box from '@mui/material/Box';
import {
  PipelineDetail,
  PipelineSchedule,
} from '@headwater/backstage-plugin-dataops-common';
import { FactList } from '../common/FactList';
import { JobLink } from '../common/JobLink';
import { OwnerLink } from '../common/OwnerLink';
import { plainList } from '../common/plainList';
import { RunStateLabel } from '../status/RunStateLabel';
import { useTime } from '../time/useTime';
import { useT } from '../translation';

function Jobs(props: { pipeline: PipelineDetail }) {
  const t = useT();
  const { jobs } = props.pipeline;
  if (jobs.length === 0) {
    return <>{t('detail.noJobs')}</>;
  }
  return (
    <Box
      component="ul"
      sx={{ ...plainList, maxHeight: 240, overflowY: 'auto' }}
    >
      {jobs.map(job => (
        <Box
          component="li"
          key={job.key}
          sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}
        >
          <JobLink job={job} />
          {job.lastRun && <RunStateLabel state={job.lastRun.state} />}
        </Box>
      ))}
    </Box>
  );
}

/** What is known of a pipeline besides its verdict. */
export function PipelineFacts(props: { pipeline: PipelineDetail }) {
  const { pipeline } = props;
  const t = useT();
  const time = useTime();
  const lastAt = pipeline.lastRun?.endedAt ?? pipeline.lastRun?.startedAt;
  const scheduleText = (schedule: PipelineSchedule) =>
    t('detail.scheduleText', { cron: schedule.cron, zone: schedule.timezone });
  return (
    <FactList
      facts={[
        {
          name: t('detail.lastRun'),
          value: lastAt ? time.moment(lastAt) : t('detail.noRuns'),
        },
        {
          name: t('detail.schedule'),
          value: pipeline.schedule
            ? scheduleText(pipeline.schedule)
            : t('detail.noSchedule'),
        },
        ...(pipeline.nextDue
          ? [
              {
                name: t('detail.nextDue'),
                value: time.due(pipeline.nextDue),
              },
            ]
          : []),
        { name: t('detail.owner'), value: <OwnerLink node={pipeline} /> },
        { name: t('detail.jobs'), value: <Jobs pipeline={pipeline} /> },
      ]}
    />
  );
}
