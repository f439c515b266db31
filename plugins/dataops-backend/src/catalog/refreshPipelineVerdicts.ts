import {
  nextSlot,
  parseCron,
} from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { selectIn } from '../store/bulk';
import { NodeRow } from '../store/tables';
import { writeTransaction } from '../store/writeTransaction';

/** A run may begin this long after it is due before it counts as missed. */
const GRACE_MS = 60 * 60_000;

/**
 * Jobs whose newest run is this much older than the pipeline's newest do not
 * speak for it: a task that failed and was then removed never runs again.
 */
const SAME_ROUND_MS = 36 * 60 * 60_000;

type JobState = Pick<
  NodeRow,
  | 'entity_id'
  | 'label'
  | 'status'
  | 'status_since'
  | 'last_at'
  | 'last_run_id'
  | 'gone'
>;

type PipelineVerdict = Pick<
  NodeRow,
  | 'status'
  | 'status_since'
  | 'status_reason'
  | 'due_at'
  | 'last_at'
  | 'last_run_id'
>;

/** Writes what the jobs of Pipeline entities say of them together. */
export async function refreshPipelineVerdicts(
  knex: Knex,
  entityIds: 'all' | readonly number[],
): Promise<void> {
  const refresh = async (tx: Knex) => {
    const pipelines: Array<{ id: number; spec: string }> = await (entityIds ===
    'all'
      ? tx('entity')
      : tx('entity').whereIn('id', [...entityIds])
    )
      .where({ kind: 'pipeline' })
      .select('id', 'spec');
    const jobs = await selectIn<JobState & { kind: string }>(
      tx,
      'node',
      'entity_id',
      pipelines.map(pipeline => pipeline.id),
    );
    for (const { id, spec } of pipelines) {
      const own = jobs.filter(
        job => job.entity_id === id && job.kind === 'job' && !job.gone,
      );
      await tx('node')
        .where({ entity_id: id, kind: 'pipeline' })
        .update(pipelineVerdict(own, JSON.parse(spec).schedule));
    }
  };
  // Batches write jobs and datasets; the nodes of pipelines are written here only.
  await writeTransaction(knex, refresh, { concernsBatches: () => false });
}

/** Pure: what the states of its jobs say of a pipeline. */
function pipelineVerdict(
  jobs: readonly JobState[],
  schedule: { cron: string; timezone: string } | undefined,
): PipelineVerdict {
  const heard = jobs.filter(
    job => job.last_at !== null && job.last_run_id !== null,
  );
  const newest = heard.reduce<JobState | undefined>(
    (a, b) => (a && (a.last_at ?? 0) >= (b.last_at ?? 0) ? a : b),
    undefined,
  );
  if (!newest) {
    return {
      status: 'unknown',
      status_since: null,
      status_reason: 'No runs recorded',
      due_at: null,
      last_at: null,
      last_run_id: null,
    };
  }
  const lastAt = newest.last_at ?? 0;
  const round = heard.filter(
    job => (job.last_at ?? 0) >= lastAt - SAME_ROUND_MS,
  );
  const common = { last_at: lastAt, last_run_id: newest.last_run_id };
  const failed = round.filter(job => job.status === 'breached');
  if (failed.length > 0) {
    const first = failed.reduce((a, b) =>
      (a.status_since ?? 0) <= (b.status_since ?? 0) ? a : b,
    );
    const others = failed.length - 1;
    return {
      ...common,
      status: 'breached',
      status_since: first.status_since,
      status_reason: `${first.label} failed${
        others ? ` and ${others} more` : ''
      }`,
      due_at: null,
    };
  }
  if (round.some(job => job.status === 'running')) {
    return {
      ...common,
      status: 'running',
      status_since: newest.status_since,
      status_reason: 'Running',
      due_at: null,
    };
  }
  const doubtful = round.filter(job => job.status === 'at-risk');
  if (doubtful.length > 0) {
    return {
      ...common,
      status: 'at-risk',
      status_since: doubtful[0].status_since,
      status_reason: `Runs succeeded, but checks failed in ${
        doubtful[0].label
      }${doubtful.length > 1 ? ` and ${doubtful.length - 1} more` : ''}`,
      due_at: null,
    };
  }
  const succeeded = round.some(job => job.status === 'healthy');
  return {
    ...common,
    status: succeeded ? 'healthy' : 'unknown',
    status_since: newest.status_since,
    status_reason: succeeded
      ? 'Last runs succeeded'
      : 'The last runs did not say how they ended',
    due_at: succeeded ? dueAt(schedule, lastAt) : null,
  };
}

/** By when news must come: the slot after the last news, and some grace. */
function dueAt(
  schedule: { cron: string; timezone: string } | undefined,
  lastAt: number,
): number | null {
  if (!schedule) {
    return null;
  }
  const slot = nextSlot(parseCron(schedule.cron), schedule.timezone, lastAt);
  return slot === undefined ? null : slot + GRACE_MS;
}
