import { Knex } from 'knex';
import { accepted, storeOn } from './acceptedEvents';
import { dumpState } from './dumpState';
import { stateDifferences } from './stateDifferences';

/**
 * That a database holds every event of a journal, and of every event that it
 * holds all that follows from it: the same state as an untouched database
 * has that is told those events in peace.
 */
export async function expectWholeEvents(options: {
  /** After what happened. */
  knex: Knex;
  /** Empty. */
  fresh: Knex;
  /** Bodies that were sent, acknowledged or not. */
  sent: readonly string[];
  acknowledged: readonly string[];
}): Promise<void> {
  const { knex, fresh, sent, acknowledged } = options;
  const keyOf = (body: string) => accepted(JSON.parse(body))[0].key;
  const stored = new Set<string>(await knex('raw_event').pluck('key'));
  const lost = acknowledged.filter(body => !stored.has(keyOf(body)));
  expect(lost).toEqual([]);

  const events = sent
    .flatMap(body => accepted(JSON.parse(body)))
    .filter(event => stored.has(event.key));
  await storeOn(fresh).applyEvents(events, 1);
  expect(
    stateDifferences(await dumpState(knex), await dumpState(fresh)),
  ).toEqual([]);
}
