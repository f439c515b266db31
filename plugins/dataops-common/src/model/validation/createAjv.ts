import Ajv from 'ajv';
import { formats } from './formats';

/** A validator that knows the `x-` keywords of the entity schemas. */
export function createAjv(): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true, // The errors carry value and schema, to be described by them.
    allowUnionTypes: true,
    strictTypes: false, // Branches of `if` and `oneOf` need not repeat the type.
  });
  for (const annotation of [
    'x-default-kind',
    'x-kinds',
    'x-refused',
    'x-why',
  ]) {
    ajv.addKeyword(annotation);
  }
  ajv.addKeyword({
    keyword: 'x-format',
    schemaType: 'string',
    type: ['string', 'number'],
    validate: isOfFormat,
  });
  ajv.addKeyword({
    keyword: 'x-unique-by',
    schemaType: 'string',
    type: 'array',
    validate: isUniqueBy,
  });
  return ajv;
}

function isOfFormat(
  name: string,
  value: string | number,
  schema: { [keyword: string]: unknown } = {},
): boolean {
  const format = formats.get(name);
  if (!format) {
    throw new Error(`Unknown format ${name} in a schema`);
  }
  return format(value, schema) === undefined;
}

function isUniqueBy(field: string, items: unknown[]): boolean {
  const values = items.flatMap(item =>
    typeof item === 'object' && item !== null && field in item
      ? [JSON.stringify(Object.entries(item).find(([key]) => key === field))]
      : [],
  );
  return new Set(values).size === values.length;
}
