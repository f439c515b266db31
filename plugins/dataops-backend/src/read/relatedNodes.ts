import { NodeSummary } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { idList } from '../access/jsonList';
import { visibleEntities, visibleNodes } from '../access/visibleNodes';
import { labelOrder } from './listSort';
import { nodeQuery } from './nodeQuery';
import { summaryColumns, SummaryRow, toSummary } from './nodeSummary';
import { orderByNaturalKey } from './ordering';
import { ReadContext } from './ReadContext';

/** What a query of `node.id` finds, as summaries in the order of names. */
async function selectSummaries(
  context: ReadContext,
  ids: Knex.Raw,
): Promise<NodeSummary[]> {
  const query = nodeQuery(context)
    .where('n.gone', false)
    .where(context.knex.raw('n.id in (?)', [ids]))
    .orderByRaw(labelOrder(context.knex));
  orderByNaturalKey(query, context.knex, { node: 'n', namespace: 'ns' });
  const rows: SummaryRow[] = await query.select(summaryColumns(context.knex));
  return rows.map(row => toSummary(row, context));
}

/**
 * The pipelines and jobs that write (`output`) or read (`input`) a dataset now,
 * or are declared to. A job that belongs to a pipeline shows as the pipeline.
 */
export async function processesOf(
  context: ReadContext,
  datasetId: number,
  direction: 'input' | 'output',
): Promise<NodeSummary[]> {
  const { knex, visibility } = context;
  const [dataset, process] =
    direction === 'output' ? ['to_id', 'from_id'] : ['from_id', 'to_id'];
  return selectSummaries(
    context,
    knex.raw(
      `select coalesce(p.id, j.id) from edge x
         join node j on j.id = x.job_id
         left join node p on p.kind = 'pipeline' and p.entity_id = j.entity_id
        where x.canonical_id = ? and x.direction = ? and x.current = ? and ?
       union
       select d.${process} from node s
         join declared_edge d on d.${dataset} = s.id
         join node p on p.id = d.${process} and p.kind = 'pipeline'
        where s.canonical_id = ? and ?`,
      [
        datasetId,
        direction,
        true,
        visibleNodes(knex, visibility, 'j'),
        datasetId,
        visibleEntities(knex, visibility, 'd.entity_id'),
      ],
    ),
  );
}

/** The datasets that jobs read or write now, or that a pipeline declares to. */
export async function datasetsOf(
  context: ReadContext,
  processes: { pipelineId: number; jobIds: number[] },
  direction: 'input' | 'output',
): Promise<NodeSummary[]> {
  const { knex, visibility } = context;
  const [dataset, process] =
    direction === 'output' ? ['to_id', 'from_id'] : ['from_id', 'to_id'];
  return selectSummaries(
    context,
    knex.raw(
      `select x.canonical_id from edge x
        where x.job_id in ? and x.direction = ? and x.current = ?
       union
       select t.canonical_id from declared_edge d
         join node t on t.id = d.${dataset} and t.kind = 'dataset'
        where d.${process} = ? and ?`,
      [
        idList(knex, processes.jobIds),
        direction,
        true,
        processes.pipelineId,
        visibleEntities(knex, visibility, 'd.entity_id'),
      ],
    ),
  );
}
