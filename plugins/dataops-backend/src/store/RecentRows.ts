import { Turns } from './BatchWriter';
import { FactBatch } from './FactBatch';
import { grouped } from './grouped';
import { Known, nothingKnown } from './Known';
import { NodeRow, RunRow } from './tables';

/** Of each kind; what was touched longest ago goes first. Together some 100 MB. */
const MOST_ROWS = 20_000;

/** A node and what belongs to it; what is absent is not known. */
type Recent = {
  node: NodeRow;
  edges?: Known['edge'];
  columns?: Known['current_column'];
  schemas?: Known['schema_version'];
};

/** The rows of a batch as they are remembered, and what is taken not to be stored. */
export type Recalled = {
  known: Known;
  /** Keys of runs of which nothing is known. */
  newRuns: string[];
};

/**
 * The rows that the last batches left, so that the next one of the same jobs
 * need not read them. They are right as long as nobody else had a turn
 * (`writerTurn`), which the database checks when the next batch is written. So
 * it does that runs and events which are not here are not there either.
 */
export class RecentRows {
  #turn: string | undefined;
  readonly #nodes = new Map<string, Recent>();
  readonly #runs = new Map<string, RunRow>();
  readonly #runsById = new Map<number, RunRow>();
  readonly #columnSets = new Map<string, number>();

  /**
   * What is known of a batch after that turn.
   *
   * @returns `undefined` where anything but runs and events has to be read
   */
  recall(turn: string, batch: FactBatch): Recalled | undefined {
    if (this.#turn !== turn) {
      return undefined;
    }
    const jobs = jobsOf(batch);
    const described = describedIn(batch);
    const known = nothingKnown();
    for (const key of batch.columnSets.keys()) {
      const id = this.#columnSets.get(key);
      if (id === undefined) {
        return undefined;
      }
      known.column_set.push({ key, id });
    }
    for (const key of batch.nodes.keys()) {
      const recent = this.#nodes.get(key);
      if (!recent) {
        return undefined;
      }
      known.node.push(recent.node);
      if (jobs.has(key) && !this.#recallJob(recent, known)) {
        return undefined;
      }
      if (described.has(key)) {
        if (!recent.schemas) {
          return undefined;
        }
        known.schema_version.push(...recent.schemas);
      }
    }
    const runs = [...batch.runs.keys()];
    known.run.push(...runs.flatMap(key => this.#runs.get(key) ?? []));
    return { known, newRuns: runs.filter(key => !this.#runs.has(key)) };
  }

  /** Adds what belongs to a job, with the runs that stand for it; false where it is not known. */
  #recallJob({ node, edges, columns }: Recent, known: Known): boolean {
    if (!edges || !columns) {
      return false;
    }
    known.edge.push(...edges);
    known.current_column.push(...columns);
    for (const id of [node.current_run_id, node.last_run_id]) {
      const run = id === null ? undefined : this.#runsById.get(id);
      if (run) {
        known.run.push(run);
      } else if (id !== null) {
        return false;
      }
    }
    return true;
  }

  /**
   * Remembers what a batch left.
   *
   * @param turns - absent where there are none
   * @param left - all that is stored now of what the batch names; absent when
   *   the batch changed more than that
   */
  keep(
    turns: Turns | undefined,
    batch: FactBatch,
    left: Known | undefined,
  ): void {
    // What is bulky would push out everything else, and be pushed out itself.
    const rows = batch.isBulky ? undefined : left;
    if (this.#turn !== turns?.since || !rows) {
      this.#forget();
    }
    this.#turn = turns?.now;
    if (!turns || !rows) {
      return;
    }
    const jobs = jobsOf(batch);
    const described = describedIn(batch);
    const edges = grouped(rows.edge, row => row.job_id);
    const columns = grouped(rows.current_column, row => row.job_id);
    const schemas = grouped(rows.schema_version, row => row.node_id);
    for (const node of rows.node) {
      const { id, key } = node;
      touch(this.#nodes, key, {
        ...this.#nodes.get(key),
        ...(jobs.has(key)
          ? { edges: edges.get(id) ?? [], columns: columns.get(id) ?? [] }
          : {}),
        ...(described.has(key) ? { schemas: schemas.get(id) ?? [] } : {}),
        node,
      });
    }
    for (const run of rows.run) {
      touch(this.#runs, run.key, run);
      touch(this.#runsById, run.id, run);
    }
    for (const { key, id } of rows.column_set) {
      touch(this.#columnSets, key, id);
    }
  }

  #forget(): void {
    this.#nodes.clear();
    this.#runs.clear();
    this.#runsById.clear();
    this.#columnSets.clear();
  }
}

/** Keys of the jobs that have runs in a batch: of them edges are read. */
function jobsOf(batch: FactBatch): Set<string> {
  return new Set([...batch.runs.values()].map(run => run.jobKey));
}

/** Keys of the datasets of whose columns a batch tells. */
function describedIn(batch: FactBatch): Set<string> {
  return new Set([...batch.schemas.values()].map(entry => entry.nodeKey));
}

/** Puts an entry at the end, and drops the one at the front where there are too many. */
function touch<K, V>(map: Map<K, V>, key: K, value: V): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > MOST_ROWS) {
    const [oldest] = map.keys();
    map.delete(oldest);
  }
}
