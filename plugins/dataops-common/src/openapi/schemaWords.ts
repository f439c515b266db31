import { ApiSchema } from './OpenApiDocument';

/** Members of an object: those that are always there, and those that may be absent. */
export type Members = {
  must: Record<string, ApiSchema>;
  may: Record<string, ApiSchema>;
};

export function members(
  must: Members['must'],
  may: Members['may'] = {},
): Members {
  return { must, may };
}

/**
 * The members of something and more. Objects are written out and not composed
 * with `allOf`, so that a check can close them: a member that is not in the
 * document is a mistake.
 */
export function extend(
  base: Members,
  must: Members['must'],
  may: Members['may'] = {},
): Members {
  return {
    must: { ...base.must, ...must },
    may: { ...base.may, ...may },
  };
}

/** An object with these members. */
export function object(
  { must, may }: Members,
  description?: string,
): ApiSchema {
  return {
    type: 'object',
    ...(description && { description }),
    required: Object.keys(must),
    properties: { ...must, ...may },
  };
}

export function list(items: ApiSchema, description?: string): ApiSchema {
  return { type: 'array', ...(description && { description }), items };
}

/** A schema of `components`. */
export function ref(name: string): ApiSchema {
  return { $ref: `#/components/schemas/${name}` };
}

/** Or null, as Marquez writes what is missing. */
export function orNull({ type, ...schema }: ApiSchema): ApiSchema {
  return type === undefined
    ? { anyOf: [{ type, ...schema }, { type: 'null' }] }
    : { ...schema, type: [type, 'null'].flat() };
}

export const text = (description?: string): ApiSchema => ({
  type: 'string',
  ...(description && { description }),
});

export const instant = (description?: string): ApiSchema => ({
  ...text(description),
  format: 'date-time',
});

export const flag = (description?: string): ApiSchema => ({
  type: 'boolean',
  ...(description && { description }),
});

/** A whole number, not negative. */
export const count = (description?: string): ApiSchema => ({
  type: 'integer',
  minimum: 0,
  ...(description && { description }),
});

export const word = (
  values: readonly unknown[],
  description?: string,
): ApiSchema => ({
  type: typeof values[0],
  ...(description && { description }),
  enum: values,
});
