import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Visibility } from '../../access/Visibility';
import { applyChanges } from './applyChanges';
import { GraphCopy } from './GraphCopy';
import { loadGraphCopy } from './loadGraphCopy';
import { MemoryDrawing } from './MemoryDrawing';
import { MemoryEdgeSource } from './MemoryEdgeSource';
import { ReaderGraph } from './ReaderGraph';
import { newestChange, readChanges } from './readChanges';

/** The current graph of one reader, in memory. */
export type GraphInMemory = {
  source: MemoryEdgeSource;
  drawing: MemoryDrawing;
};

/** Readers whose view is kept until the graph changes. */
const MAX_READERS = 8;

/**
 * Keeps a copy of the current graph in memory, loaded when it is first asked
 * for. Every answer is as new as the database: what was committed before it
 * was asked for is in it, whoever wrote it.
 */
export class GraphMemory {
  readonly #knex: Knex;
  readonly #maxEdges: number;
  readonly #logger: Pick<LoggerService, 'info' | 'warn'>;
  #copy: GraphCopy | undefined;
  #position = 0;
  #loading: Promise<void> | undefined;
  #catchingUp: Promise<void> | undefined;
  #nextCatchUp: Promise<void> | undefined;
  #tooLarge = false;
  #readers: Array<{ visibility: Visibility; graph: ReaderGraph }> = [];

  constructor(options: {
    knex: Knex;
    /** A graph with more edges stays in the database; 0 = every graph does. */
    maxEdges: number;
    logger: Pick<LoggerService, 'info' | 'warn'>;
  }) {
    this.#knex = options.knex;
    this.#maxEdges = options.maxEdges;
    this.#logger = options.logger;
  }

  /**
   * The graph of one reader as it is now. Absent as long as it is not in
   * memory: then the database has to do.
   */
  async open(visibility: Visibility): Promise<GraphInMemory | undefined> {
    if (!this.#copy) {
      this.#startLoading();
      return undefined;
    }
    await this.#catchUp();
    if (!this.#copy) {
      return undefined;
    }
    const graph = this.#graphFor(this.#copy, visibility);
    return {
      source: new MemoryEdgeSource(graph),
      drawing: new MemoryDrawing(graph),
    };
  }

  /** Waits until the graph is in memory, or turned out to be too large. */
  async load(): Promise<void> {
    if (!this.#copy) {
      this.#startLoading();
      await this.#loading;
    }
  }

  #startLoading(): void {
    if (this.#loading || this.#tooLarge || this.#maxEdges === 0) {
      return;
    }
    this.#loading = this.#load()
      .catch(error => {
        // The next request tries again; until then the database answers.
        this.#logger.warn('Could not load the lineage graph into memory', {
          error: String(error),
        });
      })
      .finally(() => {
        this.#loading = undefined;
      });
  }

  async #load(): Promise<void> {
    const began = performance.now();
    const position = await newestChange(this.#knex);
    const copy = await loadGraphCopy(this.#knex, this.#maxEdges);
    if (!copy) {
      this.#giveUp();
      return;
    }
    this.#position = position;
    this.#readers = [];
    this.#copy = copy;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    this.#logger.info(
      `Lineage graph in memory: ${copy.edges} edges after ${seconds} s`,
    );
  }

  /** After it is all that was committed before it was called. */
  async #catchUp(): Promise<void> {
    if (!this.#catchingUp) {
      this.#catchingUp = this.#followLog().finally(() => {
        this.#catchingUp = undefined;
      });
      return this.#catchingUp;
    }
    // The one under way may have read the log too early for this caller; the
    // next one serves all who come until it begins.
    this.#nextCatchUp ??= this.#catchingUp
      .catch(() => {})
      .then(() => {
        this.#nextCatchUp = undefined;
        return this.#catchUp();
      });
    return this.#nextCatchUp;
  }

  async #followLog(): Promise<void> {
    const copy = this.#copy;
    if (!copy) {
      return;
    }
    const changes = await readChanges(this.#knex, this.#position);
    if (!changes) {
      this.#forget();
      this.#startLoading();
      return;
    }
    if (changes.position === this.#position) {
      return;
    }
    await applyChanges(this.#knex, copy, changes);
    this.#position = changes.position;
    this.#readers = [];
    if (copy.edges > this.#maxEdges) {
      this.#giveUp();
    }
  }

  #graphFor(copy: GraphCopy, visibility: Visibility): ReaderGraph {
    const known = this.#readers.find(
      ({ visibility: other }) =>
        // Who may see a list of entities is known again by the very list.
        other.entities === visibility.entities &&
        other.observed === visibility.observed,
    );
    if (known) {
      return known.graph;
    }
    const hidden = copy.entities.hiddenFrom(visibility);
    const graph = new ReaderGraph(copy, hidden);
    this.#readers = [
      { visibility, graph },
      ...this.#readers.slice(0, MAX_READERS - 1),
    ];
    return graph;
  }

  #giveUp(): void {
    this.#tooLarge = true;
    this.#forget();
    this.#logger.info(
      `Lineage graph not in memory: it has more than ${this.#maxEdges} edges`,
    );
  }

  #forget(): void {
    this.#copy = undefined;
    this.#readers = [];
  }
}
