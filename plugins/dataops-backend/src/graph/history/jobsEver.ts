import { bytewise } from '../../read/ordering';
import { SummaryRow } from '../../read/nodeSummary';
import { ReadContext } from '../../read/ReadContext';

/** `node.id` of all jobs of a pipeline, deleted ones too: they may have been there. */
export async function jobsEver(
  { knex }: ReadContext,
  pipeline: SummaryRow,
): Promise<number[]> {
  const jobs: Array<{ id: number }> = await knex({ j: 'node' })
    .join({ ns: 'namespace' }, 'ns.id', 'j.namespace_id')
    .where({ 'j.kind': 'job', 'j.entity_id': pipeline.entity_id })
    .orderByRaw(
      knex.raw('?, ?', [bytewise(knex, 'ns.name'), bytewise(knex, 'j.name')]),
    )
    .select('j.id');
  return jobs.map(job => job.id);
}
