import { ReadContext } from '../read/ReadContext';
import { instant, instantOrNull } from './instant';
import { MarquezRun, MarquezRunState } from './models';
import { loadRunKeys, RunKeys } from './runKeys';
import { jobVersionUuid } from './versionUuid';

/** The columns of a run `r`, of its job `j` and of that job's namespace `jn`. */
export const MARQUEZ_RUN_COLUMNS = [
  'r.id',
  'r.job_id',
  'r.run_id',
  'r.phase',
  'r.started_at',
  'r.ended_at',
  'r.first_at',
  'r.last_at',
  'r.nominal_start',
  'r.nominal_end',
  'r.producer',
  'j.key as job_key',
  'j.name as job_name',
  'jn.name as job_namespace',
] as const;

/** A row with {@link MARQUEZ_RUN_COLUMNS}. */
export type MarquezRunRow = {
  id: number;
  job_id: number;
  run_id: string;
  phase: string;
  started_at: number | null;
  ended_at: number | null;
  first_at: number | null;
  last_at: number | null;
  nominal_start: number | null;
  nominal_end: number | null;
  producer: string | null;
  job_key: string;
  job_name: string;
  job_namespace: string;
};

const STATES: Record<string, MarquezRunState> = {
  running: 'RUNNING',
  complete: 'COMPLETED',
  failed: 'FAILED',
  aborted: 'ABORTED',
  skipped: 'ABORTED',
};

/** The phases that are one of Marquez's states. */
export function phasesOf(state: MarquezRunState): string[] {
  return [...Object.keys(STATES), 'unknown'].filter(
    phase => (STATES[phase] ?? 'NEW') === state,
  );
}

/**
 * Runs without their facets and datasets, for places where there are many and
 * a client looks at states and times; each run by itself has them.
 */
export async function toRunOutlines(
  context: ReadContext,
  rows: readonly MarquezRunRow[],
): Promise<MarquezRun[]> {
  const keys = await loadRunKeys(
    context,
    rows.map(row => row.id),
  );
  return rows.map(row =>
    toRunOutline(row, keys.get(row.id) ?? { inputs: [], outputs: [] }),
  );
}

/** @param io - `node.key` of the visible datasets of the run, under their canonical names */
export function toRunOutline(row: MarquezRunRow, io: RunKeys): MarquezRun {
  return {
    id: row.run_id,
    createdAt: instant(row.first_at),
    updatedAt: instant(row.last_at),
    nominalStartTime: instantOrNull(row.nominal_start),
    nominalEndTime: instantOrNull(row.nominal_end),
    state: STATES[row.phase] ?? 'NEW',
    startedAt: instantOrNull(row.started_at),
    endedAt: instantOrNull(row.ended_at),
    durationMs:
      row.started_at === null || row.ended_at === null
        ? null
        : row.ended_at - row.started_at,
    args: {},
    jobVersion: {
      namespace: row.job_namespace,
      name: row.job_name,
      version: jobVersionUuid(row.job_key, io),
    },
    inputDatasetVersions: [],
    outputDatasetVersions: [],
    facets: {},
  };
}
