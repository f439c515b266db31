import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { isPostgres } from '../src/store/dialect';
import { series } from './benchDatabases';

const DAY_MS = 86_400_000;

/** Characters of a copied event's text: a million whole ones are 4 GB of disk. */
const BODY = 200;

/**
 * Copies every stored event and run so many times, each copy a day older than
 * the one before and under keys of its own, as ingest would have left them. The
 * text of copied events is cut to 200 characters, and facets are not copied:
 * what is measured is the depth of the indexes.
 */
export async function multiplyEvents(
  knex: Knex,
  copies: number,
): Promise<void> {
  if (!isPostgres(knex)) {
    await defineMd5(knex);
  }
  const runs = await numbersTaken(knex);
  const older = (column: string) => `${column} - k * ${DAY_MS}.0`;
  const copy = `(select i + 1 as k from ${series(knex, copies)}) copy`;
  await knex.raw(
    `insert into raw_event (key, source, event_at, received_at, node_id, run_id, body)
     select md5(key || k), source, ${older('event_at')}, ${older(
      'received_at',
    )}, node_id, run_id + k * ${runs}, substr(body, 1, ${BODY})
     from raw_event, ${copy}`,
  );
  await knex.raw(
    `insert into run_io (run_id, node_id, direction, first_at, last_at)
     select run_id + k * ${runs}, node_id, direction, ${older(
      'first_at',
    )}, ${older('last_at')}
     from run_io, ${copy}`,
  );
  await knex.raw(
    `insert into run_column (run_id, node_id, set_id)
     select run_id + k * ${runs}, node_id, set_id from run_column, ${copy}`,
  );
  await knex.raw(
    `insert into run (id, key, job_id, run_id, origin, state, phase, started_at, ended_at, first_at, last_at, producer, proof_at, parent_run_id)
     select id + k * ${runs}, md5(key || k), job_id, run_id || '-' || k, origin, state, phase, ${older(
      'started_at',
    )}, ${older('ended_at')}, ${older('first_at')}, ${older(
      'last_at',
    )}, producer, ${older('proof_at')}, parent_run_id + k * ${runs}
     from run, ${copy}`,
  );
  if (isPostgres(knex)) {
    await knex.raw(
      `select setval(pg_get_serial_sequence('run', 'id'), (select max(id) from run))`,
    );
  }
}

/** The greatest number of a run; the backend may hold some that it has not used yet. */
async function numbersTaken(knex: Knex): Promise<number> {
  const [{ taken }]: Array<{ taken: number }> = isPostgres(knex)
    ? await knex('run_id_seq').select({ taken: knex.raw('last_value::int') })
    : await knex('run').max({ taken: 'id' });
  return taken;
}

/** SQLite has no hash of its own. */
async function defineMd5(knex: Knex): Promise<void> {
  const connection: {
    function(name: string, body: (text: string) => string): void;
  } = await knex.client.acquireConnection();
  connection.function('md5', text =>
    createHash('md5').update(text).digest('hex'),
  );
  await knex.client.releaseConnection(connection);
}
