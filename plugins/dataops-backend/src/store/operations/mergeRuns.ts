import {
  mergeRunState,
  runOutcome,
  RunStateValue,
} from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { insertReturningIds, selectIn, updateRows } from '../bulk';
import { latest, Register, RunFacts } from '../FactBatch';
import { NodeSession } from '../NodeSession';
import { NodeRow, RunRow } from '../tables';

/** What is stored in `run.state`. */
type StoredState = {
  state?: RunStateValue;
  parent?: Register;
  producer?: Register;
};

const ORIGIN_RANK = { stub: 0, run: 1, design: 2 };

/** Columns that further reports of a run may change. */
const MERGED = [
  'origin',
  'state',
  'phase',
  'started_at',
  'ended_at',
  'first_at',
  'last_at',
  'nominal_start',
  'nominal_end',
  'producer',
  'proof_at',
] as const;

export type MergedRuns = {
  byKey: Map<string, RunRow>;
  /** Runs whose proof or end is not what it was before: their old effects must be worked out again. */
  revised: RunRow[];
};

/**
 * Writes what a batch says of runs. A terminal state is never undone, and the
 * latest of several counts (`mergeRunState`); what was said before stays.
 */
export async function mergeRuns(
  tx: Knex,
  facts: ReadonlyMap<string, RunFacts>,
  nodes: NodeSession,
): Promise<MergedRuns> {
  const result: MergedRuns = { byKey: new Map(), revised: [] };
  for (const row of await selectIn<RunRow>(tx, 'run', 'key', facts.keys())) {
    result.byKey.set(row.key, row);
  }
  const changed: RunRow[] = [];
  const fresh: Array<Omit<RunRow, 'id'>> = [];
  for (const fact of facts.values()) {
    const job = nodes.byKey(fact.jobKey);
    const known = result.byKey.get(fact.key);
    const row = toRow(fact, job, known);
    if (!known) {
      fresh.push(row);
    } else if (
      known.state !== row.state ||
      known.origin !== row.origin ||
      known.proof_at !== row.proof_at
    ) {
      const next = { ...row, id: known.id, parent_run_id: known.parent_run_id };
      changed.push(next);
      if (wasRevised(known, next)) {
        result.revised.push(next);
      }
      result.byKey.set(fact.key, next);
    }
  }
  await updateRows(tx, 'run', changed, { key: ['id'], columns: MERGED });
  const ids = await insertReturningIds(tx, 'run', fresh);
  for (const row of fresh) {
    result.byKey.set(row.key, { ...row, id: ids.get(row.key) ?? 0 });
  }
  await linkParents(tx, facts, result.byKey);
  return result;
}

/** The row of a run, the facts of the batch merged into what was stored. */
function toRow(
  fact: RunFacts,
  job: NodeRow,
  known: RunRow | undefined,
): Omit<RunRow, 'id'> {
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
    parent_run_id: null,
  };
}

function merged(
  a: RunStateValue | undefined,
  b: RunStateValue | undefined,
): RunStateValue | undefined {
  return a && b ? mergeRunState(a, b) : a ?? b;
}

/** The columns of a run that follow from its merged state. */
export function runColumns(
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

function wasRevised(before: RunRow, after: RunRow): boolean {
  const lostProof =
    before.proof_at !== null &&
    (after.proof_at === null || after.proof_at < before.proof_at);
  const otherEnd = before.ended_at !== null && before.phase !== after.phase;
  return lostProof || otherEnd;
}

/** Points each run at its parent; both exist by now. */
async function linkParents(
  tx: Knex,
  facts: ReadonlyMap<string, RunFacts>,
  rows: ReadonlyMap<string, RunRow>,
): Promise<void> {
  const changed: RunRow[] = [];
  for (const fact of facts.values()) {
    const row = rows.get(fact.key);
    if (!row || !fact.parent) {
      continue;
    }
    const stored: StoredState = JSON.parse(row.state);
    const parentId = stored.parent && rows.get(stored.parent.key)?.id;
    if (parentId !== undefined && parentId !== row.parent_run_id) {
      row.parent_run_id = parentId;
      changed.push(row);
    }
  }
  await updateRows(tx, 'run', changed, {
    key: ['id'],
    columns: ['parent_run_id'],
  });
}
