import { Knex } from 'knex';
import { selectIn } from './bulk';
import { isPostgres } from './dialect';
import { RunRow } from './tables';
import { Writes } from './Writes';

/** Columns that further reports of a run may change. */
const MUTABLE = [
  'origin',
  'state',
  'phase',
  'started_at',
  'ended_at',
  'first_at',
  'last_at',
  'nominal_start',
  'nominal_end',
  'producer',
  'parent_run_id',
  'proof_at',
] as const satisfies ReadonlyArray<keyof RunRow>;

/**
 * The runs that one transaction touches: each is read once and written once,
 * like the nodes in `NodeSession`.
 */
export class RunSession {
  readonly #tx: Knex;
  readonly #writes: Writes;
  readonly #byId = new Map<number, RunRow>();
  readonly #byKey = new Map<string, RunRow>();
  readonly #fresh = new Set<RunRow>();
  readonly #unwritten = new Set<RunRow>();
  readonly #dirty = new Set<RunRow>();

  constructor(tx: Knex, writes: Writes) {
    this.#tx = tx;
    this.#writes = writes;
  }

  /** Takes rows as they are stored; those that are known already stay as they are. */
  adopt(rows: readonly RunRow[]): void {
    for (const row of rows) {
      if (!this.#byId.has(row.id)) {
        // What happens to it here is not so until it is committed.
        this.#remember({ ...row });
      }
    }
  }

  /** Reads the runs with these ids. */
  async loadIds(ids: Iterable<number>): Promise<void> {
    const missing = [...ids].filter(id => !this.#byId.has(id));
    this.adopt(await selectIn<RunRow>(this.#tx, 'run', 'id', missing));
  }

  /** Reads all runs of these jobs. */
  async loadJobs(jobIds: readonly number[]): Promise<RunRow[]> {
    this.adopt(await selectIn<RunRow>(this.#tx, 'run', 'job_id', jobIds));
    const jobs = new Set(jobIds);
    return [...this.#byId.values()].filter(run => jobs.has(run.job_id));
  }

  /**
   * The run of a job that counts: greatest proof, then greatest run id by code
   * point. From the database, for when the one that counted counts no more.
   */
  async greatestProof(jobId: number): Promise<RunRow | undefined> {
    this.queue();
    await this.#writes.flush();
    const bytewise = isPostgres(this.#tx) ? ' collate "C"' : '';
    const rows: RunRow[] = await this.#tx<RunRow>('run')
      .where('job_id', jobId)
      .whereNotNull('proof_at')
      .orderByRaw(`proof_at desc, run_id${bytewise} desc`)
      .limit(1);
    this.adopt(rows);
    return rows[0] && this.#byId.get(rows[0].id);
  }

  /**
   * The run of a job that began last, then with the greatest run id by code
   * point. From the database, for when the one that was newest is no more.
   */
  async newest(jobId: number): Promise<RunRow | undefined> {
    this.queue();
    await this.#writes.flush();
    const bytewise = isPostgres(this.#tx) ? ' collate "C"' : '';
    const began = 'coalesce(started_at, last_at)';
    const rows: RunRow[] = await this.#tx<RunRow>('run')
      .where({ job_id: jobId, origin: 'run' })
      .whereRaw(`${began} is not null`)
      .orderByRaw(`${began} desc, run_id${bytewise} desc`)
      .limit(1);
    this.adopt(rows);
    return rows[0] && this.#byId.get(rows[0].id);
  }

  /** All that are loaded or made. */
  all(): RunRow[] {
    return [...this.#byId.values()];
  }

  byKey(key: string): RunRow | undefined {
    return this.#byKey.get(key);
  }

  byId(id: number | null): RunRow | undefined {
    return id === null ? undefined : this.#byId.get(id);
  }

  /** Whether this transaction made the run: the store knows nothing else of it. */
  isFresh(run: RunRow): boolean {
    return this.#fresh.has(run);
  }

  add(run: RunRow): void {
    this.#remember(run);
    this.#fresh.add(run);
    this.#unwritten.add(run);
  }

  /** Changes a run; what is equal already stays unwritten. */
  patch(run: RunRow, changes: Partial<RunRow>): void {
    const keys = Object.keys(changes) as Array<keyof RunRow>;
    if (keys.some(key => run[key] !== changes[key])) {
      Object.assign(run, changes);
      if (!this.#unwritten.has(run)) {
        this.#dirty.add(run);
      }
    }
  }

  /** Has what is new or was changed written with the next flush. */
  queue(): void {
    this.#writes.insert('run', [...this.#unwritten]);
    this.#writes.update('run', [...this.#dirty], {
      key: ['id'],
      columns: MUTABLE,
    });
    this.#unwritten.clear();
    this.#dirty.clear();
  }

  #remember(run: RunRow): void {
    this.#byId.set(run.id, run);
    this.#byKey.set(run.key, run);
  }
}
