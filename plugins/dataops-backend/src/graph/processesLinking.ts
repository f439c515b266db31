import { idList } from '../access/jsonList';
import { ReadContext } from '../read/ReadContext';
import { loadDeclaredView } from './DeclaredView';
import { currentEdges } from './observedEdges';

/** Those of some processes that have an edge to one of some datasets. */
export async function processesLinking(
  context: ReadContext,
  datasets: readonly number[],
  processes: readonly number[],
): Promise<number[]> {
  const { knex } = context;
  const observed: Array<{ id: number }> = await currentEdges(context)
    .where(knex.raw('x.canonical_id in ?', [idList(knex, datasets)]))
    .where(knex.raw('x.job_id in ?', [idList(knex, processes)]))
    .distinct('x.job_id as id');
  const { pipelines } = await loadDeclaredView(context, datasets);
  return [
    ...observed.map(row => row.id),
    ...processes.filter(id => pipelines.has(id)),
  ];
}
