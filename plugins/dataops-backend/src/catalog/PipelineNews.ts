import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { refreshPipelineVerdicts } from './refreshPipelineVerdicts';

/**
 * Brings verdicts of pipelines up to date soon after their jobs had news. Not
 * in the ingest transaction: a pipeline may have ten thousand jobs, and events
 * of one come in bursts. What is lost with the process is made up by the next
 * news or the next start.
 */
export class PipelineNews {
  readonly #knex: Knex;
  readonly #logger: LoggerService;
  readonly #waiting = new Set<number>();
  #running = false;

  constructor(options: { knex: Knex; logger: LoggerService }) {
    this.#knex = options.knex;
    this.#logger = options.logger;
  }

  add(entityIds: readonly number[]): void {
    for (const id of entityIds) {
      this.#waiting.add(id);
    }
    if (!this.#running && this.#waiting.size > 0) {
      this.#running = true;
      setTimeout(() => this.#refresh(), 500).unref();
    }
  }

  async #refresh(): Promise<void> {
    const ids = [...this.#waiting];
    this.#waiting.clear();
    try {
      await refreshPipelineVerdicts(this.#knex, ids);
      // What came in meanwhile.
      setImmediate(() => this.add([]));
    } catch (error) {
      // They stay waiting, for the next news or the next start.
      for (const id of ids) {
        this.#waiting.add(id);
      }
      this.#logger.warn('Could not refresh the state of pipelines', {
        error: String(error),
      });
    }
    this.#running = false;
  }
}
