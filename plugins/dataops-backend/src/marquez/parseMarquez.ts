import { InputError } from '@backstage/errors';
import { integer, Query, single, texts } from '../router/parseQuery';
import { Paging } from './Paging';

/**
 * Marquez knows no upper limit. More than this in one answer is refused and
 * not cut, because its clients would take a shorter page for the last one.
 */
const MAX_LIMIT = 2_000;
const MAX_OFFSET = 100_000_000;
/** Deeper than any graph; Marquez knows no limit here either. */
const MAX_DEPTH = 10_000;
const DEFAULT_DEPTH = 20;

/** `limit` and `offset`, from 0 as in Marquez. */
export function parsePaging(query: Query, defaultLimit = 100): Paging {
  return {
    limit: integer(query, 'limit', { min: 0, max: MAX_LIMIT }) ?? defaultLimit,
    offset: integer(query, 'offset', { min: 0, max: MAX_OFFSET }) ?? 0,
  };
}

export function parseDepth(query: Query): number {
  return integer(query, 'depth', { min: 0, max: MAX_DEPTH }) ?? DEFAULT_DEPTH;
}

/** True for `true` in any case (Python clients write `True`), as `Boolean.valueOf`. */
export function parseFlag(query: Query, name: string): boolean {
  return single(query, name)?.toLowerCase() === 'true';
}

/** A parameter that must not be blank. */
export function parseText(query: Query, name: string): string {
  const value = single(query, name);
  if (value === undefined || value.trim() === '') {
    throw new InputError(`Parameter '${name}' is missing or blank`);
  }
  return value;
}

/** One of some words, in whatever case; as Marquez reads its enumerations. */
export function parseWord<const T extends string>(
  value: string | undefined,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const found = allowed.find(one => one === value?.toLowerCase());
  if (value !== undefined && found === undefined) {
    throw new InputError(
      `Parameter '${name}' is '${value}'; allowed are ${allowed.join(', ')}`,
    );
  }
  return found;
}

export function parseWords<const T extends string>(
  query: Query,
  name: string,
  allowed: readonly T[],
): T[] {
  return (texts(query, name) ?? []).flatMap(
    value => parseWord(value, name, allowed) ?? [],
  );
}

const INSTANT =
  /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** An ISO 8601 instant as milliseconds UTC; without a zone it is UTC. */
export function parseInstantParam(
  query: Query,
  name: string,
): number | undefined {
  const given = single(query, name);
  if (given === undefined) {
    return undefined;
  }
  // A plus that was not percent-encoded arrives as a space.
  const text = given.replace(/ (?=\d\d:?\d\d$)/, '+');
  const zoned = /(Z|T.*[+-]\d\d:?\d\d)$/i.test(text);
  const at = INSTANT.test(text)
    ? Date.parse(zoned || !/T/i.test(text) ? text : `${text}Z`)
    : NaN;
  if (Number.isNaN(at)) {
    throw new InputError(
      `Parameter '${name}' is '${given}'; allowed is an instant such as 2026-11-20T10:00:00Z`,
    );
  }
  return at;
}

/** The start of a day `YYYY-MM-DD`, UTC. */
export function parseDay(query: Query, name: string): number | undefined {
  const text = single(query, name);
  if (text === undefined) {
    return undefined;
  }
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(at)) {
    throw new InputError(
      `Parameter '${name}' is '${text}'; allowed is a day as YYYY-MM-DD`,
    );
  }
  return at;
}
