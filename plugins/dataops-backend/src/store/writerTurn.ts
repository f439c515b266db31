import { Knex } from 'knex';
import { rowsOf, Statement } from './bulk';

/*
 * On PostgreSQL one transaction at a time writes lineage, over all replicas.
 * Each takes a lock and then the next number of a sequence, its turn. Who knows
 * the last turn knows whether somebody else wrote since.
 */

/** Any fixed number: it names our lock among the advisory locks of the database. */
const WRITE_LOCK = 7_214_041;

/**
 * How long to wait for any lock before trying again; a large upload of another
 * replica takes less. Without it a lock that somebody else forgot would keep
 * requests waiting for ever.
 */
const LOCK_TIMEOUT = '30s';

/** The last turn of this process by database: whatever had a turn until then is over. */
const lastTurns = new WeakMap<Knex, string>();

const LOCK = `select set_config('lock_timeout', ?, true), pg_advisory_xact_lock(?)`;

/** Waits until nobody else writes. */
export async function lockWriters(tx: Knex): Promise<void> {
  await tx.raw(LOCK, [LOCK_TIMEOUT, WRITE_LOCK]);
}

/** Waits until nobody else writes. The turn is taken after the lock, never before. */
export async function takeTurn(tx: Knex): Promise<string> {
  const result = await tx.raw(
    `select nextval('writer_turn') as turn from (${LOCK} offset 0) locked`,
    [LOCK_TIMEOUT, WRITE_LOCK],
  );
  return rowsOf<{ turn: string }>(result)[0].turn;
}

/** To be called after the commit: from then on everybody reads what was written. */
export function rememberTurn(knex: Knex, turn: string): void {
  lastTurns.set(knex, turn);
}

/** To be called when the database fails: it may come back as it was before. */
export function forgetTurn(knex: Knex): void {
  lastTurns.delete(knex);
}

/** The last turn that this process had; `undefined` before the first. */
export function lastTurn(knex: Knex): string | undefined {
  return lastTurns.get(knex);
}

/** The turn before; it may have come to nothing. */
export function turnBefore(turn: string): string {
  return String(BigInt(turn) - 1n);
}

/** The condition of every part of a statement that begins with {@link nextTurn}. */
export const IN_TURN = 'exists (select 1 from turn)';

/** Keys by table of which a batch takes it that there are no rows. */
export type Presumed = { run: readonly string[]; raw_event: readonly string[] };

/**
 * The part `turn` of a statement: one row, the next turn, when nobody writes,
 * nobody wrote since `last` and what is presumed is so; no row otherwise. The
 * lock comes first, and is kept until the statement is committed.
 */
export function nextTurn(last: string, presumed: Presumed): Statement {
  const none = (table: keyof Presumed) =>
    `not exists (select 1 from ${table} where key = any(?::text[]))`;
  return {
    sql:
      `turn as materialized (select nextval('writer_turn') as turn where ` +
      `case when not pg_try_advisory_xact_lock(?) then false ` +
      `when (select last_value from writer_turn) <> ?::bigint then false ` +
      `else ${none('run')} and ${none('raw_event')} end)`,
    bindings: [WRITE_LOCK, last, [...presumed.run], [...presumed.raw_event]],
  };
}
