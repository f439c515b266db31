import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { isPostgres } from './dialect';

/** Texts that are prepared; a text beyond these is planned each time. */
const MOST = 64;

/** What a pooler that hands connections round answers to a prepared statement. */
const NOT_KEPT = new Set([
  '26000', // invalid_sql_statement_name: prepared on another connection
  '42P05', // duplicate_prepared_statement: somebody else prepared it here
]);

const names = new Map<string, string>();
let isKept = true;

/**
 * Runs a statement that comes again and again with the same text. PostgreSQL
 * keeps its plan: to plan the statements of a batch takes as long as to run
 * them.
 */
export function runPrepared(
  tx: Knex,
  sql: string,
  bindings: Knex.RawBinding[],
): Promise<unknown> | Knex.Raw {
  const statement = tx.raw(sql, bindings);
  const name = isKept && isPostgres(tx) ? nameOf(sql) : undefined;
  return name ? statement.options({ name }) : statement;
}

/**
 * Whether an error says that prepared statements are not kept here (PgBouncer
 * before 1.21 in transaction mode). None are used from then on, so that the
 * transaction can be tried again.
 */
export function forgetPrepared(error: unknown): boolean {
  const code: unknown =
    typeof error === 'object' && error !== null
      ? Reflect.get(error, 'code')
      : undefined;
  if (!isKept || !NOT_KEPT.has(String(code))) {
    return false;
  }
  isKept = false;
  return true;
}

function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST) {
    return known;
  }
  const digest = createHash('sha256').update(sql).digest('base64url');
  const name = `dataops_${digest.slice(0, 32)}`;
  names.set(sql, name);
  return name;
}
