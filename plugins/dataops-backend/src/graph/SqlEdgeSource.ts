import { unseenPipelineEdges } from '@headwater/backstage-plugin-dataops-common';
import { idList } from '../access/jsonList';
import { ReadContext } from '../read/ReadContext';
import {
  derivedEdges,
  pipelineEdges,
  pipelinesTouching,
} from './declaredEdges';
import { EdgeSource, Flow, Frontier } from './EdgeSource';
import { currentEdges } from './observedEdges';

/** Takes steps by a few statements on whole sets: their number does not grow with the sets. */
export class SqlEdgeSource implements EdgeSource {
  readonly #context: ReadContext;

  constructor(context: ReadContext) {
    this.#context = context;
  }

  async expand(from: Frontier, flow: Flow): Promise<Frontier> {
    const datasets = new Set<number>();
    const processes = new Set<number>();
    if (from.datasets.length > 0) {
      addAll(processes, await this.#jobs(from.datasets, flow));
      addAll(processes, await this.#pipelines(from.datasets, flow));
      addAll(datasets, await this.#derived(from.datasets, flow));
    }
    if (from.processes.length > 0) {
      addAll(datasets, await this.#datasets(from.processes, flow));
      addAll(datasets, await this.#declared(from.processes, flow));
    }
    return { datasets: [...datasets], processes: [...processes] };
  }

  async #jobs(datasets: number[], flow: Flow): Promise<number[]> {
    const { knex } = this.#context;
    const rows: Array<{ id: number }> = await currentEdges(this.#context)
      .where('x.direction', sides(flow).near)
      .where(knex.raw('x.canonical_id in ?', [idList(knex, datasets)]))
      .distinct('x.job_id as id');
    return rows.map(row => row.id);
  }

  async #datasets(processes: number[], flow: Flow): Promise<number[]> {
    const { knex } = this.#context;
    const rows: Array<{ id: number }> = await currentEdges(this.#context)
      .where('x.direction', sides(flow).far)
      .where(knex.raw('x.job_id in ?', [idList(knex, processes)]))
      .distinct('x.canonical_id as id');
    return rows.map(row => row.id);
  }

  async #pipelines(datasets: number[], flow: Flow): Promise<number[]> {
    const ids = await pipelinesTouching(this.#context, datasets, flow);
    const declared = await pipelineEdges(this.#context, ids);
    const from = new Set(datasets);
    return [...declared].flatMap(([id, { edges }]) =>
      unseenPipelineEdges(edges).some(
        edge => edge.direction === sides(flow).near && from.has(edge.dataset),
      )
        ? [id]
        : [],
    );
  }

  async #declared(processes: number[], flow: Flow): Promise<number[]> {
    const declared = await pipelineEdges(this.#context, processes);
    return [...declared.values()].flatMap(({ edges }) =>
      unseenPipelineEdges(edges)
        .filter(edge => edge.direction === sides(flow).far)
        .map(edge => edge.dataset),
    );
  }

  async #derived(datasets: number[], flow: Flow): Promise<number[]> {
    const edges = await derivedEdges(this.#context, datasets, flow);
    return edges
      .filter(edge => !edge.seen)
      .map(edge => (flow === 'downstream' ? edge.to : edge.from));
  }
}

/** What a process does to the dataset we come from, and to the one beyond. */
function sides(flow: Flow): {
  near: 'input' | 'output';
  far: 'input' | 'output';
} {
  return flow === 'downstream'
    ? { near: 'input', far: 'output' }
    : { near: 'output', far: 'input' };
}

function addAll(set: Set<number>, ids: number[]): void {
  for (const id of ids) {
    set.add(id);
  }
}
