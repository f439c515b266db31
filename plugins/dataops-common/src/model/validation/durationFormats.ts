import { Fault } from './Fault';

const MINUTES: { [unit: string]: number } = {
  m: 1,
  h: 60,
  d: 24 * 60,
  w: 7 * 24 * 60,
};

const ROLLING_MAX_MINUTES = 366 * MINUTES.d;

/** Minutes of `5m`, `4h`, `30d` or `2w`; `undefined` for anything else. */
function minutesOf(value: string | number): number | undefined {
  const match = /^(0|[1-9]\d{0,8})([mhdw])$/.exec(String(value));
  return match ? Number(match[1]) * MINUTES[match[2]] : undefined;
}

const NOT_A_DURATION =
  'is not a duration; use a whole number with m, h, d or w, such as';

/** A length of time, not zero. */
export function durationFault(value: string | number): Fault | undefined {
  const minutes = minutesOf(value);
  if (minutes === undefined) {
    return { text: `${NOT_A_DURATION} "30m"` };
  }
  return minutes === 0 ? { text: 'must not be zero' } : undefined;
}

/** A length of time. */
export function durationOrZeroFault(value: string | number): Fault | undefined {
  return minutesOf(value) === undefined
    ? { text: `${NOT_A_DURATION} "0m" or "30m"` }
    : undefined;
}

/** The length of a slice: slices must not straddle the hour. */
export function sliceFault(value: string | number): Fault | undefined {
  const minutes = minutesOf(value);
  return !minutes || 60 % minutes !== 0
    ? {
        text: 'is not the length of a slice; use whole minutes that divide an hour, such as "5m"',
      }
    : undefined;
}

/** A rolling window. */
export function rollingWindowFault(value: string | number): Fault | undefined {
  const minutes = minutesOf(value);
  return !minutes || minutes % 60 !== 0 || minutes > ROLLING_MAX_MINUTES
    ? {
        text: 'is not a rolling window; use whole hours, at most 366 days, such as "12h" or "30d"',
      }
    : undefined;
}
