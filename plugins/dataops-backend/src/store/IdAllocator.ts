import { Knex } from 'knex';
import { rowsOf } from './bulk';
import { isPostgres } from './dialect';

/** Tables whose rows are numbered before they are written. */
export const NUMBERED = ['node', 'run', 'column_set'] as const;
export type Numbered = (typeof NUMBERED)[number];

/**
 * Numbers rows before they are written, so that rows which point at each other
 * are worked out in memory and written once. Belongs to one write transaction:
 * nobody else numbers rows meanwhile (`writeTransaction`).
 */
export class IdAllocator {
  readonly #tx: Knex;
  /** Numbers, and how many of them are given out. */
  readonly #reserved = new Map<Numbered, { ids: number[]; taken: number }>();
  /** SQLite: the greatest number given out. */
  readonly #last = new Map<Numbered, number>();

  constructor(tx: Knex) {
    this.#tx = tx;
  }

  /** Makes sure that so many numbers can be taken. */
  async reserve(counts: Partial<Record<Numbered, number>>): Promise<void> {
    const missing = new Map<Numbered, number>();
    for (const table of NUMBERED) {
      const { ids, taken } = this.#of(table);
      const short = (counts[table] ?? 0) - (ids.length - taken);
      if (short > 0) {
        missing.set(table, short);
      }
    }
    if (missing.size === 0) {
      return;
    }
    await (isPostgres(this.#tx)
      ? this.#fromSequences(missing)
      : this.#fromGreatest(missing));
  }

  /** Numbers that were reserved already, by `loadKnown`. */
  add(table: Numbered, ids: readonly number[]): void {
    this.#of(table).ids.push(...ids);
  }

  /** A number that was reserved. */
  take(table: Numbered): number {
    const reserved = this.#of(table);
    const id = reserved.ids[reserved.taken];
    if (id === undefined) {
      throw new Error(`No id of ${table} is reserved`);
    }
    reserved.taken += 1;
    return id;
  }

  async #fromSequences(missing: ReadonlyMap<Numbered, number>): Promise<void> {
    const parts = [...missing].map(
      ([table, count]) =>
        `select '${table}' as name, nextval(pg_get_serial_sequence('${table}', 'id'))::int as id from generate_series(1, ${count})`,
    );
    const rows = rowsOf<{ name: Numbered; id: number }>(
      await this.#tx.raw(parts.join(' union all ')),
    );
    for (const { name, id } of rows) {
      this.#of(name).ids.push(id);
    }
  }

  /** SQLite counts on from the greatest id ever written, ours included. */
  async #fromGreatest(missing: ReadonlyMap<Numbered, number>): Promise<void> {
    const rows = rowsOf<{ name: Numbered; seq: number }>(
      await this.#tx.raw(
        `select name, seq from sqlite_sequence where name in ('node', 'run', 'column_set')`,
      ),
    );
    const greatest = new Map(rows.map(row => [row.name, row.seq]));
    for (const [table, count] of missing) {
      let last = Math.max(greatest.get(table) ?? 0, this.#last.get(table) ?? 0);
      for (let i = 0; i < count; i++) {
        this.#of(table).ids.push(++last);
      }
      this.#last.set(table, last);
    }
  }

  #of(table: Numbered): { ids: number[]; taken: number } {
    const reserved = this.#reserved.get(table) ?? { ids: [], taken: 0 };
    this.#reserved.set(table, reserved);
    return reserved;
  }
}
