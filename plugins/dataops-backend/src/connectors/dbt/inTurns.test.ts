import { Slices } from '@headwater/backstage-plugin-dataops-common';
import { setImmediate } from 'node:timers/promises';
import { inTurns } from './inTurns';

/** A clock that goes on by a millisecond whenever somebody looks. */
function clock(): () => number {
  let time = 0;
  return () => time++;
}

function* count(to: number, log: string[]): Slices<number> {
  for (let i = 0; i < to; i++) {
    log.push('work');
    yield;
  }
  return to;
}

describe('work in turns', () => {
  it('lets others in before it is done, and gives what the work made', async () => {
    const log: string[] = [];
    const work = inTurns(count(100, log), clock());
    await setImmediate();
    log.push('others');
    expect(await work).toBe(100);
    expect(log.length).toBe(101);
    expect(log.indexOf('others')).toBeLessThan(50);
  });

  it('is done at once when it is short', async () => {
    const log: string[] = [];
    const work = inTurns(count(3, log), clock());
    expect(log).toHaveLength(3);
    expect(await work).toBe(3);
  });

  it('rejects with the error of the work', async () => {
    function* broken(): Slices<void> {
      yield;
      throw new Error('no manifest');
    }
    await expect(inTurns(broken(), clock())).rejects.toThrow('no manifest');
  });
});
