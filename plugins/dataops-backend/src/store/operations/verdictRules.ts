import { NodeRow, RunRow } from '../tables';
import { VerdictOptions } from '../VerdictOptions';
import { Checks } from './checks';

/** The end of a run that wrote a dataset, or failed to: no skipped one. */
export type End = { at: number; phase: string };

type VerdictColumns = Pick<
  NodeRow,
  'status' | 'status_since' | 'status_reason' | 'due_at'
>;

/** Ends of runs, from best to worst. */
const PHASES = ['complete', 'aborted', 'failed'];

/** Whether end `a` counts rather than `b`: the later; of two at one instant the worse. */
export function isLater(a: End, b: End): boolean {
  return a.at !== b.at
    ? a.at > b.at
    : PHASES.indexOf(a.phase) >= PHASES.indexOf(b.phase);
}

/**
 * What the last write and the newest checks say of a dataset, together: a
 * failed write first, then failed checks of the data that is there now. Checks
 * older than the data say nothing of it.
 */
export function datasetVerdict(
  written: End | undefined,
  checks: Checks | undefined,
  options: VerdictOptions,
): VerdictColumns {
  if (written && written.phase !== 'complete') {
    return {
      status: 'breached',
      status_since: written.at,
      status_reason:
        written.phase === 'failed'
          ? 'Last update failed'
          : 'Last update was aborted',
      due_at: null,
    };
  }
  if (checks && checks.failed > 0 && checks.at >= (written?.at ?? 0)) {
    return {
      status: 'at-risk',
      status_since: checks.at,
      status_reason: `${checks.failed} of ${checks.total} checks failed`,
      due_at: null,
    };
  }
  if (!written) {
    return {
      status: 'unknown',
      status_since: null,
      status_reason: 'No updates recorded',
      due_at: null,
    };
  }
  return {
    status: 'healthy',
    status_since: written.at,
    status_reason: 'Last update succeeded',
    due_at: written.at + options.staleAfterMs,
  };
}

const JOB_VERDICTS: Record<string, [status: string, reason: string]> = {
  complete: ['healthy', 'Last run succeeded'],
  failed: ['breached', 'Last run failed'],
  aborted: ['breached', 'Last run was aborted'],
  skipped: ['unknown', 'Last run was skipped'],
  running: ['running', 'Running'],
  unknown: ['unknown', 'The last run did not say how it ended'],
};

/**
 * What the newest run of a job says of it. A test that fails has run: the data
 * is wrong, the pipeline is not broken.
 */
export function jobVerdict(
  run: RunRow,
  jobType: string | null,
): Partial<NodeRow> {
  const [status, reason] =
    jobType === 'TEST' && run.phase === 'failed'
      ? ['at-risk', 'Last checks failed']
      : JOB_VERDICTS[run.phase] ?? JOB_VERDICTS.unknown;
  return {
    last_run_id: run.id,
    status,
    status_since: run.ended_at ?? run.started_at ?? run.first_at,
    status_reason: reason,
  };
}
