import { accepted } from '../__testUtils__/acceptedEvents';
import { numbered } from '../__testUtils__/sampleEvents';
import { checkTimes } from './checkTimes';

const NOW = Date.UTC(2026, 10, 20);
const DAY = 86_400_000;
const at = (n: number, time: number) =>
  numbered(n, { eventTime: new Date(time).toISOString() });
const check = (times: number[], maxFutureMs: number | undefined) =>
  checkTimes(accepted(times.map((time, n) => at(n, time))), {
    now: NOW,
    maxFutureMs,
  });

describe('checkTimes', () => {
  it('takes what is no further ahead than configured, and any past', () => {
    expect(() => check([NOW + DAY, NOW, 0], DAY)).not.toThrow();
    expect(() => check([NOW + 1_000 * DAY], undefined)).not.toThrow();
  });

  it('says of each later event where its time stands, what the latest is and which setting says so', () => {
    expect(() => check([NOW + DAY + 1, NOW, NOW + 2 * DAY], DAY)).toThrow(
      [
        '/0/eventTime: expected 2026-11-21T00:00:00.000Z at the latest (dataops.ingest.maxFuture), got 2026-11-21T00:00:00.001Z',
        '/2/eventTime: expected 2026-11-21T00:00:00.000Z at the latest (dataops.ingest.maxFuture), got 2026-11-22T00:00:00.000Z',
      ].join('\n'),
    );
  });
});
