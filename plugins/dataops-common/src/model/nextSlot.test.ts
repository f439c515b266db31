import { nextSlot } from './nextSlot';
import { parseCron } from './parseCron';

const at = (iso: string) => Date.parse(iso);
const next = (cron: string, zone: string, after: string) => {
  const slot = nextSlot(parseCron(cron), zone, at(after));
  return slot === undefined ? undefined : new Date(slot).toISOString();
};

describe('nextSlot', () => {
  it.each([
    [
      'a daily time, in the zone of the schedule',
      '0 6 * * *',
      'Europe/Berlin',
      '2026-11-20T04:59:00Z',
      '2026-11-20T05:00:00.000Z',
    ],
    [
      'strictly after, not at',
      '0 6 * * *',
      'Europe/Berlin',
      '2026-11-20T05:00:00Z',
      '2026-11-21T05:00:00.000Z',
    ],
    [
      'a weekday, over a weekend',
      '0 7 * * 1-5',
      'Europe/Berlin',
      '2026-11-20T07:00:00Z',
      '2026-11-23T06:00:00.000Z',
    ],
    [
      'every quarter of an hour',
      '*/15 * * * *',
      'UTC',
      '2026-11-20T10:16:00Z',
      '2026-11-20T10:30:00.000Z',
    ],
    [
      'a leap day',
      '0 0 29 2 *',
      'UTC',
      '2026-03-01T00:00:00Z',
      '2028-02-29T00:00:00.000Z',
    ],
    [
      'a wall time skipped by the clock, at the offset before',
      '30 2 29 3 *',
      'Europe/Berlin',
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:30:00.000Z',
    ],
  ])('finds %s', (_, cron, zone, after, expected) => {
    expect(next(cron, zone, after)).toBe(expected);
  });
});
