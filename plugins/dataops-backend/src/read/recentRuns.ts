import { idList } from '../access/jsonList';
import { ReadContext } from './ReadContext';
import { RUN_COLUMNS, RunListRow } from './runSummary';

/** How many runs a row of the list shows. */
export const RECENT_RUNS = 12;

/**
 * The newest runs of each job, newest first. For each job an index gives the
 * time of its twelfth newest run, and then the runs since: what it costs does
 * not grow with the number of runs ever made.
 */
export async function recentRuns(
  { knex }: ReadContext,
  jobIds: number[],
): Promise<RunListRow[]> {
  const since = knex.raw(
    `select j.id as job_id, coalesce(
        (select o.last_at from run o
          where o.job_id = j.id and o.last_at is not null and o.origin = 'run'
          order by o.last_at desc limit 1 offset ?), -1e18) as since
       from node j where j.id in ?`,
    [RECENT_RUNS - 1, idList(knex, jobIds)],
  );
  const rows: RunListRow[] = await knex
    .with('recent', since)
    .from('recent')
    .join({ r: 'run' }, join =>
      join
        .on('r.job_id', 'recent.job_id')
        .andOn('r.last_at', '>=', 'recent.since'),
    )
    .join({ j: 'node' }, 'j.id', 'r.job_id')
    .join({ jn: 'namespace' }, 'jn.id', 'j.namespace_id')
    .where('r.origin', 'run')
    .select(RUN_COLUMNS);
  return rows.sort(newestFirst);
}

/** When a run began, or else when it was last heard of. */
function startOf(run: RunListRow): number {
  return run.started_at ?? run.last_at ?? 0;
}

function newestFirst(a: RunListRow, b: RunListRow): number {
  return (
    startOf(b) - startOf(a) ||
    compare(a.run_id, b.run_id) ||
    compare(a.job_namespace, b.job_namespace) ||
    compare(a.job_name, b.job_name)
  );
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
