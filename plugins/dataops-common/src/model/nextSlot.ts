import { DateTime } from 'luxon';
import { CronSchedule } from './parseCron';

/** A schedule that never fires within this many days has no next slot (29 February is the rarest). */
const HORIZON_DAYS = 8 * 366;

/**
 * The first instant after `after` at which a schedule is due, in the wall
 * clock of `zone`. A wall time that a change of clocks skips counts at the
 * offset before the change, as in RFC 5545.
 *
 * @param after - milliseconds UTC
 * @returns milliseconds UTC; `undefined` when the schedule never fires
 * @public
 */
export function nextSlot(
  schedule: CronSchedule,
  zone: string,
  after: number,
): number | undefined {
  const first = DateTime.fromMillis(after, { zone }).startOf('day');
  for (let day = 0; day <= HORIZON_DAYS; day++) {
    const date = first.plus({ days: day });
    const next = firesOn(schedule, date)
      ? slotsOf(schedule, date).find(slot => slot > after)
      : undefined;
    if (next !== undefined) {
      return next;
    }
  }
  return undefined;
}

function firesOn(schedule: CronSchedule, date: DateTime): boolean {
  return (
    schedule.months.includes(date.month) &&
    schedule.daysOfMonth.includes(date.day) &&
    schedule.daysOfWeek.includes(date.weekday % 7)
  );
}

function slotsOf(schedule: CronSchedule, date: DateTime): number[] {
  return schedule.hours
    .flatMap(hour =>
      schedule.minutes.map(minute => date.set({ hour, minute }).toMillis()),
    )
    .sort((a, b) => a - b);
}
