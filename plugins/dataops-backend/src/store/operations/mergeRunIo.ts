import { Knex } from 'knex';
import { insertRows } from '../bulk';
import { IoFacts } from '../FactBatch';
import { NodeSession } from '../NodeSession';
import { RunRow } from '../tables';

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
  nodes: NodeSession,
  runs: ReadonlyMap<string, RunRow>,
): Promise<Map<string, IoRow>> {
  const rows = new Map<string, IoRow>();
  const edges = new Map<string, EdgeRow>();
  for (const [key, fact] of facts) {
    const run = runs.get(fact.runKey);
    const node = nodes.byKey(fact.nodeKey);
    if (!run) {
      throw new Error('A read or write whose run is not in the batch');
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
  return rows;
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
  await insertRows(tx, table, [...rows], {
    key,
    set: {
      first_at: `case when excluded.first_at < ${table}.first_at then excluded.first_at else ${table}.first_at end`,
      last_at: `case when excluded.last_at > ${table}.last_at then excluded.last_at else ${table}.last_at end`,
    },
    where: `excluded.first_at < ${table}.first_at or excluded.last_at > ${table}.last_at`,
  });
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
