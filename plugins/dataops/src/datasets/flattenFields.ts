import { SchemaField } from '@headwater/backstage-plugin-dataops-common';

/** A column with its place in the tree. */
export interface FlatField extends SchemaField {
  /** Names from the top, joined by dots. */
  path: string;
  depth: number;
}

/** Nested columns as rows, parents before children. */
export function flattenFields(
  fields: SchemaField[],
  prefix = '',
  depth = 0,
): FlatField[] {
  return fields.flatMap(field => {
    const path = prefix ? `${prefix}.${field.name}` : field.name;
    return [
      { ...field, path, depth },
      ...flattenFields(field.fields ?? [], path, depth + 1),
    ];
  });
}
