import { idList } from '../access/jsonList';
import { SummaryRow } from './nodeSummary';
import { bytewise } from './ordering';
import { ReadContext } from './ReadContext';

/** A job of a pipeline, or the job that is listed as one itself. */
export type JobOfRow = {
  /** `node.id` of the row of the list. */
  owner: number;
  id: number;
  namespace: string;
  name: string;
};

/** The jobs that were seen of each pipeline; a job that is listed itself has itself. */
export async function jobsOf(
  { knex }: ReadContext,
  rows: SummaryRow[],
): Promise<Map<number, JobOfRow[]>> {
  const found: JobOfRow[] = await knex({ o: 'node' })
    .join({ j: 'node' }, join =>
      join
        .on('j.id', 'o.id')
        .orOn(part =>
          part
            .on('j.entity_id', 'o.entity_id')
            .andOn('o.kind', knex.raw('?', ['pipeline'])),
        ),
    )
    .join({ jn: 'namespace' }, 'jn.id', 'j.namespace_id')
    .where(
      knex.raw('o.id in ?', [
        idList(
          knex,
          rows.map(row => row.id),
        ),
      ]),
    )
    .where('j.kind', 'job')
    .where('j.gone', false)
    .orderByRaw(
      knex.raw('?, ?', [bytewise(knex, 'jn.name'), bytewise(knex, 'j.name')]),
    )
    .select('o.id as owner', 'j.id', 'jn.name as namespace', 'j.name');
  const jobs = new Map<number, JobOfRow[]>(rows.map(row => [row.id, []]));
  for (const job of found) {
    jobs.get(job.owner)?.push(job);
  }
  return jobs;
}
