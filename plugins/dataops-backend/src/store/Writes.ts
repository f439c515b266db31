import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import {
  insertStatements,
  OnConflict,
  Statement,
  Update,
  updateStatements,
} from './bulk';
import { isPostgres } from './dialect';
import { runPrepared } from './preparedStatements';

/** More rows than this are no matter of round trips any more. */
const BULK = 20_000;

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
  #statements: Statement[] = [];
  #rows = 0;

  constructor(tx: Knex) {
    this.#tx = tx;
  }

  insert<T extends {}>(
    table: string,
    rows: readonly T[],
    onConflict?: OnConflict,
  ): void {
    this.#rows += rows.length;
    this.#statements.push(
      ...insertStatements(this.#tx, table, rows, onConflict),
    );
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
    this.#statements.push(...updateStatements(this.#tx, table, rows, update));
  }

  async flush(): Promise<void> {
    const statements = this.#statements;
    this.#statements = [];
    const bulky = this.#rows > BULK;
    this.#rows = 0;
    if (statements.length > 1 && !bulky && isPostgres(this.#tx)) {
      const parts = statements.map(({ sql }, i) => `w${i} as (${sql})`);
      await runPrepared(
        this.#tx,
        `with ${parts.join(', ')} select 1`,
        statements.flatMap(({ bindings }) => bindings),
        { composed: true },
      );
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
}
