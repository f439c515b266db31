import { PipelineRow } from '@headwater/backstage-plugin-dataops-common';
import { JobOfRow, jobsOf } from './jobsOf';
import { SummaryRow, toSummary } from './nodeSummary';
import { pipelineSchedules } from './pipelineSchedule';
import { ReadContext } from './ReadContext';
import { RECENT_RUNS, recentRuns } from './recentRuns';
import { RunListRow, toRunSummary } from './runSummary';
import { isoTime } from './time';

/** Rows of a page as the contract has them. */
export async function toPipelineRows(
  context: ReadContext,
  rows: SummaryRow[],
): Promise<PipelineRow[]> {
  const jobs = await jobsOf(context, rows);
  const runs = await recentRuns(
    context,
    [...jobs.values()].flat().map(job => job.id),
  );
  const schedules = await pipelineSchedules(context, rows);
  return rows.map(row => {
    const own = jobs.get(row.id) ?? [];
    const recent = runsOf(own, runs).map(toRunSummary);
    const schedule = schedules.get(row.entity_id ?? -1);
    return {
      ...toSummary(row, context),
      jobCount: own.length,
      lastRun: recent.at(0),
      recent,
      schedule,
      nextDue: schedule && isoTime(row.due_at),
    };
  });
}

/** The newest runs of some jobs; `runs` is newest first. */
function runsOf(jobs: JobOfRow[], runs: RunListRow[]): RunListRow[] {
  const ids = new Set(jobs.map(job => job.id));
  return runs.filter(run => ids.has(run.job_id)).slice(0, RECENT_RUNS);
}
