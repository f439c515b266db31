import { RunState } from '../api';
import { RunStateValue, TerminalType } from './RunState';

/** What follows from all that is known of a run. @public */
export interface RunOutcome {
  phase: RunState;
  startedAt?: number;
  endedAt?: number;
  nominalStart?: number;
  nominalEnd?: number;
  /**
   * Since when the run proves what its job reads and writes; absent when it
   * proves nothing: it failed, has not ended, or never said what it touched.
   */
  proofAt?: number;
}

const PHASES: Record<TerminalType, RunState> = {
  COMPLETE: 'complete',
  FAIL: 'failed',
  ABORT: 'aborted',
  SKIP: 'skipped',
};

/**
 * Says how a run stands.
 *
 * @param state - absent for a run that was only named as a parent
 * @param options - `streaming`: the job runs without end, so RUNNING is proof
 * @public
 */
export function runOutcome(
  state: RunStateValue | undefined,
  options: { origin: 'run' | 'design' | 'stub'; streaming: boolean },
): RunOutcome {
  if (!state || options.origin === 'stub') {
    return { phase: 'unknown' };
  }
  const nominal: { start?: number; end?: number } = state.nominal
    ? JSON.parse(state.nominal.key)
    : {};
  return {
    phase: phaseOf(state),
    startedAt: state.startedAt,
    endedAt: state.terminal?.at,
    nominalStart: nominal.start,
    nominalEnd: nominal.end,
    proofAt:
      state.lineageAt === undefined ? undefined : proofAt(state, options),
  };
}

function phaseOf(state: RunStateValue): RunState {
  if (state.terminal) {
    return PHASES[state.terminal.type];
  }
  return state.startedAt !== undefined || state.runningAt !== undefined
    ? 'running'
    : 'unknown';
}

function proofAt(
  state: RunStateValue,
  options: { origin: string; streaming: boolean },
): number | undefined {
  if (options.origin === 'design') {
    return state.designAt;
  }
  if (state.terminal?.type === 'COMPLETE') {
    return state.terminal.at;
  }
  return options.streaming ? state.runningAt : undefined;
}
