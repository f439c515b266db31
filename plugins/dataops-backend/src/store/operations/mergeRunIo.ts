import { Knex } from 'knex';
import { insertChunks, upsert } from '../bulk';
import { IoFacts } from '../FactBatch';
import { NodeRow, RunRow } from '../tables';

export type IoRow = {
  run_id: number;
  node_id: number;
  direction: 'input' | 'output';
  first_at: number;
  last_at: number;
};

export type EdgeRow = {
  job_id: number;
  node_id: number;
  direction: 'input' | 'output';
  canonical_id: number;
  current: boolean;
  first_at: number;
  last_at: number;
};

/** Unites the datasets of runs and the edges of their jobs with what a batch saw. */
export async function mergeRunIo(
  tx: Knex,
  facts: ReadonlyMap<string, IoFacts>,
  nodes: ReadonlyMap<string, NodeRow>,
  runs: ReadonlyMap<string, RunRow>,
): Promise<{ rows: Map<string, IoRow> }> {
  const rows = new Map<string, IoRow>();
  const edges = new Map<string, EdgeRow>();
  for (const [key, fact] of facts) {
    const run = runs.get(fact.runKey);
    const node = nodes.get(fact.nodeKey);
    if (!run || !node) {
      throw new Error('A read or write whose run or dataset is not in the batch');
    }
    const seen = { first_at: fact.firstAt, last_at: fact.lastAt };
    const { direction } = fact;
    rows.set(key, { run_id: run.id, node_id: node.id, direction, ...seen });
    const edgeKey = `${run.job_id} ${direction} ${node.id}`;
    const edge = edges.get(edgeKey);
    edges.set(edgeKey, {
      job_id: run.job_id,
      node_id: node.id,
      direction,
      canonical_id: node.canonical_id ?? node.id,
      current: false,
      first_at: Math.min(edge?.first_at ?? seen.first_at, seen.first_at),
      last_at: Math.max(edge?.last_at ?? seen.last_at, seen.last_at),
    });
  }
  await widen(tx, 'run_io', ['run_id', 'direction', 'node_id'], rows.values());
  await widen(tx, 'edge', ['job_id', 'direction', 'node_id'], edges.values());
  return { rows };
}

type Seen = { first_at: number; last_at: number };

/**
 * Inserts rows; where one exists, its span of first and last seen widens. The
 * least and the greatest of numbers do not depend on order, so this merge is
 * left to the database.
 */
export async function widen<T extends Seen>(
  tx: Knex,
  table: string,
  key: Array<keyof T & string>,
  rows: Iterable<T>,
): Promise<void> {
  for (const part of insertChunks(tx, [...rows])) {
    await tx(table)
      .insert(part)
      .onConflict(key)
      .merge({
        first_at: tx.raw(
          'case when excluded.first_at < ??.first_at then excluded.first_at else ??.first_at end',
          [table, table],
        ),
        last_at: tx.raw(
          'case when excluded.last_at > ??.last_at then excluded.last_at else ??.last_at end',
          [table, table],
        ),
      });
  }
}

/** Inserts rows that may be there already. */
export async function insertMissing<T extends {}>(
  tx: Knex,
  table: string,
  key: string[],
  rows: readonly T[],
): Promise<void> {
  await upsert(tx, table, rows, { conflict: key, merge: [] });
}
