import { OlIdentity } from '@headwater/backstage-plugin-dataops-common';
import { orderByNaturalKey } from '../read/ordering';
import { countRows } from '../read/page';
import { ReadContext } from '../read/ReadContext';
import { recentRuns } from '../read/recentRuns';
import { findJob } from './findJob';
import { liveJobs, MarquezNodeRow, NODE_COLUMNS } from './findNodes';
import { JobParts, loadJobParts, toJobData } from './jobData';
import { MarquezJob, MarquezRunState } from './models';
import { findNamespace } from './namespaces';
import { tagsIn } from './nodeFacets';
import { Paging } from './Paging';
import { toRuns } from './runBodies';
import { phasesOf, toRunOutlines } from './runOutlines';
import { runsById } from './runs';
import { jobVersionUuid } from './versionUuid';

/** How many runs a job shows, as in Marquez. */
const LATEST_RUNS = 10;

/**
 * Jobs, the latest news first.
 *
 * @param namespace - undefined for the jobs of all namespaces
 * @param states - only jobs whose newest run is in one of these; all when empty
 */
export async function listJobs(
  context: ReadContext,
  namespace: string | undefined,
  states: readonly MarquezRunState[],
  paging: Paging,
): Promise<{ jobs: MarquezJob[]; totalCount: number }> {
  const { knex } = context;
  const query = liveJobs(context);
  if (namespace !== undefined) {
    const { id } = await findNamespace(context, namespace);
    query.where('n.namespace_id', id);
  }
  if (states.length > 0) {
    query
      .leftJoin({ lr: 'run' }, 'lr.id', 'n.last_run_id')
      .where(part =>
        part.whereNull('lr.id').orWhereIn('lr.phase', states.flatMap(phasesOf)),
      );
  }
  const page = query.clone().orderByRaw('coalesce(n.last_at, 0) desc');
  orderByNaturalKey(page, knex, { node: 'n', namespace: 'ns' });
  const rows: MarquezNodeRow[] = await page
    .limit(paging.limit)
    .offset(paging.offset)
    .select(NODE_COLUMNS);
  return {
    jobs: await toJobs(context, rows),
    totalCount: await countRows(query),
  };
}

export async function getJob(
  context: ReadContext,
  id: OlIdentity,
): Promise<MarquezJob> {
  const [job] = await toJobs(context, [await findJob(context, id)]);
  return job;
}

async function toJobs(
  context: ReadContext,
  rows: MarquezNodeRow[],
): Promise<MarquezJob[]> {
  const ids = rows.map(row => row.id);
  const parts = await loadJobParts(context, rows);
  const latestRows = [...parts.latest.values()];
  const latestRuns = await toRuns(context, latestRows);
  const latest = new Map(
    latestRows.map((run, index) => [run.job_id, latestRuns[index]]),
  );
  const recent = await loadRecent(context, ids);
  return rows.map(row => ({
    ...toJobData(row, parts, latest.get(row.id) ?? null),
    latestRuns: recent.get(row.id) ?? [],
    facets: parts.facets.get(row.id) ?? {},
    currentVersion: currentVersion(row, parts),
    labels: [],
    tags: tagsIn(parts.facets.get(row.id)),
  }));
}

/** In outline: a list of a hundred jobs would else carry a thousand sets of facets. */
async function loadRecent(
  context: ReadContext,
  jobIds: number[],
): Promise<Map<number, MarquezJob['latestRuns']>> {
  const recent = await recentRuns(context, jobIds);
  const rows = await runsById(
    context,
    recent.map(run => run.id),
  );
  const outlines = await toRunOutlines(context, rows);
  const byId = new Map(rows.map((row, index) => [row.id, outlines[index]]));
  const found = new Map<number, MarquezJob['latestRuns']>();
  for (const { id, job_id: jobId } of recent) {
    const outline = byId.get(id);
    const ofJob = found.get(jobId) ?? [];
    if (outline && ofJob.length < LATEST_RUNS) {
      found.set(jobId, [...ofJob, outline]);
    }
  }
  return found;
}

/** What the job reads and writes now; a job that never ran has no version. */
function currentVersion(row: MarquezNodeRow, parts: JobParts): string | null {
  const io = parts.io.get(row.id);
  return row.last_run_id === null
    ? null
    : jobVersionUuid(row.key, {
        inputs: io?.inputs.map(one => one.key) ?? [],
        outputs: io?.outputs.map(one => one.key) ?? [],
      });
}
