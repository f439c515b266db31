import {
  SchemaChange,
  SchemaField,
} from '@headwater/backstage-plugin-dataops-common';

/**
 * How the columns of one version differ from those of the version before it.
 * Nested columns are named by their path. A column that went and one that came
 * at the same place, with the same type, are one that was renamed.
 */
export function schemaChanges(
  before: readonly SchemaField[],
  after: readonly SchemaField[],
): SchemaChange[] {
  return compareLevel(before, after, '');
}

function compareLevel(
  before: readonly SchemaField[],
  after: readonly SchemaField[],
  prefix: string,
): SchemaChange[] {
  const old = new Map(before.map(field => [field.name, field]));
  const names = new Set(after.map(field => field.name));
  const renamed = new Set<SchemaField>();
  const changes: SchemaChange[] = [];
  for (const [position, field] of before.entries()) {
    if (!names.has(field.name)) {
      const successor = after.at(position);
      if (successor && isRename(field, successor, old)) {
        renamed.add(successor);
        changes.push({
          change: 'renamed',
          column: prefix + field.name,
          from: prefix + field.name,
          to: prefix + successor.name,
        });
      } else {
        changes.push({
          change: 'removed',
          column: prefix + field.name,
          from: field.type,
        });
      }
    }
  }
  for (const field of after) {
    const known = old.get(field.name);
    if (known) {
      changes.push(...compareField(known, field, prefix));
    } else if (!renamed.has(field)) {
      changes.push({
        change: 'added',
        column: prefix + field.name,
        to: field.type,
      });
    }
  }
  return changes;
}

function isRename(
  field: SchemaField,
  successor: SchemaField,
  old: ReadonlyMap<string, SchemaField>,
): boolean {
  return !old.has(successor.name) && isSameType(field.type, successor.type);
}

function compareField(
  before: SchemaField,
  after: SchemaField,
  prefix: string,
): SchemaChange[] {
  const column = prefix + after.name;
  const changes: SchemaChange[] = isSameType(before.type, after.type)
    ? []
    : [
        {
          change: 'type-changed',
          column,
          from: before.type,
          to: after.type,
        },
      ];
  return [
    ...changes,
    ...compareLevel(before.fields ?? [], after.fields ?? [], `${column}.`),
  ];
}

/** `decimal(10, 2)`, `timestamp with time zone`: a type without names of fields. */
const PLAIN_TYPE = /^[\w ]+(?:\([\d, ]*\))?$/;

/** dbt and the warehouse write one type in small and in capital letters. */
function isSameType(a: string | undefined, b: string | undefined): boolean {
  return (
    a === b ||
    (a !== undefined &&
      b !== undefined &&
      PLAIN_TYPE.test(a) &&
      a.toLowerCase() === b.toLowerCase())
  );
}
