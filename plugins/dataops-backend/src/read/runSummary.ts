import {
  RunState,
  RunSummary,
} from '@headwater/backstage-plugin-dataops-common';
import { isoTime } from './time';

/** The columns of a run, as `r`, and of its job, as `j` with namespace `jn`. */
export const RUN_COLUMNS = [
  'r.id',
  'r.job_id',
  'r.run_id',
  'r.phase',
  'r.started_at',
  'r.ended_at',
  'r.last_at',
  'r.nominal_start',
  'r.nominal_end',
  'r.parent_run_id',
  'r.producer',
  'j.name as job_name',
  'jn.name as job_namespace',
] as const;

/** A row with {@link RUN_COLUMNS}. */
export type RunListRow = {
  id: number;
  job_id: number;
  run_id: string;
  phase: string;
  started_at: number | null;
  ended_at: number | null;
  last_at: number | null;
  nominal_start: number | null;
  nominal_end: number | null;
  parent_run_id: number | null;
  producer: string | null;
  job_name: string;
  job_namespace: string;
};

const RUN_STATES: readonly RunState[] = [
  'running',
  'complete',
  'failed',
  'aborted',
  'skipped',
  'unknown',
];

/** What every list says of a run. */
export function toRunSummary(row: RunListRow): RunSummary {
  return {
    runId: row.run_id,
    job: { namespace: row.job_namespace, name: row.job_name },
    state: toRunState(row.phase),
    startedAt: isoTime(row.started_at),
    endedAt: isoTime(row.ended_at),
    nominalStart: isoTime(row.nominal_start),
    nominalEnd: isoTime(row.nominal_end),
  };
}

function toRunState(phase: string): RunState {
  return RUN_STATES.find(state => state === phase) ?? 'unknown';
}
