import { ColumnEntry, ColumnSet } from '../BatchFacts';
import { IdAllocator } from '../IdAllocator';
import { NodeSession } from '../NodeSession';
import { RunSession } from '../RunSession';
import { Writes } from '../Writes';

export type RunColumnRow = { run_id: number; node_id: number; set_id: number };

/**
 * Stores column lineage by content and which run said which.
 *
 * @param setIds - ids of the sets that are stored already, by key; takes those
 *   of the new ones
 */
export function mergeColumns(
  writes: Writes,
  batch: {
    columns: ReadonlyMap<string, ColumnEntry>;
    columnSets: ReadonlyMap<string, ColumnSet>;
  },
  setIds: Map<string, number>,
  nodes: NodeSession,
  runs: RunSession,
  ids: IdAllocator,
): RunColumnRow[] {
  const fresh = [...batch.columnSets.values()].filter(
    set => !setIds.has(set.key),
  );
  for (const set of fresh) {
    setIds.set(set.key, ids.take('column_set'));
  }
  const rows = [...batch.columns.values()].map(entry => ({
    run_id: runs.byKey(entry.runKey)?.id ?? 0,
    node_id: nodes.byKey(entry.nodeKey).id,
    set_id: setIds.get(entry.setKey) ?? 0,
  }));
  writes.insert(
    'column_set',
    fresh.map(({ key }) => ({ id: setIds.get(key) ?? 0, key })),
  );
  writes.insert(
    'column_edge',
    fresh.flatMap(set =>
      set.edges.map((edge, position) => ({
        set_id: setIds.get(set.key) ?? 0,
        position,
        output_column: edge.outputColumn ?? '',
        input_node_id: nodes.byKey(edge.inputKey).id,
        input_column: edge.inputColumn ?? '',
        transformations: JSON.stringify(edge.transformations),
      })),
    ),
  );
  writes.insert('run_column', rows, { key: ['run_id', 'node_id', 'set_id'] });
  return rows;
}
