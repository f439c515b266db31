import { LatestRegister, latestWins } from './latestWins';
import { RunFact } from './LineageFacts';

/** @public */
export type TerminalType = 'COMPLETE' | 'ABORT' | 'FAIL' | 'SKIP';

/**
 * What is known of a run, as a value that merges: any two reports of one run
 * give the same, in whatever order and however often they come. Instants are
 * milliseconds UTC.
 *
 * @public
 */
export interface RunStateValue {
  /** The terminal event that counts. */
  terminal?: { type: TerminalType; at: number };
  /** Earliest START. */
  startedAt?: number;
  /** Latest RUNNING. */
  runningAt?: number;
  /** Latest report of a design. */
  designAt?: number;
  /** Latest report that says what the run read and wrote. */
  lineageAt?: number;
  firstAt: number;
  lastAt: number;
  /** JSON of `{start?, end?}`, of the latest report that had one. */
  nominal?: LatestRegister;
}

/** Of several terminal events at one instant the worst counts. */
const PRECEDENCE: Record<TerminalType, number> = {
  SKIP: 0,
  COMPLETE: 1,
  ABORT: 2,
  FAIL: 3,
};

/**
 * What one report says of its run.
 *
 * @param at - when the facts that hold it happened
 * @public
 */
export function runStateOf(fact: RunFact, at: number): RunStateValue {
  const when = fact.at ?? at;
  const state: RunStateValue = { firstAt: when, lastAt: when };
  if (fact.origin === 'design') {
    state.designAt = when;
  }
  if (!fact.lineageUnknown) {
    state.lineageAt = when;
  }
  switch (fact.eventType) {
    case 'START':
      state.startedAt = when;
      break;
    case 'RUNNING':
      state.runningAt = when;
      break;
    case 'COMPLETE':
    case 'ABORT':
    case 'FAIL':
    case 'SKIP':
      state.terminal = { type: fact.eventType, at: when };
      break;
    default:
  }
  if (fact.nominalStart !== undefined || fact.nominalEnd !== undefined) {
    state.nominal = {
      at: when,
      key: JSON.stringify({ start: fact.nominalStart, end: fact.nominalEnd }),
    };
  }
  return state;
}

/**
 * Merges what two reports say of one run. A terminal state is never undone by
 * START, RUNNING or OTHER; of several terminal events the latest counts, and
 * at one instant FAIL over ABORT over COMPLETE over SKIP.
 *
 * @public
 */
export function mergeRunState(
  a: RunStateValue,
  b: RunStateValue,
): RunStateValue {
  const merged: RunStateValue = {
    firstAt: Math.min(a.firstAt, b.firstAt),
    lastAt: Math.max(a.lastAt, b.lastAt),
  };
  const terminal = laterEnd(a.terminal, b.terminal);
  if (terminal) {
    merged.terminal = terminal;
  }
  const startedAt = either(Math.min, a.startedAt, b.startedAt);
  if (startedAt !== undefined) {
    merged.startedAt = startedAt;
  }
  for (const key of ['runningAt', 'designAt', 'lineageAt'] as const) {
    const latest = either(Math.max, a[key], b[key]);
    if (latest !== undefined) {
      merged[key] = latest;
    }
  }
  const nominal =
    a.nominal && b.nominal
      ? latestWins(a.nominal, b.nominal)
      : a.nominal ?? b.nominal;
  if (nominal) {
    merged.nominal = nominal;
  }
  return merged;
}

function laterEnd(
  a: RunStateValue['terminal'],
  b: RunStateValue['terminal'],
): RunStateValue['terminal'] {
  if (!a || !b) {
    return a ?? b;
  }
  if (a.at !== b.at) {
    return a.at > b.at ? a : b;
  }
  return PRECEDENCE[a.type] >= PRECEDENCE[b.type] ? a : b;
}

function either(
  choose: (x: number, y: number) => number,
  a: number | undefined,
  b: number | undefined,
): number | undefined {
  return a === undefined || b === undefined ? a ?? b : choose(a, b);
}
