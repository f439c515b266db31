import { unseenPipelineEdges } from '@headwater/backstage-plugin-dataops-common';
import {
  derivedEdges,
  pipelineEdges,
  pipelinesTouching,
} from './declaredEdges';
import { GraphContext } from './EdgeScope';
import { EdgeSource, Flow, Frontier } from './EdgeSource';
import { observedStep, sides } from './observedStep';

/** Takes steps by a few statements on whole sets: their number does not grow with the sets. */
export class SqlEdgeSource implements EdgeSource {
  readonly #context: GraphContext;

  constructor(context: GraphContext) {
    this.#context = context;
  }

  async expand(from: Frontier, flow: Flow): Promise<Frontier> {
    const observed = await observedStep(this.#context, from, flow);
    const datasets = new Set(observed.datasets);
    const processes = new Set(observed.processes);
    if (from.datasets.length > 0) {
      addAll(processes, await this.#pipelines(from.datasets, flow));
      addAll(datasets, await this.#derived(from.datasets, flow));
    }
    if (from.processes.length > 0) {
      addAll(datasets, await this.#declared(from.processes, flow));
    }
    return { datasets: [...datasets], processes: [...processes] };
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

function addAll(set: Set<number>, ids: number[]): void {
  for (const id of ids) {
    set.add(id);
  }
}
