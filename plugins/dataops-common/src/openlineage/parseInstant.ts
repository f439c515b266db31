/**
 * Extended (`2026-11-20T06:31:00.5+01:00`), basic (`20261120T063100Z`) and
 * date alone; a name of the zone in brackets is what Java appends, and
 * `+00:00Z` what comes of `isoformat() + 'Z'` in Python.
 */
const SHAPE =
  /^(\d{4})(-?)(\d{2})\2(\d{2})(?:[Tt ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,30}))?)?\s?(Z|z|UTC|[+-]00:00Z|[+-]\d{2}(?::?\d{2})?)?(?:\[[\w/+-]{1,40}\])?)?$/;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * An instant as producers write it: ISO 8601, years 0001 to 9999, with any
 * number of digits in the fraction (those beyond milliseconds are cut) and any
 * offset. Without one UTC is assumed, and said; a date alone is its midnight.
 *
 * @returns milliseconds UTC; `undefined` for what is no instant
 * @public
 */
export function parseInstant(
  text: string,
): { at: number; assumedUtc: boolean } | undefined {
  const shape = SHAPE.exec(text);
  if (!shape) {
    return undefined;
  }
  const year = Number(shape[1]);
  const month = Number(shape[3]);
  const day = Number(shape[4]);
  const hour = Number(shape[5] ?? 0);
  const minute = Number(shape[6] ?? 0);
  const second = Number(shape[7] ?? 0);
  const offset = offsetMinutes(shape[9]);
  const valid =
    year >= 1 &&
    day >= 1 &&
    day <= daysOf(year, month) &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 60 && // A leap second counts as the first of the next minute.
    offset !== undefined;
  if (!valid) {
    return undefined;
  }
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day); // Date.UTC takes year 1 for 1901.
  const fraction = Number((shape[8] ?? '').slice(0, 3).padEnd(3, '0'));
  date.setUTCHours(hour, minute - offset, second, fraction);
  return { at: date.getTime(), assumedUtc: shape[9] === undefined };
}

/** Zero, and so no valid day, for a month that is none. */
function daysOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : MONTH_DAYS[month - 1] ?? 0;
}

function offsetMinutes(zone: string | undefined): number | undefined {
  if (zone === undefined || /^[ZzU]|Z$/.test(zone)) {
    return 0;
  }
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  const sign = zone[0] === '-' ? -1 : 1;
  return hours <= 18 && minutes <= 59
    ? sign * (hours * 60 + minutes)
    : undefined;
}
