import { JsonObject } from '@backstage/types';
import { pointerOf } from '../redaction';

/** An object of parsed JSON whose members are still unknown. */
export type UnknownRecord = Record<string, unknown>;

/** True for a JSON object; arrays and null are none. */
export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object, or an empty one: Fusion omits every key whose value is null. */
export function recordOf(value: unknown): UnknownRecord {
  return isRecord(value) ? value : {};
}

/** The text when it is one and holds more than white space, trimmed: Fusion keeps the newline of YAML blocks. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  const text = value.trim();
  return text === '' ? undefined : text;
}

/** The number when it is a finite one. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value)
    ? value
    : undefined;
}

/** No dbt command runs for three years: what is longer, or negative, is no duration. */
const MAX_SECONDS = 1e8;

/** A duration in whole milliseconds, from seconds. */
export function durationOf(seconds: unknown): number | undefined {
  const number = numberOf(seconds);
  return number !== undefined && number >= 0 && number <= MAX_SECONDS
    ? Math.round(number * 1000)
    : undefined;
}

/** The texts of a list, or of the single text that dbt allows in its place. */
export function textsOf(value: unknown): string[] {
  const texts: string[] = [];
  for (const item of Array.isArray(value) ? value : [value]) {
    const text = textOf(item);
    if (text !== undefined) {
      texts.push(text);
    }
  }
  return texts;
}

/** The members that have a value: what an artifact does not say is absent, not null. */
export function defined(value: JsonObject): JsonObject {
  const keys = Object.keys(value);
  if (keys.every(key => value[key] !== undefined)) {
    return value; // Called for every node and column: a copy only where one is due.
  }
  const result: JsonObject = {};
  for (const key of keys) {
    const member = value[key];
    if (member !== undefined) {
      result[key] = member;
    }
  }
  return result;
}

/** One segment of a JSON pointer (RFC 6901), without the secrets of a key. */
export function pointerSegment(key: string): string {
  return pointerOf([key]).slice(1);
}
