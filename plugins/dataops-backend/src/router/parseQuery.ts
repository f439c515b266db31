import { InputError } from '@backstage/errors';

/** A parsed query string; what a value is depends on how it was written, so nothing is taken for granted. */
export type Query = Record<string, unknown>;

/** A parameter that nobody reads is a mistake: a misspelt filter would answer with everything. */
export function checkParameters(
  query: Query,
  allowed: readonly string[],
): void {
  for (const name of Object.keys(query)) {
    if (!allowed.includes(name)) {
      throw new InputError(
        `Parameter '${name}' is not known here; allowed are ${
          allowed.join(', ') || 'none'
        }`,
      );
    }
  }
}

/** A parameter that may be given once. */
export function single(query: Query, name: string): string | undefined {
  const values = texts(query, name) ?? [];
  if (values.length > 1) {
    throw new InputError(
      `Parameter '${name}' is given ${values.length} times; allowed is once`,
    );
  }
  return values[0];
}

/** A parameter that must be given, once. */
export function required(query: Query, name: string): string {
  const value = single(query, name);
  if (value === undefined || value === '') {
    throw new InputError(
      `Parameter '${name}' is missing; it takes an entity reference or a node key`,
    );
  }
  return value;
}

/** A parameter that may be given several times. */
export function texts(query: Query, name: string): string[] | undefined {
  const value = query[name];
  if (value === undefined) {
    return undefined;
  }
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.map(one => {
    // PostgreSQL cannot hold NUL, so it could not be looked for either.
    if (typeof one !== 'string' || one.includes('\0')) {
      throw new InputError(
        `Parameter '${name}' is ${JSON.stringify(
          one,
        )}; allowed is text without NUL`,
      );
    }
    return one;
  });
}

/** A parameter with a closed set of values. */
export function oneOf<const T extends string>(
  query: Query,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const value = single(query, name);
  const found = allowed.find(one => one === value);
  if (value !== undefined && found === undefined) {
    throw new InputError(
      `Parameter '${name}' is '${value}'; allowed are ${allowed.join(', ')}`,
    );
  }
  return found;
}

/** A whole number between bounds. */
export function integer(
  query: Query,
  name: string,
  bounds: { min: number; max: number },
): number | undefined {
  const text = single(query, name);
  if (text === undefined) {
    return undefined;
  }
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(value >= bounds.min && value <= bounds.max)) {
    throw new InputError(
      `Parameter '${name}' is '${text}'; allowed are whole numbers from ${bounds.min} to ${bounds.max}`,
    );
  }
  return value;
}
