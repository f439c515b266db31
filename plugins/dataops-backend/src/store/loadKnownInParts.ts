import { Knex } from 'knex';
import { isAmong, rowsOf, Statement } from './bulk';
import { FactBatch } from './FactBatch';
import { Known, nothingKnown } from './Known';

/** The part of `Known` that is rows of tables. */
type Table = Exclude<keyof Known, 'ids'>;

/**
 * `loadKnown` with a statement for each table: where a statement costs no round
 * trip, or where rows are so many that to wrap them into JSON costs more.
 */
export async function loadKnownInParts(
  tx: Knex,
  batch: FactBatch,
  eventKeys: readonly string[],
): Promise<Known> {
  const known = nothingKnown();
  for (const [table, { sql, bindings }] of selectsOf(tx, batch, eventKeys)) {
    Object.assign(known, { [table]: rowsOf(await tx.raw(sql, bindings)) });
  }
  return known;
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
    // Not one join on either: PostgreSQL would compare all with all.
    const [current, last] = [
      'j.current_run_id',
      'j.last_run_id and j.last_run_id is distinct from j.current_run_id',
    ].map(id =>
      select('r.*', `node j join run r on r.id = ${id}`, 'j.key', jobs),
    );
    yield [
      'run',
      {
        sql: `${own.sql} union all ${current.sql} union all ${last.sql}`,
        bindings: [...own.bindings, ...current.bindings, ...last.bindings],
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
