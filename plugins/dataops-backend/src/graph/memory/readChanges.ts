import { Knex } from 'knex';
import { selectPrepared } from '../../store/preparedStatements';

/** Rows of the log that are read at once; one that is further behind begins anew. */
const MAX_ROWS = 5_000;

/** Things to read again beyond which reading everything is as quick. */
const MAX_IDS = 50_000;

/** What changed since a position in the log. */
export type ChangesSince = {
  position: number;
  jobs: ReadonlySet<number>;
  nodes: ReadonlySet<number>;
  catalog: boolean;
};

type ChangeRow = {
  id: number;
  jobs: string;
  nodes: string;
  catalog: boolean | number;
};

/** The newest position in the log of changes. */
export async function newestChange(knex: Knex): Promise<number> {
  const [{ position }] = await knex('graph_change').max({ position: 'id' });
  return Number(position ?? 0);
}

/**
 * What changed since a position: one statement, of one small row when nothing
 * did. The row of the position itself comes along; that it is still there says
 * that no later one was deleted.
 *
 * @returns nothing when the log does not reach back so far, or it is too much
 */
export async function readChanges(
  knex: Knex,
  since: number,
): Promise<ChangesSince | undefined> {
  const rows = await selectPrepared<ChangeRow>(
    knex,
    knex('graph_change')
      .where('id', '>=', since)
      .orderBy('id')
      .limit(MAX_ROWS)
      .select('id', 'jobs', 'nodes', 'catalog'),
  );
  const [first, ...changes] = rows;
  if (first?.id !== since || rows.length === MAX_ROWS) {
    return undefined;
  }
  const ids = (list: (row: ChangeRow) => string): Set<number> =>
    new Set(changes.flatMap((row): number[] => JSON.parse(list(row))));
  const jobs = ids(row => row.jobs);
  const nodes = ids(row => row.nodes);
  return jobs.size + nodes.size > MAX_IDS
    ? undefined
    : {
        position: changes.at(-1)?.id ?? since,
        jobs,
        nodes,
        catalog: changes.some(row => Boolean(row.catalog)),
      };
}
