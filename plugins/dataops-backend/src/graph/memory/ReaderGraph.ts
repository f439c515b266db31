import {
  PipelineEdge,
  unseenPipelineEdges,
} from '@headwater/backstage-plugin-dataops-common';
import { Flow } from '../EdgeSource';
import { Gate } from './AdjacencyLists';
import { DeclaredDerivation, DeclaredProcessEdge } from './DeclaredTable';
import { GraphCopy } from './GraphCopy';

/**
 * The graph as one reader sees it, for as long as nothing changes: what may be
 * seen, and which of what is declared is drawn because nobody was seen to do it.
 */
export class ReaderGraph {
  readonly copy: GraphCopy;
  readonly #hidden: Uint8Array | undefined;
  readonly #unseen = new Map<number, PipelineEdge[]>();

  /** @param hidden - by `entity.id`; absent when the reader may see everything */
  constructor(copy: GraphCopy, hidden: Uint8Array | undefined) {
    this.copy = copy;
    this.#hidden = hidden;
  }

  /** What a step may enter; absent when that is everything. */
  get gate(): Gate | undefined {
    return this.#hidden
      ? { entities: this.copy.nodes.entities, hidden: this.#hidden }
      : undefined;
  }

  sees(node: number): boolean {
    return (
      this.#hidden === undefined ||
      this.#hidden[this.copy.nodes.entities[node]] === 0
    );
  }

  /** Readers (`downstream`) or writers of a dataset, outputs or inputs of a job. */
  neighbours(node: number, flow: Flow): Int32Array {
    const lists = flow === 'downstream' ? this.copy.down : this.copy.up;
    const all = lists.list(node);
    return this.#hidden ? all.filter(id => this.sees(id)) : all;
  }

  /** Whether a pipeline is seen to declare anything of a dataset. */
  touches(pipeline: number, dataset: number): boolean {
    return (
      this.sees(pipeline) &&
      this.copy.declared
        .ofPipeline(pipeline)
        .some(edge => edge.dataset === dataset && this.#hears(edge.entity))
    );
  }

  /** All that a pipeline declares, with the entity that says so. */
  declaredBy(
    pipeline: number,
  ): Array<DeclaredProcessEdge & { by: string; seen: boolean }> {
    if (!this.sees(pipeline)) {
      return [];
    }
    return this.copy.declared.ofPipeline(pipeline).flatMap(edge => {
      const by = this.#says(edge.entity);
      return by !== undefined && this.#shows(edge.dataset)
        ? [{ ...edge, by, seen: this.#isDone(pipeline, edge) }]
        : [];
    });
  }

  /** Of those the ones that are drawn at the pipeline itself. */
  unseenOf(pipeline: number): readonly PipelineEdge[] {
    const known = this.#unseen.get(pipeline);
    if (known) {
      return known;
    }
    const unseen = unseenPipelineEdges(this.declaredBy(pipeline));
    this.#unseen.set(pipeline, unseen);
    return unseen;
  }

  /** The pipelines through which the data of a dataset goes on, by declaration only. */
  unseenPipelines(dataset: number, flow: Flow): number[] {
    const direction = flow === 'downstream' ? 'input' : 'output';
    return [...this.copy.declared.pipelinesOf(dataset)].filter(pipeline =>
      this.unseenOf(pipeline).some(
        edge => edge.direction === direction && edge.dataset === dataset,
      ),
    );
  }

  /** Derivations from a dataset (`downstream`), or of it. */
  derivations(
    dataset: number,
    flow: Flow,
  ): Array<DeclaredDerivation & { by: string }> {
    return this.copy.declared.derivationsOf(dataset).flatMap(derivation => {
      const [near, far] =
        flow === 'downstream'
          ? [derivation.from, derivation.to]
          : [derivation.to, derivation.from];
      const by = this.#says(derivation.entity);
      return near === dataset && by !== undefined && this.#shows(far)
        ? [{ ...derivation, by }]
        : [];
    });
  }

  /** Whether a job was seen to make the one dataset from the other. */
  isMade({ from, to }: { from: number; to: number }): boolean {
    const readers = this.copy.down.list(from);
    const writers = this.copy.up.list(to);
    return readers.length < writers.length
      ? readers.some(job => this.sees(job) && this.#has(job, 'down', to))
      : writers.some(job => this.sees(job) && this.#has(job, 'up', from));
  }

  #has(job: number, side: 'down' | 'up', dataset: number): boolean {
    return this.copy[side].list(job).includes(dataset);
  }

  /** Whether a job of a pipeline was seen to do what the pipeline declares. */
  #isDone(pipeline: number, edge: DeclaredProcessEdge): boolean {
    const { nodes, down, up } = this.copy;
    const entity = nodes.entities[pipeline];
    const jobs = (edge.direction === 'input' ? down : up).list(edge.dataset);
    return entity !== 0 && jobs.some(job => nodes.entities[job] === entity);
  }

  /** The entity that declares something, where the reader may see it. */
  #says(entity: number): string | undefined {
    return this.#hears(entity)
      ? this.copy.entities.get(entity)?.ref
      : undefined;
  }

  #hears(entity: number): boolean {
    return this.#hidden === undefined || this.#hidden[entity] === 0;
  }

  #shows(dataset: number): boolean {
    return this.copy.nodes.gone[dataset] === 0 && this.sees(dataset);
  }
}
