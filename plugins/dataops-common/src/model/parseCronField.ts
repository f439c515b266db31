import { InputError } from '@backstage/errors';
import { nearest } from './validation/nearest';

interface FieldRange {
  min: number;
  max: number;
  /** Names for numbers, the first for `min`. */
  names?: string[];
}

const RANGES = {
  minute: { min: 0, max: 59 },
  hour: { min: 0, max: 23 },
  'day of month': { min: 1, max: 31 },
  month: {
    min: 1,
    max: 12,
    names: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' '),
  },
  // Both 0 and 7 are Sunday, so that FRI-SUN can be said as 5-7.
  'day of week': {
    min: 0,
    max: 7,
    names: 'SUN MON TUE WED THU FRI SAT'.split(' '),
  },
} satisfies { [field: string]: FieldRange };

/** The values that one field of a cron expression matches, ascending. */
export function parseCronField(
  field: keyof typeof RANGES,
  text: string,
): number[] {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    for (const value of parsePart(field, part)) {
      values.add(field === 'day of week' ? value % 7 : value);
    }
  }
  return [...values].sort((a, b) => a - b);
}

function parsePart(field: keyof typeof RANGES, part: string): number[] {
  const match = /^([^/-]+)(?:-([^/-]+))?(?:\/(\d+))?$/.exec(part);
  if (!match) {
    throw new InputError(`the ${field} "${part}" cannot be read`);
  }
  const [, first, last, step] = match;
  const { min, max } = RANGES[field];
  if (step !== undefined && first !== '*' && last === undefined) {
    throw new InputError(
      `the ${field} "${part}" has a step on a single value, which implementations understand differently; use a range such as "${first}-${max}/${step}"`,
    );
  }
  if (first === '*' && last === undefined) {
    return valuesOf(field, part, { from: min, to: max, step });
  }
  const from = parseValue(field, first);
  const to = last === undefined ? from : parseValue(field, last);
  if (to < from) {
    throw new InputError(`the ${field} "${part}" ends before it begins`);
  }
  return valuesOf(field, part, { from, to, step });
}

function valuesOf(
  field: string,
  part: string,
  range: { from: number; to: number; step?: string },
): number[] {
  const step = Number(range.step ?? 1);
  if (step < 1) {
    throw new InputError(`the ${field} "${part}" has a step of zero`);
  }
  const values: number[] = [];
  for (let value = range.from; value <= range.to; value += step) {
    values.push(value);
  }
  return values;
}

function parseValue(field: keyof typeof RANGES, text: string): number {
  const { min, max, names = [] }: FieldRange = RANGES[field];
  const named = names.indexOf(text.toUpperCase());
  if (named >= 0) {
    return named + min;
  }
  const value = /^\d{1,2}$/.test(text) ? Number(text) : NaN;
  if (value >= min && value <= max) {
    return value;
  }
  const meant = nearest(text, names);
  throw new InputError(
    `the ${field} "${text}" is not allowed; use ${min} to ${max}${
      names.length > 0 ? `, or ${names[0]} to ${names[names.length - 1]}` : ''
    }${meant ? `. Did you mean "${meant}"?` : ''}`,
  );
}
