import { SchemaFieldFact } from '../facts';

/**
 * A column, its members in the order in which they are compared and stored: a
 * catalog has a hundred thousand of them.
 */
export function schemaField(
  name: string,
  type: string | undefined,
  description: string | undefined,
): SchemaFieldFact {
  if (description) {
    return type ? { description, name, type } : { description, name };
  }
  return type ? { name, type } : { name };
}
