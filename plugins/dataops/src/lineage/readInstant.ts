import { DateTime } from 'luxon';

/** A day first, so that no run id is taken for a year. */
const DAY_FIRST = /^\d{4}-\d{2}-\d{2}(?:[T ]|$)/;

/** Whether a text can only be an instant; `Date.parse` takes many a run id for one. */
export function isLikeInstant(text: string): boolean {
  return DAY_FIRST.test(text);
}

/** An instant or a run id as the API takes it, or why it names none. */
export type ReadInstant =
  | { asOf: string; problem?: undefined }
  | { asOf?: undefined; problem: 'unreadable' | 'future' };

/** What a person typed for an instant, in the zone of the page where it names none; what is not like a date is a run id. */
export function readInstant(
  text: string,
  options: { zone: string; now: Date },
): ReadInstant {
  if (!isLikeInstant(text)) {
    return text === '' ? { problem: 'unreadable' } : { asOf: text };
  }
  const at = DateTime.fromISO(text.replace(' ', 'T'), { zone: options.zone });
  const iso = at.isValid ? at.toUTC().toISO() : null;
  if (iso === null) {
    return { problem: 'unreadable' };
  }
  return at.toMillis() > options.now.getTime()
    ? { problem: 'future' }
    : { asOf: iso };
}
