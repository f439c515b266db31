import {
  SchemaField,
  SchemaVersion,
} from '@headwater/backstage-plugin-dataops-common';
import { flattenFields } from './flattenFields';

type Part = 'path' | 'type' | 'description';

function read(fields: SchemaField[], part: Part, inOrder: boolean): string {
  const values = flattenFields(fields).map(field =>
    JSON.stringify([field.path, field[part]]),
  );
  return (inOrder ? values : values.sort()).join();
}

/** What made a version of which no column changed: the first of these that did, by what they mean to who reads the data. */
export function quietChange(
  before: Pick<SchemaVersion, 'fields'> | undefined,
  after: Pick<SchemaVersion, 'fields'>,
): 'respelled' | 'reordered' | 'redescribed' | 'noChanges' {
  const differs = (part: Part, inOrder = false) =>
    before !== undefined &&
    read(before.fields, part, inOrder) !== read(after.fields, part, inOrder);
  if (differs('type')) {
    return 'respelled';
  }
  if (differs('path', true)) {
    return 'reordered';
  }
  return differs('description') ? 'redescribed' : 'noChanges';
}
