import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import {
  BULK,
  Guard,
  insertStatements,
  OnConflict,
  rowsOf,
  Statement,
  Update,
  updateStatements,
} from './bulk';
import { isPostgres } from './dialect';
import { NeedsTransactionError } from './NeedsTransactionError';
import { runPrepared } from './preparedStatements';
import { IN_TURN, nextTurn, Presumed } from './writerTurn';

/**
 * What a transaction will write, gathered until nothing is worked out any more.
 * PostgreSQL takes it in one statement, so that the only writer does not wait
 * for a round trip per table.
 *
 * Between two flushes a row may be written once: the parts of one statement do
 * not see each other.
 */
export class Writes {
  readonly #tx: Knex;
  readonly #guard: Guard | undefined;
  #statements: Statement[] = [];
  #rows = 0;
  #presumed: Presumed = { run: [], raw_event: [] };

  /** @param how - `atOnce`: outside of a transaction, see {@link Writes.flushInTurn} */
  constructor(tx: Knex, how: { atOnce?: boolean } = {}) {
    this.#tx = tx;
    this.#guard = how.atOnce ? IN_TURN : undefined;
  }

  insert<T extends {}>(
    table: string,
    rows: readonly T[],
    onConflict?: OnConflict,
  ): void {
    this.#rows += rows.length;
    this.#statements.push(
      ...insertStatements(this.#tx, table, rows, onConflict, this.#guard),
    );
  }

  /** Has nothing written if there are rows with any of these keys. */
  presume(presumed: Presumed): void {
    this.#presumed = presumed;
  }

  /** Inserts rows; where one exists, its span of first and last seen widens. */
  widen<T extends { first_at: number; last_at: number }>(
    table: string,
    key: Array<keyof T & string>,
    rows: Iterable<T>,
  ): void {
    // The least and the greatest of numbers do not depend on order, so that
    // this merge is left to the database.
    this.insert(table, [...rows], {
      key,
      set: {
        first_at: `case when excluded.first_at < ${table}.first_at then excluded.first_at else ${table}.first_at end`,
        last_at: `case when excluded.last_at > ${table}.last_at then excluded.last_at else ${table}.last_at end`,
      },
      where: `excluded.first_at < ${table}.first_at or excluded.last_at > ${table}.last_at`,
    });
  }

  update<T extends {}>(
    table: string,
    rows: readonly T[],
    update: Update<T>,
  ): void {
    this.#rows += rows.length;
    this.#statements.push(
      ...updateStatements(this.#tx, table, rows, update, this.#guard),
    );
  }

  get isEmpty(): boolean {
    return this.#statements.length === 0;
  }

  async flush(): Promise<void> {
    if (this.#guard) {
      throw new NeedsTransactionError('Written before all is known');
    }
    const { statements, bulky } = this.#take();
    if (statements.length > 1 && !bulky && isPostgres(this.#tx)) {
      await this.#runAsOne(statements, 'select 1');
      return;
    }
    for (const { sql, bindings } of statements) {
      await this.#tx.raw(sql, bindings);
      if (bulky) {
        // SQLite works in our own thread: others get a turn in between.
        await setImmediate();
      }
    }
  }

  /**
   * Writes everything in one statement that is its own transaction, unless
   * somebody else writes or wrote since.
   *
   * @param last - the turn after which everything was read that the rows rest on
   * @returns our turn; `undefined` when nothing was written
   */
  async flushInTurn(last: string): Promise<string | undefined> {
    const { statements, bulky } = this.#take();
    if (bulky) {
      throw new NeedsTransactionError('Too much for one statement');
    }
    const result = await this.#runAsOne(
      statements,
      'select turn from turn',
      nextTurn(last, this.#presumed),
    );
    return rowsOf<{ turn: string }>(result)[0]?.turn;
  }

  #take(): { statements: Statement[]; bulky: boolean } {
    const taken = { statements: this.#statements, bulky: this.#rows > BULK };
    this.#statements = [];
    this.#rows = 0;
    return taken;
  }

  #runAsOne(
    statements: readonly Statement[],
    answer: string,
    first?: Statement,
  ): Knex.Raw {
    const parts = statements.map(({ sql }, i) => `w${i} as (${sql})`);
    const all = first ? [first, ...statements] : statements;
    return runPrepared(
      this.#tx,
      `with ${[...(first ? [first.sql] : []), ...parts].join(', ')} ${answer}`,
      all.flatMap(({ bindings }) => bindings),
      { composed: true },
    );
  }
}
