import { SchemaFieldFact } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { selectIn } from '../bulk';
import { SchemaEntry } from '../FactBatch';
import { NodeSession } from '../NodeSession';
import { widen } from './mergeRunIo';

type SchemaRow = {
  node_id: number;
  key: string;
  fields: string;
  first_at: number;
  last_at: number;
};

/**
 * Keeps each different set of columns once, and on the dataset the number of
 * columns of the newest. Returns the ids of datasets whose columns changed.
 */
export async function mergeSchemas(
  tx: Knex,
  entries: ReadonlyMap<string, SchemaEntry>,
  nodes: NodeSession,
): Promise<number[]> {
  if (entries.size === 0) {
    return [];
  }
  const rows: SchemaRow[] = [];
  for (const entry of entries.values()) {
    rows.push({
      node_id: nodes.byKey(entry.nodeKey).id,
      key: entry.key,
      fields: JSON.stringify(entry.fields),
      first_at: entry.firstAt,
      last_at: entry.lastAt,
    });
  }
  const ids = [...new Set(rows.map(row => row.node_id))];
  const before = await selectIn<SchemaRow>(
    tx,
    'schema_version',
    'node_id',
    ids,
    ['node_id', 'key', 'last_at'],
  );
  const known = new Set(before.map(row => `${row.node_id} ${row.key}`));
  await widen(tx, 'schema_version', ['node_id', 'key'], rows);
  const isNew = rows.filter(row => !known.has(`${row.node_id} ${row.key}`));
  const newestBefore = newestPerNode(before);
  const newestAfter = newestPerNode([...before, ...rows]);
  const changed = [...newestAfter].filter(
    ([id, row]) => newestBefore.get(id)?.key !== row.key,
  );
  return [
    ...new Set([...isNew.map(r => r.node_id), ...changed.map(([id]) => id)]),
  ];
}

/** The newest version: last seen latest, ties to the greater key. */
function newestPerNode<
  T extends { node_id: number; key: string; last_at: number },
>(rows: readonly T[]): Map<number, T> {
  const newest = new Map<number, T>();
  for (const row of rows) {
    const best = newest.get(row.node_id);
    if (
      !best ||
      row.last_at > best.last_at ||
      (row.last_at === best.last_at && row.key > best.key)
    ) {
      newest.set(row.node_id, row);
    }
  }
  return newest;
}

/** Number of top-level columns and their lower-case names, of the newest schema of each dataset. */
export async function newestColumns(
  tx: Knex,
  nodeIds: number[],
): Promise<Map<number, { count: number; names: string[] }>> {
  const rows = await selectIn<SchemaRow>(
    tx,
    'schema_version',
    'node_id',
    nodeIds,
  );
  const result = new Map<number, { count: number; names: string[] }>();
  for (const [id, row] of newestPerNode(rows)) {
    const fields: SchemaFieldFact[] = JSON.parse(row.fields);
    result.set(id, {
      count: fields.length,
      names: fields.map(field => field.name.toLocaleLowerCase('en-US')),
    });
  }
  return result;
}
