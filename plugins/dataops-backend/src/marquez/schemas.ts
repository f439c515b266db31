import { SchemaFieldFact } from '@headwater/backstage-plugin-dataops-common';
import { amongIds } from '../access/amongIds';
import { ReadContext } from '../read/ReadContext';

/** One set of columns of a dataset, under whatever of its names it was reported. */
export type SchemaRow = {
  key: string;
  fields: SchemaFieldFact[];
  firstAt: number;
  lastAt: number;
};

type StoredRow = {
  id: number;
  key: string;
  fields?: string;
  first_at: number;
  last_at: number;
};

/**
 * The sets of columns of datasets, by canonical id, the current one first.
 *
 * @param fields - false leaves the columns out, where only the times count
 */
export async function loadSchemas(
  { knex }: ReadContext,
  ids: readonly number[],
  fields = true,
): Promise<Map<number, SchemaRow[]>> {
  const rows: StoredRow[] = await knex({ v: 'schema_version' })
    .join({ m: 'node' }, 'm.id', 'v.node_id')
    .where(amongIds(knex, 'm.canonical_id', ids))
    .select('m.canonical_id as id', 'v.key', 'v.first_at', 'v.last_at')
    .select(fields ? ['v.fields'] : []);
  const found = new Map<number, Map<string, SchemaRow>>();
  for (const row of rows) {
    const ofDataset = found.get(row.id) ?? new Map<string, SchemaRow>();
    const known = ofDataset.get(row.key);
    ofDataset.set(row.key, {
      key: row.key,
      fields: known?.fields ?? (row.fields ? JSON.parse(row.fields) : []),
      firstAt: Math.min(known?.firstAt ?? row.first_at, row.first_at),
      lastAt: Math.max(known?.lastAt ?? row.last_at, row.last_at),
    });
    found.set(row.id, ofDataset);
  }
  return new Map(
    [...found].map(([id, versions]) => [
      id,
      [...versions.values()].sort(newestFirst),
    ]),
  );
}

function newestFirst(a: SchemaRow, b: SchemaRow): number {
  return (
    b.lastAt - a.lastAt || b.firstAt - a.firstAt || (a.key < b.key ? -1 : 1)
  );
}

/**
 * The columns that a dataset had at a time: those reported before and after
 * it, else the last before it, else the first after it.
 *
 * @param schemas - as {@link loadSchemas} gives them
 */
export function schemaAt(
  schemas: readonly SchemaRow[] | undefined,
  at: number,
): SchemaRow | undefined {
  const latestStart = (rows: SchemaRow[]) =>
    rows.sort((a, b) => b.firstAt - a.firstAt)[0];
  const all = schemas ?? [];
  return (
    latestStart(all.filter(row => row.firstAt <= at && row.lastAt >= at)) ??
    all.find(row => row.lastAt < at) ??
    [...all].sort((a, b) => a.firstAt - b.firstAt)[0]
  );
}
