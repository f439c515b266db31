import { Knex } from 'knex';
import { isPostgres } from './dialect';
import { NeedsTransactionError } from './NeedsTransactionError';
import { readOnly } from './readOnly';
import { isWorthAnotherTry, writeInTurn } from './writeTransaction';
import { forgetTurn, lastTurn, rememberTurn, turnBefore } from './writerTurn';
import { Writes } from './Writes';

/**
 * Reads with the first, leaves what is to be written to the second. May be
 * called again.
 *
 * @param since - the turn that nobody has followed if this is to be written;
 *   `undefined` in a transaction
 */
export type BatchWork<T> = (
  tx: Knex,
  writes: Writes,
  since: string | undefined,
) => Promise<T>;

/** The turn after which nobody else wrote before the batch, and its own. */
export type Turns = { since: string; now: string };

/** What work returned; there are no turns on SQLite. */
export type Written<T> = { result: T; turns?: Turns };

/** Batches after lost races that do not try to do without a transaction, at most. */
const MOST_CAUTIOUS = 64;

/**
 * Writes batches, each whole or not at all, and nobody else meanwhile.
 *
 * On PostgreSQL a transaction costs round trips during which nobody else
 * writes: begin, lock, commit. Most batches do without: they read, and then
 * write everything in one statement, which writes nothing if anybody had a turn
 * in between (`writerTurn`). What needs to read its own writes, or lost the
 * race, is done again in a transaction.
 */
export class BatchWriter {
  readonly #knex: Knex;
  readonly #reader: Knex;
  /** Batches that still go straight to a transaction, and how many the last time. */
  #cautious = 0;
  #caution = 0;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.#reader = readOnly(knex);
  }

  /**
   * @param how - `bulky`: too much for one statement, as is known beforehand
   * @returns after the commit
   */
  async write<T>(
    work: BatchWork<T>,
    how: { bulky?: boolean } = {},
  ): Promise<Written<T>> {
    const done = how.bulky ? undefined : await this.#atOnce(work);
    return done ?? this.#inTransaction(work);
  }

  async #atOnce<T>(work: BatchWork<T>): Promise<Written<T> | undefined> {
    const last = lastTurn(this.#knex);
    if (!isPostgres(this.#knex) || last === undefined) {
      return undefined;
    }
    if (this.#cautious > 0) {
      this.#cautious -= 1;
      return undefined;
    }
    try {
      const writes = new Writes(this.#knex, { atOnce: true });
      const result = await work(this.#reader, writes, last);
      if (writes.isEmpty) {
        return { result };
      }
      const turn = await writes.flushInTurn(last);
      if (turn === undefined) {
        this.#lostRace();
        return undefined;
      }
      rememberTurn(this.#knex, turn);
      this.#caution = 0;
      return { result, turns: { since: last, now: turn } };
    } catch (error) {
      if (error instanceof NeedsTransactionError) {
        return undefined;
      }
      forgetTurn(this.#knex);
      if (isWorthAnotherTry(error)) {
        return undefined;
      }
      throw error;
    }
  }

  /** Another replica writes too: what is tried and lost costs more than it saves. */
  #lostRace(): void {
    this.#caution = Math.min(MOST_CAUTIOUS, 2 * this.#caution + 1);
    this.#cautious = this.#caution;
  }

  async #inTransaction<T>(work: BatchWork<T>): Promise<Written<T>> {
    const { result, turn } = await writeInTurn(this.#knex, async tx => {
      const writes = new Writes(tx);
      const done = await work(tx, writes, undefined);
      await writes.flush();
      return done;
    });
    return turn === undefined
      ? { result }
      : { result, turns: { since: turnBefore(turn), now: turn } };
  }
}
