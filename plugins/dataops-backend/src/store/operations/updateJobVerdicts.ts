import { compareCodePoints } from '@headwater/backstage-plugin-dataops-common';
import { grouped } from '../grouped';
import { NodeSession } from '../NodeSession';
import { RunSession } from '../RunSession';
import { RunRow } from '../tables';
import { beganAt } from './mergeRuns';
import { jobVerdict } from './verdictRules';

/**
 * Writes what their newest runs say of jobs: those that began last, as lists
 * have it, whatever is heard later of older ones.
 *
 * @param reported - runs of which the batch has news
 * @param earlier - those of them that began earlier than was known
 * @param redo - jobs of which something else changed, such as the type
 */
export async function updateJobVerdicts(
  nodes: NodeSession,
  runs: RunSession,
  reported: readonly RunRow[],
  earlier: readonly RunRow[],
  redo: Iterable<number>,
): Promise<void> {
  const byJob = grouped(reported, run => run.job_id);
  const jobs = await nodes.loadIds([...byJob.keys(), ...redo]);
  await runs.loadIds(jobs.flatMap(job => job.last_run_id ?? []));
  const movedBack = new Set(earlier);
  for (const job of jobs) {
    const last = runs.byId(job.last_run_id);
    const candidates = [...(byJob.get(job.id) ?? []), ...(last ? [last] : [])];
    if (last && movedBack.has(last)) {
      const newest = await runs.newest(job.id);
      candidates.push(...(newest ? [newest] : []));
    }
    if (candidates.length > 0) {
      const newest = candidates.reduce((a, b) => (isNewerRun(a, b) ? a : b));
      nodes.patch(job, jobVerdict(newest, job.job_type));
    }
  }
}

/** Whether run `a` is the newer one; `RunSession.newest` orders alike. */
function isNewerRun(a: RunRow, b: RunRow): boolean {
  const [x, y] = [beganAt(a), beganAt(b)];
  return x !== y ? x > y : compareCodePoints(a.run_id, b.run_id) >= 0;
}
