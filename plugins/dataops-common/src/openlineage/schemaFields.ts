import { SchemaFieldFact } from '../facts';
import { member, objects, text } from './read';

/**
 * The columns of a schema facet, nested ones below (1-1-0 and later), in the
 * order of the producer; dbt leaves out the type. `undefined` when there is no
 * list, which is not the same as a dataset without columns.
 */
export function schemaFields(value: unknown): SchemaFieldFact[] | undefined {
  if (!Array.isArray(value)) {
    return undefined;
  }
  return objects(value).flatMap(field => {
    const name = text(member(field, 'name'));
    if (!name) {
      return [];
    }
    const nested = schemaFields(member(field, 'fields'));
    const type = text(member(field, 'type'));
    const description = text(member(field, 'description'));
    return [
      {
        name,
        ...(type ? { type } : {}),
        ...(description ? { description } : {}),
        ...(nested?.length ? { fields: nested } : {}),
      },
    ];
  });
}
