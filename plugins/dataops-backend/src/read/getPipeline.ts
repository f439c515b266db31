import {
  formatNodeKey,
  NodeRef,
  PipelineDetail,
} from '@headwater/backstage-plugin-dataops-common';
import { JobOfRow, jobsOf } from './jobsOf';
import { toPipelineRows } from './pipelineRows';
import { ReadContext } from './ReadContext';
import { recentRuns } from './recentRuns';
import { datasetsOf } from './relatedNodes';
import { resolveNode } from './resolveNode';
import { toRunSummary } from './runSummary';
import { selectDescription } from './selectDescription';

/** Everything of one pipeline, or of one job, that does not come in pages. */
export async function getPipeline(
  context: ReadContext,
  ref: NodeRef,
): Promise<PipelineDetail> {
  const row = await resolveNode(context, ref, ['pipeline', 'job']);
  const jobs = (await jobsOf(context, [row])).get(row.id) ?? [];
  const processes = { pipelineId: row.id, jobIds: jobs.map(job => job.id) };
  const [summary] = await toPipelineRows(context, [row]);
  return {
    ...summary,
    jobs: await toJobs(context, jobs),
    reads: await datasetsOf(context, processes, 'input'),
    writes: await datasetsOf(context, processes, 'output'),
    description: await selectDescription(context, row),
  };
}

async function toJobs(
  context: ReadContext,
  jobs: JobOfRow[],
): Promise<PipelineDetail['jobs']> {
  const runs = await recentRuns(
    context,
    jobs.map(job => job.id),
  );
  return jobs.map(({ id, namespace, name }) => {
    const newest = runs.find(run => run.job_id === id);
    return {
      namespace,
      name,
      key: formatNodeKey({ kind: 'job', namespace, name }),
      lastRun: newest && toRunSummary(newest),
    };
  });
}
