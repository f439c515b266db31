import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { DatasetNaming } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { VerdictOptions } from '../store/VerdictOptions';
import { writeTransaction } from '../store/writeTransaction';
import { refreshPipelineVerdicts } from './refreshPipelineVerdicts';
import { EntityMirror, MIRRORED_KINDS, toMirror } from './toMirror';
import { writeMirror } from './writeMirror';

const PAGE_SIZE = 500;

/** While the catalog changes, or something is asked for that is not there yet. */
const SOON_MS = 2_000;

/** How often a pass that finds nothing at all is soon followed by another. */
const EMPTY_PASSES = 60;

/**
 * Keeps the mirror of the catalog's datasets and pipelines. Reads with the
 * plugin's own credentials; what a person may see is decided at each request.
 */
export class CatalogSync {
  readonly #options: {
    knex: Knex;
    catalog: CatalogService;
    auth: AuthService;
    logger: LoggerService;
    naming: DatasetNaming;
    verdicts: VerdictOptions;
  };

  #waiting = false;
  #emptyPasses = 0;
  #isFirst = true;

  constructor(options: {
    knex: Knex;
    catalog: CatalogService;
    auth: AuthService;
    logger: LoggerService;
    naming: DatasetNaming;
    verdicts: VerdictOptions;
  }) {
    this.#options = options;
  }

  /**
   * One pass. As long as passes find changes the next follows soon: a catalog
   * that has just started fills over many seconds.
   */
  async run(signal?: AbortSignal): Promise<void> {
    const { knex, logger, verdicts } = this.#options;
    const mirrors = await this.#read(signal);
    const { changed, removed } = await writeTransaction(
      knex,
      tx => writeMirror(tx, mirrors, verdicts),
      { concernsBatches: done => done.changed + done.removed > 0 },
    );
    if (changed + removed > 0 || this.#isFirst) {
      // The first pass makes up for news that a stopped process did not get to.
      await refreshPipelineVerdicts(knex, 'all');
      this.#isFirst = false;
    }
    if (changed + removed > 0) {
      logger.info(
        `Catalog mirror: ${changed} datasets and pipelines new or changed, ${removed} removed, ${mirrors.length} in all`,
      );
      this.soon();
    } else if (mirrors.length === 0 && this.#emptyPasses < EMPTY_PASSES) {
      // A catalog that has just started knows nothing yet.
      this.#emptyPasses += 1;
      this.soon();
    }
  }

  /** Asks for a pass within seconds, however often it is asked. */
  soon(): void {
    if (this.#waiting) {
      return;
    }
    this.#waiting = true;
    setTimeout(async () => {
      this.#waiting = false;
      try {
        await this.run();
      } catch (error) {
        this.#options.logger.warn('Could not refresh the catalog mirror', {
          error: String(error),
        });
      }
    }, SOON_MS).unref();
  }

  async #read(signal?: AbortSignal): Promise<EntityMirror[]> {
    const { catalog, auth, naming } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const mirrors: EntityMirror[] = [];
    let cursor: string | undefined;
    do {
      signal?.throwIfAborted();
      const page = await catalog.queryEntities(
        cursor
          ? { cursor, limit: PAGE_SIZE }
          : {
              filter: MIRRORED_KINDS.map(kind => ({ kind })),
              limit: PAGE_SIZE,
            },
        { credentials },
      );
      mirrors.push(
        ...page.items.flatMap(entity => toMirror(entity, naming) ?? []),
      );
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return mirrors;
  }
}
