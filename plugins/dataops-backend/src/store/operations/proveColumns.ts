import { Knex } from 'knex';
import { selectIn } from '../bulk';
import { CurrentColumn } from '../Known';
import { RunSession } from '../RunSession';
import { Writes } from '../Writes';
import { NodeRow, RunRow } from '../tables';
import { RunColumnRow } from './mergeColumns';

/**
 * Makes the current column sets of jobs those of the runs that count.
 *
 * @param stored - those of the jobs until now
 * @returns those of the jobs now
 */
export async function proveColumns(
  tx: Knex,
  writes: Writes,
  runs: RunSession,
  jobs: readonly NodeRow[],
  stored: readonly CurrentColumn[],
  current: ReadonlyMap<number, RunRow>,
  news: readonly RunColumnRow[],
): Promise<CurrentColumn[]> {
  const wanted = await wantedColumns(tx, runs, jobs, current, news);
  const now = [...wanted.values()];
  const wrong: CurrentColumn[] = [];
  for (const row of stored) {
    if (!wanted.delete(`${row.job_id} ${row.node_id} ${row.set_id}`)) {
      wrong.push(row);
    }
  }
  for (const { job_id, node_id, set_id } of wrong) {
    await tx('current_column').where({ job_id, node_id, set_id }).delete();
  }
  writes.insert('current_column', [...wanted.values()], {
    key: ['job_id', 'node_id', 'set_id'],
  });
  return now;
}

async function wantedColumns(
  tx: Knex,
  runs: RunSession,
  jobs: readonly NodeRow[],
  current: ReadonlyMap<number, RunRow>,
  news: readonly RunColumnRow[],
): Promise<Map<string, CurrentColumn>> {
  const jobOfRun = new Map<number, number>();
  const stored: number[] = [];
  for (const job of jobs) {
    const run = current.get(job.id);
    if (run && !job.gone) {
      jobOfRun.set(run.id, job.id);
      if (!runs.isFresh(run)) {
        stored.push(run.id);
      }
    }
  }
  const said = [
    ...(await selectIn<RunColumnRow>(tx, 'run_column', 'run_id', stored)),
    ...news,
  ];
  const wanted = new Map<string, CurrentColumn>();
  for (const { run_id, node_id, set_id } of said) {
    const job_id = jobOfRun.get(run_id);
    if (job_id !== undefined) {
      wanted.set(`${job_id} ${node_id} ${set_id}`, { job_id, node_id, set_id });
    }
  }
  return wanted;
}
