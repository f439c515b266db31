import { Knex } from 'knex';
import { insertRows } from '../bulk';
import { IoFacts } from '../BatchFacts';
import { IoSession } from '../IoSession';
import { NodeSession } from '../NodeSession';
import { RunSession } from '../RunSession';
import { IoRow } from '../tables';

/** Unites the datasets of runs with what a batch saw; the rows by the key of their facts. */
export function mergeRunIo(
  facts: ReadonlyMap<string, IoFacts>,
  nodes: NodeSession,
  runs: RunSession,
  io: IoSession,
): Map<string, IoRow> {
  const rows = new Map<string, IoRow>();
  for (const [key, fact] of facts) {
    const run = runs.byKey(fact.runKey);
    if (!run) {
      throw new Error('A read or write whose run is not in the batch');
    }
    const row: IoRow = {
      run_id: run.id,
      node_id: nodes.byKey(fact.nodeKey).id,
      direction: fact.direction,
      first_at: fact.firstAt,
      last_at: fact.lastAt,
    };
    rows.set(key, row);
    io.add(row);
  }
  return rows;
}

/** Inserts rows that may be there already. */
export async function insertMissing<T extends {}>(
  tx: Knex,
  table: string,
  key: string[],
  rows: readonly T[],
): Promise<void> {
  await insertRows(tx, table, rows, { key });
}
