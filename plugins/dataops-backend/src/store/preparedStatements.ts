import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { rowsOf } from './bulk';
import { isPostgres } from './dialect';

/** Texts that are prepared; a text beyond these is planned each time. */
const MOST = 64;
/** Of them by statements that are put together, of which there may be many. */
const MOST_COMPOSED = 32;

/** What a pooler that hands connections round answers to a prepared statement. */
const NOT_KEPT = new Set([
  '26000', // invalid_sql_statement_name: prepared on another connection
  '42P05', // duplicate_prepared_statement: somebody else prepared it here
]);

/**
 * After so many uses a plan is made anew: PostgreSQL keeps the one it made when
 * a new database held next to nothing, until its statistics are gathered.
 */
const REPLANNED_AFTER = [50, 500, 5_000];

const statements = new Map<string, { name: string; uses: number }>();
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
  options: { composed?: boolean } = {},
): Knex.Raw {
  const statement = tx.raw(sql, bindings);
  const most = options.composed ? MOST_COMPOSED : MOST;
  const name = isKept && isPostgres(tx) ? nameOf(sql, most) : undefined;
  return name ? statement.options({ name }) : statement;
}

/** The rows of a query that is asked again and again in the same words. */
export async function selectPrepared<T>(
  knex: Knex,
  query: Knex.QueryBuilder,
): Promise<T[]> {
  if (!isPostgres(knex)) {
    return query;
  }
  const { sql, bindings } = query.toSQL();
  try {
    return rowsOf<T>(await runPrepared(knex, sql, [...bindings]));
  } catch (error) {
    if (forgetPrepared(error)) {
      return query;
    }
    throw error;
  }
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

function nameOf(sql: string, most: number): string | undefined {
  const known = statements.get(sql) ?? addStatement(sql, most);
  if (!known) {
    return undefined;
  }
  known.uses += 1;
  const { name, uses } = known;
  return `${name}_${REPLANNED_AFTER.filter(limit => uses > limit).length}`;
}

function addStatement(
  sql: string,
  most: number,
): { name: string; uses: number } | undefined {
  if (statements.size >= most) {
    return undefined;
  }
  const digest = createHash('sha256').update(sql).digest('base64url');
  const added = { name: `dataops_${digest.slice(0, 32)}`, uses: 0 };
  statements.set(sql, added);
  return added;
}
