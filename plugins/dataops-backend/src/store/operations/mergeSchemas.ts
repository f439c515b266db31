import { SchemaFieldFact } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { selectIn } from '../bulk';
import { SchemaEntry } from '../BatchFacts';
import { NodeSession } from '../NodeSession';
import { KnownSchema } from '../Known';
import { Writes } from '../Writes';

type SchemaRow = {
  node_id: number;
  key: string;
  fields: string;
  first_at: number;
  last_at: number;
};

export type MergedSchemas = {
  /** Ids of datasets whose columns changed. */
  reshaped: number[];
  /** What is stored of these datasets now. */
  schemas: KnownSchema[];
};

/**
 * Keeps each different set of columns once, and on the dataset the number of
 * columns of the newest.
 *
 * @param before - what is stored of these datasets
 */
export function mergeSchemas(
  writes: Writes,
  entries: ReadonlyMap<string, SchemaEntry>,
  before: readonly KnownSchema[],
  nodes: NodeSession,
): MergedSchemas {
  const rows = [...entries.values()].map(
    (entry): SchemaRow => ({
      node_id: nodes.byKey(entry.nodeKey).id,
      key: entry.key,
      fields: JSON.stringify(entry.fields),
      first_at: entry.firstAt,
      last_at: entry.lastAt,
    }),
  );
  const known = new Set(before.map(row => `${row.node_id} ${row.key}`));
  writes.widen('schema_version', ['node_id', 'key'], rows);
  const isNew = rows.filter(row => !known.has(`${row.node_id} ${row.key}`));
  const newestBefore = newestPerNode(before);
  const newestAfter = newestPerNode([...before, ...rows]);
  const changed = [...newestAfter].filter(
    ([id, row]) => newestBefore.get(id)?.key !== row.key,
  );
  return {
    reshaped: [
      ...new Set([...isNew.map(r => r.node_id), ...changed.map(([id]) => id)]),
    ],
    schemas: united(before, rows),
  };
}

/** Both, each version once, as last seen. */
function united(
  before: readonly KnownSchema[],
  rows: readonly KnownSchema[],
): KnownSchema[] {
  const byKey = new Map<string, KnownSchema>();
  for (const { node_id, key, last_at } of [...before, ...rows]) {
    const id = `${node_id} ${key}`;
    const other = byKey.get(id)?.last_at ?? last_at;
    byKey.set(id, { node_id, key, last_at: Math.max(other, last_at) });
  }
  return [...byKey.values()];
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

/** Number of top-level columns of a dataset, and their lower-case names. */
export type Columns = { count: number; names: string[] };

/** The columns that a batch says of datasets that were not known before it. */
export function firstColumns(
  entries: ReadonlyMap<string, SchemaEntry>,
  nodes: NodeSession,
): Map<number, Columns> {
  const rows = [...entries.values()].flatMap(entry => {
    const node = nodes.byKey(entry.nodeKey);
    return nodes.isFresh(node)
      ? [
          {
            node_id: node.id,
            key: entry.key,
            last_at: entry.lastAt,
            fields: entry.fields,
          },
        ]
      : [];
  });
  return new Map(
    [...newestPerNode(rows)].map(([id, row]) => [id, columnsOf(row.fields)]),
  );
}

function columnsOf(fields: readonly SchemaFieldFact[]): Columns {
  return {
    count: fields.length,
    names: fields.map(field => field.name.toLocaleLowerCase('en-US')),
  };
}

/** The columns of the newest schema of each dataset, as stored. */
export async function newestColumns(
  tx: Knex,
  nodeIds: number[],
): Promise<Map<number, Columns>> {
  const rows = await selectIn<SchemaRow>(
    tx,
    'schema_version',
    'node_id',
    nodeIds,
  );
  return new Map(
    [...newestPerNode(rows)].map(([id, row]) => [
      id,
      columnsOf(JSON.parse(row.fields)),
    ]),
  );
}
