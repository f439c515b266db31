import { idList } from '../access/jsonList';
import { loadDeclaredView } from './DeclaredView';
import { GraphContext } from './EdgeScope';
import { scopedEdges } from './scopedEdges';

/** Those of some processes that have an edge to one of some datasets. */
export async function processesLinking(
  context: GraphContext,
  datasets: readonly number[],
  processes: readonly number[],
): Promise<number[]> {
  const { knex, memory } = context;
  if (memory) {
    return memory.drawing.linking(datasets, processes);
  }
  const observed: Array<{ id: number }> = await scopedEdges(context)
    .where(knex.raw('x.canonical_id in ?', [idList(knex, datasets)]))
    .where(knex.raw('x.job_id in ?', [idList(knex, processes)]))
    .distinct('x.job_id as id');
  const { pipelines } = await loadDeclaredView(context, datasets);
  return [
    ...observed.map(row => row.id),
    ...processes.filter(id => pipelines.has(id)),
  ];
}
