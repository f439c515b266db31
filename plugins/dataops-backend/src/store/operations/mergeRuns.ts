import {
  mergeRunState,
  runOutcome,
  RunStateValue,
} from '@headwater/backstage-plugin-dataops-common';
import { latest, Register, RunFacts } from '../BatchFacts';
import { IdAllocator } from '../IdAllocator';
import { NodeSession } from '../NodeSession';
import { RunSession } from '../RunSession';
import { NodeRow, RunRow } from '../tables';

/** What is stored in `run.state`. */
type StoredState = {
  state?: RunStateValue;
  parent?: Register;
  producer?: Register;
};

const ORIGIN_RANK = { stub: 0, run: 1, design: 2 };

export type MergedRuns = {
  /** Every run that the batch names. */
  touched: RunRow[];
  /** Runs whose proof or end is not what it was before: their old effects must be worked out again. */
  revised: RunRow[];
  /** Runs that turned out to have begun earlier: another one may be newer now. */
  earlier: RunRow[];
};

/**
 * Merges what a batch says of runs into those that the session loaded. A
 * terminal state is never undone, and the latest of several counts
 * (`mergeRunState`); what was said before stays.
 */
export function mergeRuns(
  runs: RunSession,
  facts: ReadonlyMap<string, RunFacts>,
  nodes: NodeSession,
  ids: IdAllocator,
): MergedRuns {
  const result: MergedRuns = { touched: [], revised: [], earlier: [] };
  for (const fact of facts.values()) {
    const job = nodes.byKey(fact.jobKey);
    const known = runs.byKey(fact.key);
    const row = mergedRow(fact, job, known);
    if (known) {
      const before = { ...known };
      runs.patch(known, row);
      if (wasRevised(before, known)) {
        result.revised.push(known);
      }
      if (beganAt(known) < beganAt(before)) {
        result.earlier.push(known);
      }
      result.touched.push(known);
    } else {
      const fresh = { id: ids.take('run'), parent_run_id: null, ...row };
      runs.add(fresh);
      result.touched.push(fresh);
    }
  }
  linkParents(runs, facts);
  return result;
}

/** The columns of a run, the facts of the batch merged into what was stored. */
function mergedRow(
  fact: RunFacts,
  job: NodeRow,
  known: RunRow | undefined,
): Omit<RunRow, 'id' | 'parent_run_id'> {
  const stored: StoredState = known ? JSON.parse(known.state) : {};
  const state = merged(stored.state, fact.state);
  const parent = fact.parent
    ? latest(stored.parent, fact.parent)
    : stored.parent;
  const origin =
    known && ORIGIN_RANK[known.origin] > ORIGIN_RANK[fact.origin]
      ? known.origin
      : fact.origin;
  const producer = fact.producer
    ? latest(stored.producer, fact.producer)
    : stored.producer;
  const next: StoredState = { state, parent, producer };
  return {
    key: fact.key,
    job_id: job.id,
    run_id: fact.runId,
    origin,
    state: JSON.stringify(next),
    ...runColumns(origin, state, Boolean(job.streaming)),
    producer: producer?.key || null,
  };
}

function merged(
  a: RunStateValue | undefined,
  b: RunStateValue | undefined,
): RunStateValue | undefined {
  return a && b ? mergeRunState(a, b) : a ?? b;
}

/** The columns of a run that follow from its merged state. */
function runColumns(
  origin: RunRow['origin'],
  state: RunStateValue | undefined,
  streaming: boolean,
): Pick<
  RunRow,
  | 'phase'
  | 'started_at'
  | 'ended_at'
  | 'first_at'
  | 'last_at'
  | 'nominal_start'
  | 'nominal_end'
  | 'proof_at'
> {
  const outcome = runOutcome(state, { origin, streaming });
  return {
    phase: outcome.phase,
    started_at: outcome.startedAt ?? null,
    ended_at: outcome.endedAt ?? null,
    first_at: state?.firstAt ?? null,
    last_at: state?.lastAt ?? null,
    nominal_start: outcome.nominalStart ?? null,
    nominal_end: outcome.nominalEnd ?? null,
    proof_at: outcome.proofAt ?? null,
  };
}

/** When a run began; where nobody said, when it was last heard of. */
export function beganAt(run: RunRow): number {
  return run.started_at ?? run.last_at ?? -Infinity;
}

function wasRevised(before: RunRow, after: RunRow): boolean {
  const lostProof =
    before.proof_at !== null &&
    (after.proof_at === null || after.proof_at < before.proof_at);
  const otherEnd = before.ended_at !== null && before.phase !== after.phase;
  // It was to run without end, and counted by when it was heard running.
  const ended =
    before.ended_at === null &&
    before.proof_at !== null &&
    after.ended_at !== null;
  return lostProof || otherEnd || ended;
}

/** Points each run at its parent; both exist by now. */
function linkParents(
  runs: RunSession,
  facts: ReadonlyMap<string, RunFacts>,
): void {
  for (const fact of facts.values()) {
    const row = runs.byKey(fact.key);
    if (!row || !fact.parent) {
      continue;
    }
    const stored: StoredState = JSON.parse(row.state);
    const parent = stored.parent && runs.byKey(stored.parent.key);
    if (parent) {
      runs.patch(row, { parent_run_id: parent.id });
    }
  }
}

/** Jobs that turn out to be streaming: their runs count by RUNNING, the old ones too. Returns those that changed. */
export async function recountStreams(
  runs: RunSession,
  jobIds: readonly number[],
): Promise<RunRow[]> {
  const changed: RunRow[] = [];
  for (const run of await runs.loadJobs(jobIds)) {
    const { state }: StoredState = JSON.parse(run.state);
    const { proof_at: proofAt } = runColumns(run.origin, state, true);
    if (proofAt !== run.proof_at) {
      runs.patch(run, { proof_at: proofAt });
      changed.push(run);
    }
  }
  return changed;
}
