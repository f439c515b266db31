import { Knex } from 'knex';
import { isAmong, rowsOf, Statement } from './bulk';
import { isPostgres } from './dialect';
import { FactBatch } from './FactBatch';
import { Numbered } from './IdAllocator';
import { EdgeRow, NodeRow, RunRow } from './tables';

/** When a set of columns of a dataset was last reported. */
export type KnownSchema = { node_id: number; key: string; last_at: number };

/** The column sets that count for a job. */
export type CurrentColumn = { job_id: number; node_id: number; set_id: number };

/** What the store knows of the things that a batch names, by table. */
export type Known = {
  raw_event: Array<{ key: string }>;
  node: NodeRow[];
  /** The runs of the batch, and those that stand for its jobs. */
  run: RunRow[];
  column_set: Array<{ id: number; key: string }>;
  schema_version: KnownSchema[];
  /** Of the jobs of the batch. */
  edge: EdgeRow[];
  current_column: CurrentColumn[];
  /** Numbers for what is not stored yet; none where they are asked for later. */
  ids: Partial<Record<Numbered, number[]>>;
};

/** The part of `Known` that is rows of tables. */
type Table = Exclude<keyof Known, 'ids'>;

const NOTHING: Known = {
  raw_event: [],
  node: [],
  run: [],
  column_set: [],
  schema_version: [],
  edge: [],
  current_column: [],
  ids: {},
};

/**
 * Reads everything that is stored of what a batch names: on PostgreSQL in one
 * round trip.
 *
 * @param eventKeys - of the events of the batch
 */
export async function loadKnown(
  tx: Knex,
  batch: FactBatch,
  eventKeys: readonly string[],
): Promise<Known> {
  const selects = [...selectsOf(tx, batch, eventKeys)];
  const known: Known = { ...NOTHING };
  if (isPostgres(tx)) {
    const parts = selects.map(
      ([table, { sql }]) =>
        `(select coalesce(json_agg(t), '[]') from (${sql}) t) as "${table}"`,
    );
    const numbers = numbersFor(batch);
    parts.push(`json_build_object(${numbers.sql}) as ids`);
    const [row] = rowsOf<Partial<Known>>(
      await tx.raw(`select ${parts.join(', ')}`, [
        ...selects.flatMap(([, { bindings }]) => bindings),
        ...numbers.bindings,
      ]),
    );
    return { ...known, ...row };
  }
  for (const [table, { sql, bindings }] of selects) {
    Object.assign(known, { [table]: rowsOf(await tx.raw(sql, bindings)) });
  }
  return known;
}

/** PostgreSQL: a number for each key that is not stored, from the sequence of its table. */
function numbersFor(batch: FactBatch): Statement {
  const wanted: Array<[Numbered, Iterable<string>]> = [
    ['node', batch.nodes.keys()],
    ['run', batch.runs.keys()],
    ['column_set', batch.columnSets.keys()],
  ];
  const parts = wanted.map(
    ([table]) =>
      `'${table}', (select coalesce(json_agg(nextval(pg_get_serial_sequence('${table}', 'id'))), '[]') ` +
      `from unnest(?::text[]) as k (key) where not exists (select 1 from "${table}" t where t.key = k.key))`,
  );
  return {
    sql: parts.join(', '),
    bindings: wanted.map(([, keys]) => [...keys]),
  };
}

function* selectsOf(
  tx: Knex,
  batch: FactBatch,
  eventKeys: readonly string[],
): Generator<[Table, Statement]> {
  const select = (
    columns: string,
    from: string,
    column: string,
    keys: Iterable<string>,
  ): Statement => {
    const { sql, bindings } = isAmong(tx, column, [...keys]);
    return { sql: `select ${columns} from ${from} where ${sql}`, bindings };
  };
  yield ['raw_event', select('key', 'raw_event', 'key', eventKeys)];
  yield ['node', select('*', 'node', 'key', batch.nodes.keys())];
  const jobs = new Set([...batch.runs.values()].map(run => run.jobKey));
  if (jobs.size > 0) {
    const own = select('*', 'run', 'key', batch.runs.keys());
    const standing = select(
      'r.*',
      'node j join run r on r.id in (j.current_run_id, j.last_run_id)',
      'j.key',
      jobs,
    );
    yield [
      'run',
      {
        sql: `${own.sql} union ${standing.sql}`,
        bindings: [...own.bindings, ...standing.bindings],
      },
    ];
    for (const table of ['edge', 'current_column'] as const) {
      yield [
        table,
        select(
          't.*',
          `node j join "${table}" t on t.job_id = j.id`,
          'j.key',
          jobs,
        ),
      ];
    }
  }
  if (batch.columnSets.size > 0) {
    yield [
      'column_set',
      select('id, key', 'column_set', 'key', batch.columnSets.keys()),
    ];
  }
  if (batch.schemas.size > 0) {
    const datasets = [...batch.schemas.values()].map(entry => entry.nodeKey);
    yield [
      'schema_version',
      select(
        's.node_id, s.key, s.last_at',
        'node n join schema_version s on s.node_id = n.id',
        'n.key',
        new Set(datasets),
      ),
    ];
  }
}
