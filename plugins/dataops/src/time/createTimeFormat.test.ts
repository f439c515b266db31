import { createTimeFormat } from './createTimeFormat';

const LETTER = { seconds: 's', minutes: 'min', hours: 'h', days: 'd' };

/** The texts with plain spaces; that some do not break is asserted once. */
function format(zone = 'Europe/Berlin') {
  const { clock, stamp, moment, since, due, duration } = exact(zone);
  const plain = (text: string) => text.replace(/\u00a0/g, ' ');
  return {
    clock: (iso: string) => plain(clock(iso)),
    stamp: (iso: string) => plain(stamp(iso)),
    due: (iso: string) => plain(due(iso)),
    moment: (iso: string) => plain(moment(iso)),
    since: (iso: string) => plain(since(iso)),
    duration: (ms: number) => plain(duration(ms)),
  };
}

function exact(zone = 'Europe/Berlin') {
  return createTimeFormat({
    now: new Date('2026-11-20T06:52:00Z'),
    zone,
    locale: 'en-GB',
    words: {
      duration: (unit, n) => `${n}\u00a0${LETTER[unit]}`,
      ago: (duration, when) => `${duration} ago, ${when}`,
      agoLater: (duration, when) => `${when} (${duration} ago)`,
      in: (duration, when) => `in ${duration}, ${when}`,
      justNow: when => `just now, ${when}`,
      since: (duration, when) => `since ${when} (${duration})`,
      overdue: since => `overdue ${since}`,
      instant: () => '< 1\u00a0s',
    },
  });
}

describe('createTimeFormat', () => {
  it('says how long ago, when, and in which zone', () => {
    expect(format().moment('2026-11-20T06:40:00Z')).toBe(
      '12 min ago, 07:40 CET',
    );
    expect(format('UTC').moment('2026-11-20T06:40:00Z')).toBe(
      '12 min ago, 06:40 UTC',
    );
  });

  it('names the day when it is not today', () => {
    expect(format().since('2026-11-17T13:05:00Z')).toBe(
      'since Tue 17 Nov 14:05 CET (2 d)',
    );
  });

  it('puts the date first after seven days', () => {
    expect(format().moment('2026-11-03T02:00:00Z')).toBe(
      'Tue 3 Nov 03:00 CET (17 d ago)',
    );
    expect(format().moment('2025-11-03T02:00:00Z')).toMatch(/^3 Nov 2025/);
  });

  it('says of what was due that it is overdue', () => {
    expect(format().due('2026-11-20T06:00:00Z')).toBe(
      'overdue since 07:00 CET (52 min)',
    );
    expect(format().due('2026-11-20T09:00:00Z')).toBe(
      'in 2 h 8 min, 10:00 CET',
    );
  });

  it('has a form with the date, whatever day it is', () => {
    expect(format().stamp('2026-11-20T06:00:00Z')).toBe('Fri 20 Nov 07:00 CET');
    expect(format().stamp('2025-11-20T06:00:00Z')).toBe(
      '20 Nov 2025 07:00 CET',
    );
  });

  it('does not break a zone that has no name', () => {
    expect(format('America/Bogota').clock('2026-11-20T06:00:00Z')).toBe(
      '01:00 GMT\u22125',
    );
  });

  it('speaks of the future as such', () => {
    expect(format().moment('2026-11-20T09:00:00Z')).toBe(
      'in 2 h 8 min, 10:00 CET',
    );
  });

  it('follows the zone across a change of the clocks', () => {
    expect(format().clock('2026-10-03T08:00:00Z')).toContain('10:00 CEST');
  });

  it('gives durations two units at most', () => {
    expect(format().duration(0)).toBe('< 1 s');
    expect(format().duration(130 * 60_000)).toBe('2 h 10 min');
    expect(format().duration(25 * 3_600_000)).toBe('1 d 1 h');
  });

  it('keeps numbers with their units and times with their zones', () => {
    expect(exact().moment('2026-11-20T04:42:00Z').split(' ')).toEqual([
      '2\u00a0h',
      '10\u00a0min',
      'ago,',
      '05:42\u00a0CET',
    ]);
  });
});
