import { Knex } from 'knex';
import { selectIn } from './bulk';
import { RunSession } from './RunSession';
import { IoRow, RunRow } from './tables';

/** What runs read and wrote: what the batch says, and what was stored before. */
export class IoSession {
  readonly #tx: Knex;
  readonly #runs: RunSession;
  readonly #byRun = new Map<number, Map<string, IoRow>>();
  readonly #loaded = new Set<number>();

  constructor(tx: Knex, runs: RunSession) {
    this.#tx = tx;
    this.#runs = runs;
  }

  add(row: IoRow): void {
    const rows = this.#byRun.get(row.run_id) ?? new Map<string, IoRow>();
    this.#byRun.set(row.run_id, rows);
    rows.set(`${row.direction} ${row.node_id}`, row);
  }

  /** All reads and writes of these runs; only who reads or writes what, not since when. */
  async of(runs: Iterable<RunRow>): Promise<Map<number, IoRow[]>> {
    const wanted = [...runs];
    const missing = wanted
      .filter(run => !this.#runs.isFresh(run) && !this.#loaded.has(run.id))
      .map(run => run.id);
    for (const row of await selectIn<IoRow>(
      this.#tx,
      'run_io',
      'run_id',
      missing,
    )) {
      if (
        !this.#byRun.get(row.run_id)?.has(`${row.direction} ${row.node_id}`)
      ) {
        this.add(row);
      }
    }
    for (const id of missing) {
      this.#loaded.add(id);
    }
    return new Map(
      wanted.map(run => [
        run.id,
        [...(this.#byRun.get(run.id)?.values() ?? [])],
      ]),
    );
  }
}
