import { InputError } from '@backstage/errors';
import { parseCronField } from './parseCronField';

/**
 * A schedule as the values that each field matches, ascending.
 *
 * @public
 */
export interface CronSchedule {
  minutes: number[];
  hours: number[];
  daysOfMonth: number[];
  months: number[];
  /** 0 is Sunday. */
  daysOfWeek: number[];
  /** The hour is `*`: a beat through the day rather than times of day. */
  everyHour: boolean;
}

const NICKNAMES: { [name: string]: string } = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads five-field cron: `*`, numbers, names, lists, ranges, and `/n` on `*`
 * or ranges. What implementations disagree on is refused, so that a schedule
 * means the same here as where it runs.
 *
 * @throws InputError with the reason, if it cannot be read or never fires.
 * @public
 */
export function parseCron(expression: string): CronSchedule {
  const fields = fieldsOf(expression);
  const [minute, hour, dayOfMonth, month, dayOfWeek] = fields;
  const schedule = {
    minutes: parseCronField('minute', minute),
    hours: parseCronField('hour', hour),
    daysOfMonth: parseCronField('day of month', dayOfMonth),
    months: parseCronField('month', month),
    daysOfWeek: parseCronField('day of week', dayOfWeek),
    everyHour: hour === '*',
  };
  if (dayOfMonth !== '*' && dayOfWeek !== '*') {
    throw new InputError(
      'it restricts both the day of month and the day of week, which implementations understand differently; leave one of them "*"',
    );
  }
  const firstDay = schedule.daysOfMonth[0];
  if (schedule.months.every(m => firstDay > LONGEST_MONTHS[m - 1])) {
    throw new InputError('it never fires, as no such day exists');
  }
  return schedule;
}

function fieldsOf(expression: string): string[] {
  const trimmed = expression.trim();
  if (trimmed.startsWith('@')) {
    const meaning = NICKNAMES[trimmed.toLowerCase()];
    throw new InputError(
      `nicknames are not read; use five fields${
        meaning ? `, here "${meaning}"` : ''
      }`,
    );
  }
  const fields = trimmed === '' ? [] : trimmed.split(/\s+/);
  if (fields.length !== 5) {
    throw new InputError(
      `it has ${fields.length} ${
        fields.length === 1 ? 'field' : 'fields'
      }; use five: minute, hour, day of month, month, day of week`,
    );
  }
  return fields;
}
