import { Knex } from 'knex';
import { rowsOf } from './bulk';
import { FactBatch } from './FactBatch';
import { Numbered } from './IdAllocator';
import { Known } from './Known';
import { runPrepared } from './preparedStatements';

/**
 * Rows of a table for each row of a part. `offset 0` has each looked up: the
 * planner does not know how few they are, and would read a small table as a
 * whole.
 */
const forEach = (part: string, rowsOfTable: string): string =>
  `(select t.* from ${part}, lateral (${rowsOfTable} offset 0) t)`;

/** The rows of a part, as JSON: a statement has one result. */
const rows = (from: string): string =>
  `(select coalesce(json_agg(t), '[]') from ${from} t)`;

/** Numbers for the keys of which there are no rows yet. */
const numbers = (table: Numbered, part: string): string =>
  `'${table}', (select coalesce(json_agg(nextval(pg_get_serial_sequence('${table}', 'id'))), '[]')` +
  ` from generate_series(1, ?::int - (select count(*) from ${part})))`;

/** One text whatever the batch holds. */
const SQL = `
  with n as materialized (select * from node where key = any(?::text[])),
    j as materialized (select id, current_run_id, last_run_id from n where key = any(?::text[])),
    d as materialized (select id from n where key = any(?::text[])),
    r as materialized (select * from run where key = any(?::text[])),
    c as materialized (select id, key from column_set where key = any(?::text[]))
  select
    ${rows(
      '(select key from raw_event where key = any(?::text[]))',
    )} as raw_event,
    ${rows('n')} as node,
    ${rows(`(select * from r union all
      select s.* from j join run s on s.id in (j.current_run_id, j.last_run_id))`)} as run,
    ${rows('c')} as column_set,
    ${rows(
      forEach(
        'd',
        'select s.node_id, s.key, s.last_at from schema_version s where s.node_id = d.id',
      ),
    )} as schema_version,
    ${rows(
      forEach('j', 'select e.* from edge e where e.job_id = j.id'),
    )} as edge,
    ${rows(
      forEach('j', 'select u.* from current_column u where u.job_id = j.id'),
    )} as current_column,
    json_build_object(${numbers('node', 'n')}, ${numbers(
  'run',
  'r',
)}, ${numbers('column_set', 'c')}) as ids`;

/** `loadKnown` in one round trip to PostgreSQL, with numbers for what is new. */
export async function loadKnownAtOnce(
  tx: Knex,
  batch: FactBatch,
  eventKeys: readonly string[],
): Promise<Known> {
  const jobs = new Set([...batch.runs.values()].map(run => run.jobKey));
  const described = new Set(
    [...batch.schemas.values()].map(entry => entry.nodeKey),
  );
  const [known] = rowsOf<Known>(
    await runPrepared(tx, SQL, [
      [...batch.nodes.keys()],
      [...jobs],
      [...described],
      [...batch.runs.keys()],
      [...batch.columnSets.keys()],
      [...eventKeys],
      batch.nodes.size,
      batch.runs.size,
      batch.columnSets.size,
    ]),
  );
  return known;
}
