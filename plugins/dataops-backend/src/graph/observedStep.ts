import { idList } from '../access/jsonList';
import { GraphContext } from './EdgeScope';
import { Flow, Frontier } from './EdgeSource';
import { scopedEdges } from './scopedEdges';

/** What a process does to the dataset we come from, and to the one beyond. */
export function sides(flow: Flow): {
  near: 'input' | 'output';
  far: 'input' | 'output';
} {
  return flow === 'downstream'
    ? { near: 'input', far: 'output' }
    : { near: 'output', far: 'input' };
}

/** One step over observed edges: to the jobs of datasets, and to the datasets of jobs. */
export async function observedStep(
  context: GraphContext,
  from: Frontier,
  flow: Flow,
): Promise<Frontier> {
  const { knex } = context;
  const step = async (
    near: 'x.canonical_id' | 'x.job_id',
    ids: readonly number[],
    far: 'x.canonical_id' | 'x.job_id',
    direction: 'input' | 'output',
  ): Promise<number[]> => {
    if (ids.length === 0) {
      return [];
    }
    const rows: Array<{ id: number }> = await scopedEdges(context)
      .where('x.direction', direction)
      .where(knex.raw('?? in ?', [near, idList(knex, ids)]))
      .distinct(`${far} as id`);
    return rows.map(row => row.id);
  };
  const { near, far } = sides(flow);
  return {
    processes: await step('x.canonical_id', from.datasets, 'x.job_id', near),
    datasets: await step('x.job_id', from.processes, 'x.canonical_id', far),
  };
}
