import { Knex } from 'knex';
import { insertReturningIds, selectIn } from '../bulk';
import { ColumnEntry, ColumnSet } from '../FactBatch';
import { NodeSession } from '../NodeSession';
import { RunRow } from '../tables';
import { insertMissing } from './mergeRunIo';

export type RunColumnRow = { run_id: number; node_id: number; set_id: number };

/** Stores column lineage by content and which run said which. */
export async function mergeColumns(
  tx: Knex,
  entries: ReadonlyMap<string, ColumnEntry>,
  sets: ReadonlyMap<string, ColumnSet>,
  nodes: NodeSession,
  runs: ReadonlyMap<string, RunRow>,
): Promise<RunColumnRow[]> {
  const setIds = await mergeSets(tx, sets, nodes);
  const rows = [...entries.values()].map(entry => ({
    run_id: runs.get(entry.runKey)?.id ?? 0,
    node_id: nodes.byKey(entry.nodeKey).id,
    set_id: setIds.get(entry.setKey) ?? 0,
  }));
  await insertMissing(tx, 'run_column', ['run_id', 'node_id', 'set_id'], rows);
  return rows;
}

async function mergeSets(
  tx: Knex,
  sets: ReadonlyMap<string, ColumnSet>,
  nodes: NodeSession,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const row of await selectIn<{ id: number; key: string }>(
    tx,
    'column_set',
    'key',
    sets.keys(),
  )) {
    ids.set(row.key, row.id);
  }
  const fresh = [...sets.values()].filter(set => !ids.has(set.key));
  const added = await insertReturningIds(
    tx,
    'column_set',
    fresh.map(({ key }) => ({ key })),
  );
  const edges = fresh.flatMap(set =>
    set.edges.map((edge, position) => ({
      set_id: added.get(set.key) ?? 0,
      position,
      output_column: edge.outputColumn ?? '',
      input_node_id: nodes.byKey(edge.inputKey).id,
      input_column: edge.inputColumn ?? '',
      transformations: JSON.stringify(edge.transformations),
    })),
  );
  await insertMissing(tx, 'column_edge', ['set_id', 'position'], edges);
  return new Map([...ids, ...added]);
}
