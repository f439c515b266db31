import { DateTime } from 'luxon';

/** The strings a time is made of; the plugin's translation function fits. */
export interface TimeWords {
  duration(unit: 'seconds' | 'minutes' | 'hours' | 'days', n: number): string;
  ago(duration: string, when: string): string;
  agoLater(duration: string, when: string): string;
  in(duration: string, when: string): string;
  justNow(when: string): string;
  since(duration: string, when: string): string;
  overdue(since: string): string;
  /** Shorter than the smallest unit. */
  instant(): string;
}

/** Formats instants for one reader at one moment. */
export interface TimeFormat {
  /** "03:02 CET", with the date when it is another day. */
  clock(iso: string): string;
  /** "12 min ago, 03:02 CET"; after seven days the date comes first. */
  moment(iso: string): string;
  /** "Tue 17 Nov 14:05 CET": with the date even when it is today, as the ends of a span need it. */
  stamp(iso: string): string;
  /** "since 07:00 CET (52 min)". */
  since(iso: string): string;
  /** What is to come, like {@link TimeFormat.moment}; "overdue since 07:00 CET (52 min)" when it has not. */
  due(iso: string): string;
  /** "52 min": from the instant until now, or until it comes. */
  distance(iso: string): string;
  /** "2 h 10 min". */
  duration(ms: number): string;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A number and its unit, a time and its zone stay on one line. */
const NBSP = '\u00a0';
/** Zones without a name have a sign, "GMT−5": at a hyphen the line could break. */
const MINUS = '\u2212';

/** From here on the date is easier to place than the distance. */
const ABSOLUTE_FIRST_MS = 7 * DAY_MS;

function durationParts(
  ms: number,
): Array<['seconds' | 'minutes' | 'hours' | 'days', number]> {
  if (ms < MINUTE_MS) {
    return [['seconds', Math.floor(ms / SECOND_MS)]];
  }
  const minutes = Math.floor(ms / MINUTE_MS) % 60;
  const hours = Math.floor(ms / HOUR_MS) % 24;
  if (ms < HOUR_MS) {
    return [['minutes', minutes]];
  }
  if (ms < DAY_MS) {
    return [
      ['hours', Math.floor(ms / HOUR_MS)],
      ['minutes', minutes],
    ];
  }
  return [
    ['days', Math.floor(ms / DAY_MS)],
    ['hours', ms < 2 * DAY_MS ? hours : 0],
  ];
}

/** Pure: the moment, the zone and the words all come in. */
export function createTimeFormat(options: {
  now: Date;
  zone: string;
  locale: string;
  words: TimeWords;
}): TimeFormat {
  const { now, zone, locale, words } = options;
  const nowMs = now.getTime();
  const at = (iso: string) =>
    DateTime.fromISO(iso, { zone: 'utc' }).setZone(zone).setLocale(locale);
  const today = DateTime.fromMillis(nowMs, { zone });

  const duration = (ms: number) => {
    if (Math.abs(ms) < SECOND_MS) {
      return words.instant();
    }
    const parts = durationParts(Math.abs(ms));
    return parts
      .filter(([, n], i) => i === 0 || n > 0)
      .map(([unit, n]) => words.duration(unit, n))
      .join(' ');
  };
  const timeOf = (time: DateTime) =>
    `${time.toFormat('HH:mm')}${NBSP}${time
      .toFormat('ZZZZ')
      .replace('-', MINUS)}`;
  const stamp = (iso: string) => {
    const time = at(iso);
    const date = time.hasSame(today, 'year')
      ? `ccc d${NBSP}LLL`
      : `d${NBSP}LLL yyyy`;
    return `${time.toFormat(date)} ${timeOf(time)}`;
  };
  const clock = (iso: string) =>
    at(iso).hasSame(today, 'day') ? timeOf(at(iso)) : stamp(iso);
  const distance = (iso: string) => duration(nowMs - at(iso).toMillis());

  const since = (iso: string) => words.since(distance(iso), clock(iso));
  const moment = (iso: string) => {
    const agoMs = nowMs - at(iso).toMillis();
    if (Math.abs(agoMs) < SECOND_MS) {
      return words.justNow(clock(iso));
    }
    if (agoMs < 0) {
      return words.in(distance(iso), clock(iso));
    }
    return agoMs < ABSOLUTE_FIRST_MS
      ? words.ago(distance(iso), clock(iso))
      : words.agoLater(distance(iso), clock(iso));
  };

  return {
    clock,
    stamp,
    distance,
    duration,
    since,
    moment,
    due: iso =>
      at(iso).toMillis() < nowMs ? words.overdue(since(iso)) : moment(iso),
  };
}
