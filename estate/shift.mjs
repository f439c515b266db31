// Moves an event of the recording by whole days. Pure: no clock, no files.

import { createHash } from 'node:crypto';

export const DAY_MS = 24 * 60 * 60 * 1000;

// A date that a time of day follows. Whole days leave the time of day alone, so
// only the date has to change, whatever precision or zone comes after it. Links
// to runs carry the time percent-encoded.
const DATE_OF_TIMESTAMP =
  /(?<!\d)(\d{4}-\d{2}-\d{2})(?=(?:[T ]|%20)\d{2}(?::|%3A)\d{2})/gi;
const UUID =
  /(?<![0-9a-f-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f-])/gi;

// Addresses of code and schemas, not of anything that happened.
const FIXED_KEYS = new Set([
  'producer',
  'schemaURL',
  '_producer',
  '_schemaURL',
]);

/** Days to add so that the last event lies within the 24 hours before `now`. */
export function shiftDaysFor(lastEventTime, now) {
  return Math.floor((toMs(now) - toMs(lastEventTime)) / DAY_MS);
}

/** A name-based UUID (version 5 layout) of a UUID and the days it moved. */
export function shiftUuid(uuid, days) {
  if (days === 0) return uuid;
  const bytes = createHash('sha1')
    .update(`${uuid.toLowerCase()}/${days}`)
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/** Moves every timestamp in a text and renews every UUID in it. */
export function shiftText(text, days) {
  if (days === 0) return text;
  return text
    .replace(DATE_OF_TIMESTAMP, date => {
      const ms = Date.parse(`${date}T00:00:00Z`);
      return Number.isNaN(ms)
        ? date
        : new Date(ms + days * DAY_MS).toISOString().slice(0, 10);
    })
    .replace(UUID, uuid => shiftUuid(uuid, days));
}

/**
 * A copy of an OpenLineage event (or a dbt artifact), `days` later. The same run
 * shifted by the same days keeps one id; by other days it becomes another run.
 */
export function shiftEvent(value, days) {
  if (typeof value === 'string') return shiftText(value, days);
  if (Array.isArray(value)) return value.map(item => shiftEvent(item, days));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      FIXED_KEYS.has(key) ? inner : shiftEvent(inner, days),
    ]),
  );
}

/** Instants may come as a Date, as milliseconds or as text; text without a zone is UTC. */
export function toMs(time) {
  if (typeof time !== 'string') return Number(time);
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(time) ? time : `${time}Z`;
  return Date.parse(zoned.replace(' ', 'T').replace(/(\.\d{3})\d+/, '$1'));
}
