import {
  DatasetSchema,
  NodeRef,
  SchemaField,
  SchemaVersion,
} from '@headwater/backstage-plugin-dataops-common';
import { ReadContext } from './ReadContext';
import { resolveNode } from './resolveNode';
import { schemaChanges } from './schemaChanges';

/** The columns of a dataset, and how they changed. */
export async function getDatasetSchema(
  context: ReadContext,
  ref: NodeRef,
): Promise<DatasetSchema> {
  const row = await resolveNode(context, ref, ['dataset']);
  const stored: VersionRow[] = await context
    .knex({ v: 'schema_version' })
    .join({ n: 'node' }, 'n.id', 'v.node_id')
    .where('n.canonical_id', row.id)
    .select('v.key', 'v.fields', 'v.first_at', 'v.last_at');
  return {
    versions: toVersions(stored),
    asOf: new Date(context.now).toISOString(),
  };
}

type VersionRow = {
  key: string;
  fields: string;
  first_at: number;
  last_at: number;
};

/**
 * One version for each set of columns, under whatever name of the dataset it
 * was reported, newest first: columns that came back count from their return.
 */
function toVersions(stored: VersionRow[]): SchemaVersion[] {
  const byKey = new Map<string, VersionRow>();
  for (const row of stored) {
    const known = byKey.get(row.key) ?? row;
    byKey.set(row.key, {
      ...known,
      first_at: Math.min(known.first_at, row.first_at),
      last_at: Math.max(known.last_at, row.last_at),
    });
  }
  const sorted = [...byKey.values()].sort(
    (a, b) =>
      b.last_at - a.last_at ||
      b.first_at - a.first_at ||
      (a.key < b.key ? -1 : 1),
  );
  const fields = sorted.map(row => toFields(row.fields));
  return sorted.map((row, index) => ({
    version: row.key,
    firstSeen: new Date(row.first_at).toISOString(),
    lastSeen: new Date(row.last_at).toISOString(),
    fields: fields[index],
    changes:
      index + 1 < sorted.length
        ? schemaChanges(fields[index + 1], fields[index])
        : undefined,
  }));
}

/** Stored fields are what the store wrote from `SchemaFieldFact`s: their shape is ours. */
function toFields(json: string): SchemaField[] {
  return JSON.parse(json);
}
