import { Knex } from 'knex';
import { IdAllocator } from './IdAllocator';

/** Numbers taken at a time. */
const MANY = 256;

/**
 * Numbers of runs that were taken from the sequence ahead of time, where a
 * batch does not ask the database for anything else. Those of a batch that came
 * to nothing are left out.
 */
export class SpareIds {
  #spare: number[] = [];

  async take(knex: Knex, count: number): Promise<number[]> {
    if (this.#spare.length < count) {
      const ids = new IdAllocator(knex);
      await ids.reserve({ run: count + MANY });
      for (let i = 0; i < count + MANY; i++) {
        this.#spare.push(ids.take('run'));
      }
    }
    const taken = this.#spare.slice(0, count);
    this.#spare = this.#spare.slice(count);
    return taken;
  }
}
