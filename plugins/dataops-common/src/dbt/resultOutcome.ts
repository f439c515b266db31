import { RunEventType } from '../facts';

/**
 * What a dbt result means.
 *
 * `fail` is a verdict of a test, or data older than its limit; `error` means
 * that there is no verdict because something broke; `skipped` is neither good
 * nor bad; `unknown` is what the artifact does not say.
 *
 * @public
 */
export type DbtOutcome =
  | 'pass'
  | 'warn'
  | 'fail'
  | 'error'
  | 'skipped'
  | 'unknown';

/** @public */
export const DBT_OUTCOMES: readonly DbtOutcome[] = [
  'pass',
  'warn',
  'fail',
  'error',
  'skipped',
  'unknown',
];

/** A status of run results, translated. */
export interface ResultOutcome {
  outcome: DbtOutcome;
  /** How the run of the node ended. */
  eventType: RunEventType;
  /** False when nothing was read or written, although the run is over. */
  touchedData: boolean;
}

/** dbt's statuses up to run results v6 and Fusion: `../shared/reference/formats.md`, sections 2.2 and 16. */
const STATUSES: ReadonlyMap<string, ResultOutcome> = new Map<
  string,
  ResultOutcome
>([
  ['success', { outcome: 'pass', eventType: 'COMPLETE', touchedData: true }],
  ['pass', { outcome: 'pass', eventType: 'COMPLETE', touchedData: true }],
  ['no op', { outcome: 'pass', eventType: 'COMPLETE', touchedData: false }],
  ['reused', { outcome: 'pass', eventType: 'COMPLETE', touchedData: false }],
  ['warn', { outcome: 'warn', eventType: 'COMPLETE', touchedData: true }],
  [
    'partial success',
    { outcome: 'warn', eventType: 'COMPLETE', touchedData: true },
  ],
  ['fail', { outcome: 'fail', eventType: 'FAIL', touchedData: true }],
  ['error', { outcome: 'error', eventType: 'FAIL', touchedData: true }],
  ['runtime error', { outcome: 'error', eventType: 'FAIL', touchedData: true }],
  ['skipped', { outcome: 'skipped', eventType: 'SKIP', touchedData: false }],
]);

/** Translates a status; one that nobody knows is unknown, and never passed. */
export function resultOutcome(status: string, isTest: boolean): ResultOutcome {
  const known =
    STATUSES.get(status) ??
    STATUSES.get(status.toLowerCase().replace(/[_\s-]+/g, ' '));
  if (!known) {
    return { outcome: 'unknown', eventType: 'OTHER', touchedData: false };
  }
  if (isTest && !known.touchedData && known.outcome === 'pass') {
    // A test that was not evaluated this time has no verdict.
    return { ...known, outcome: 'unknown', eventType: 'SKIP' };
  }
  return known;
}
