import { DateTime } from 'luxon';

const SHAPE =
  /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,30})?)?(Z|z|[+-]\d{2}(?::?\d{2})?)?$/;

/**
 * An instant as producers write it: ISO 8601 with any number of digits in the
 * fraction (those beyond milliseconds are cut) and any offset. Without one UTC
 * is assumed, and said.
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
  const parsed = DateTime.fromISO(
    text.replace(' ', 'T').replace('z', 'Z').replace(',', '.'),
    { zone: 'utc' },
  );
  return parsed.isValid && parsed.year >= 1 && parsed.year <= 9999
    ? { at: parsed.toMillis(), assumedUtc: shape[1] === undefined }
    : undefined;
}
