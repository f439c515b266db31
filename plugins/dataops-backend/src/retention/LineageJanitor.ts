import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { writeTransaction } from '../store/writeTransaction';
import { BatchWork, inBatches } from './inBatches';
import { markHistory } from './markHistory';
import { pruneColumnSets } from './pruneColumnSets';
import { pruneGraphChanges } from './pruneGraphChanges';
import { pruneInventories } from './pruneInventories';
import { pruneRawEvents } from './pruneRawEvents';
import { pruneRuns } from './pruneRuns';
import { pruneSchemaVersions } from './pruneSchemaVersions';
import { Retention } from './Retention';

/** Rows that a pass deleted. */
export type Pruned = {
  rawEvents: number;
  runs: number;
  columnSets: number;
  schemaVersions: number;
};

/**
 * Deletes history that is older than configured. Never touched is what the
 * current graph, the newest columns and the verdicts are, or would be worked
 * out from again.
 */
export class LineageJanitor {
  readonly #knex: Knex;
  readonly #logger: LoggerService;
  readonly #retention: Retention;

  constructor(options: {
    knex: Knex;
    logger: LoggerService;
    retention: Retention;
  }) {
    this.#knex = options.knex;
    this.#logger = options.logger;
    this.#retention = options.retention;
  }

  /**
   * One pass. What a stopped pass leaves is deleted by the next.
   *
   * @param now - milliseconds UTC
   */
  async run(now: number, signal?: AbortSignal): Promise<Pruned> {
    const { rawEventsMs, runsMs, schemaVersionsMs } = this.#retention;
    const prune = async (
      keepMs: number | undefined,
      work: (before: number) => BatchWork,
    ) =>
      keepMs === undefined
        ? 0
        : inBatches(this.#knex, signal, work(now - keepMs));
    const rawEvents = await prune(
      rawEventsMs,
      before => (tx, _start, limit) => pruneRawEvents(tx, before, limit),
    );
    if (runsMs !== undefined && !signal?.aborted) {
      await writeTransaction(this.#knex, tx => markHistory(tx, now - runsMs));
    }
    const runs = await prune(
      runsMs,
      before => (tx, start, limit) => pruneRuns(tx, before, start, limit),
    );
    // Only runs that go leave sets behind; those of a stopped pass wait for them.
    const columnSets =
      runs === 0
        ? 0
        : await inBatches(this.#knex, signal, (tx, _start, limit) =>
            pruneColumnSets(tx, limit),
          );
    const schemaVersions = await prune(
      schemaVersionsMs,
      before => (tx, start, limit) =>
        pruneSchemaVersions(tx, before, start, limit),
    );
    // Bookkeeping, not history: nobody is told.
    await prune(
      runsMs,
      before => (tx, _start, limit) => pruneInventories(tx, before, limit),
    );
    await inBatches(this.#knex, signal, (tx, _start, limit) =>
      pruneGraphChanges(tx, limit),
    );
    const pruned = { rawEvents, runs, columnSets, schemaVersions };
    this.#report(pruned);
    return pruned;
  }

  #report({ rawEvents, runs, columnSets, schemaVersions }: Pruned): void {
    if (rawEvents + runs + columnSets + schemaVersions > 0) {
      this.#logger.info(
        `Retention: deleted ${rawEvents} raw events, ${runs} runs, ${columnSets} sets of column edges and ${schemaVersions} schema versions`,
      );
    }
  }
}
