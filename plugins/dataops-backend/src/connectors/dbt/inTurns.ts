import { Slices } from '@headwater/backstage-plugin-dataops-common';
import { setImmediate } from 'node:timers/promises';

/** Longest time for which others wait, in milliseconds. */
const TURN = 10;

/**
 * Does work slice by slice and lets others have their turn in between.
 *
 * @param now - a clock in milliseconds
 */
export async function inTurns<T>(
  work: Slices<T>,
  now: () => number = () => performance.now(),
): Promise<T> {
  for (;;) {
    const end = now() + TURN;
    do {
      const step = work.next();
      if (step.done) {
        return step.value;
      }
    } while (now() < end);
    await setImmediate();
  }
}
