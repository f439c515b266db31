import { DateTime } from 'luxon';

/** A day first, so that no run id is taken for a year. */
const DAY_FIRST = /^\d{4}-\d{2}-\d{2}(?:[T ]|$)/;

/** What a person typed for an instant, in the zone of the page where it names none; else it is a run id. */
export function readInstant(text: string, zone: string): string {
  const at = DateTime.fromISO(text.replace(' ', 'T'), { zone });
  const iso = DAY_FIRST.test(text) && at.isValid ? at.toUTC().toISO() : null;
  return iso ?? text;
}
