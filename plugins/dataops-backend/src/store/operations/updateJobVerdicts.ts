import { compareCodePoints } from '@headwater/backstage-plugin-dataops-common';
import { grouped } from '../grouped';
import { NodeSession } from '../NodeSession';
import { RunSession } from '../RunSession';
import { RunRow } from '../tables';
import { jobVerdict } from './verdictRules';

/**
 * Writes what their newest runs say of jobs.
 *
 * @param reported - runs of which the batch has news
 * @param redo - jobs of which something else changed, such as the type
 */
export async function updateJobVerdicts(
  nodes: NodeSession,
  runs: RunSession,
  reported: readonly RunRow[],
  redo: Iterable<number>,
): Promise<void> {
  const byJob = grouped(reported, run => run.job_id);
  const jobs = await nodes.loadIds([...byJob.keys(), ...redo]);
  await runs.loadIds(jobs.flatMap(job => job.last_run_id ?? []));
  for (const job of jobs) {
    const last = runs.byId(job.last_run_id);
    const candidates = [...(byJob.get(job.id) ?? []), ...(last ? [last] : [])];
    if (candidates.length > 0) {
      const newest = candidates.reduce((a, b) => (isNewerRun(a, b) ? a : b));
      nodes.patch(job, jobVerdict(newest, job.job_type));
    }
  }
}

/**
 * The newest run of a job is the one last heard of. That time only ever grows,
 * so that what is known of two runs is enough to say which is newer; the time
 * of the start is not, because a late START moves it back.
 */
function isNewerRun(a: RunRow, b: RunRow): boolean {
  const [x, y] = [a.last_at ?? -Infinity, b.last_at ?? -Infinity];
  return x !== y ? x > y : compareCodePoints(a.run_id, b.run_id) >= 0;
}
