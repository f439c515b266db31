import { JsonObject } from '@backstage/types';
import { DbtNode } from './DbtNode';
import { DbtResult } from './parseResults';
import { defined, numberOf, recordOf, textOf } from './readJson';
import { DbtOutcome } from './resultOutcome';
import { assertionOf, severityOf } from './testFacets';

/** Longest message kept, in characters: dbt repeats whole queries in them. */
const MAX_MESSAGE = 2000;

/**
 * Adapter codes whose `rows_affected` counts the rows that were written: those
 * that name a statement which writes rows. Not `SUCCESS`: Snowflake and DuckDB
 * report one row for the statement itself. Not views, which write none.
 */
const ROW_WRITING_CODE = /^(INSERT|SELECT|MERGE|UPDATE|CREATE TABLE)\b/;

/** What dbt calls an outcome when there is nothing more to it. */
const USUAL_STATUSES: Record<DbtOutcome, readonly string[]> = {
  pass: ['pass', 'success'],
  warn: ['warn'],
  fail: ['fail'],
  error: ['error'],
  skipped: ['skipped'],
  unknown: [],
};

/** What of a result stands elsewhere already. */
export interface ToldElsewhere {
  /** Its outcome: in an assertion, in `test` or in how the run ended. */
  verdict: boolean;
  failures: boolean;
  /** Written rows: in `outputStatistics`. */
  rows: boolean;
  message: boolean;
  /** In the start and the end of the run. */
  duration: boolean;
}

/**
 * `dbt_result`: what dbt said of a node and nothing else does, with the
 * adapter's figures as they are; `undefined` when that is nothing, as for most
 * nodes of most builds.
 */
export function resultFacet(
  result: DbtResult,
  outcome: DbtOutcome,
  redactText: ((text: string) => string) | undefined,
  told: ToldElsewhere,
): JsonObject | undefined {
  const { raw, status } = result;
  const adapter = recordOf(raw.adapter_response);
  const rows = told.rows ? undefined : positive(adapter.rows_affected);
  const isUsual = USUAL_STATUSES[outcome].includes(status.toLowerCase());
  const message =
    // For what went well dbt repeats the adapter's own words, such as SELECT 5.
    told.message || (outcome === 'pass' && raw.message === adapter._message)
      ? undefined
      : messageOf(result, redactText);
  const more = defined({
    // Without a number of rows it says how a table or a view is made.
    adapter_code: rows === undefined ? undefined : textOf(adapter.code),
    batches_failed: countBatches(result, 'failed'),
    batches_successful: countBatches(result, 'successful'),
    bytes_processed: positive(adapter.bytes_processed),
    execution_time_s: told.duration ? undefined : numberOf(raw.execution_time),
    failures: told.failures ? undefined : failuresOf(result),
    message,
    query_id: textOf(adapter.query_id) ?? textOf(adapter.job_id),
    rows_affected: rows,
  });
  return told.verdict && isUsual && Object.keys(more).length === 0
    ? undefined
    : { ...more, outcome, status };
}

/** Batches of a microbatch model; `undefined` for what was not built in batches. */
function countBatches(
  result: DbtResult,
  which: 'failed' | 'successful',
): number | undefined {
  const batches = recordOf(result.raw.batch_results)[which];
  return Array.isArray(batches) ? batches.length : undefined;
}

/** The message, cut and cleaned; without something to clean it with it is left out. */
export function messageOf(
  result: DbtResult,
  redactText?: (text: string) => string,
): string | undefined {
  const message = textOf(result.raw.message);
  return message && redactText
    ? redactText(message).slice(0, MAX_MESSAGE)
    : undefined;
}

/** Rows that break a test; absent in v1, null where there was no count, and a text in one wild file. */
function failuresOf(result: DbtResult): number | undefined {
  return positive(result.raw.failures);
}

/** `outputStatistics` of what the node wrote, where the adapter's number is one of rows. */
export function statisticsFacet(result: DbtResult): JsonObject | undefined {
  const adapter = recordOf(result.raw.adapter_response);
  const rowCount = positive(adapter.rows_affected);
  const code = textOf(adapter.code)?.toUpperCase() ?? '';
  return rowCount !== undefined && ROW_WRITING_CODE.test(code)
    ? { rowCount }
    : undefined;
}

/**
 * One assertion with its verdict: `success` is there only when the test was
 * evaluated, so that what broke or was skipped never reads as passed.
 */
export function assertionResult(
  test: DbtNode,
  result: DbtResult,
  outcome: DbtOutcome,
): JsonObject {
  const { assertion, column, name } = assertionOf(test);
  const success = successOf(outcome);
  const failures = failuresOf(result);
  return defined({
    // dbt-ol's words for what was found. An assertion without them was skipped.
    actual:
      success === undefined || failures === undefined
        ? undefined
        : String(failures),
    assertion,
    column,
    expected: success === undefined ? undefined : '0',
    failures,
    name,
    outcome,
    // `warn_if` makes a warning of a test whose severity is error.
    severity: outcome === 'warn' ? 'warn' : severityOf(test),
    success,
    unique_id: result.uniqueId,
  });
}

/** `test` of OpenLineage's TestRunFacet, for what is known without a manifest as well. */
export function testRunFacet(
  result: DbtResult,
  outcome: DbtOutcome,
  test?: DbtNode,
): JsonObject {
  const definition = test
    ? assertionOf(test)
    : { name: result.uniqueId.split('.')[2] ?? result.uniqueId };
  return {
    tests: [
      defined({
        ...definition,
        status: outcome === 'skipped' ? 'skip' : outcome,
        type: result.uniqueId.split('.')[0],
      }),
    ],
  };
}

function successOf(outcome: DbtOutcome): boolean | undefined {
  switch (outcome) {
    case 'pass':
      return true;
    case 'fail':
    case 'warn': // Rows were found; the severity says that it is only a warning.
      return false;
    default:
      return undefined;
  }
}

/** Adapters write -1 for "not known". */
function positive(value: unknown): number | undefined {
  const number = numberOf(value);
  return number !== undefined && number >= 0 ? number : undefined;
}
