import { ReadContext } from '../read/ReadContext';
import { idList } from '../access/jsonList';
import { instant, instantOrNull } from './instant';
import { MarquezFacets, MarquezRun, MarquezRunState } from './models';
import { loadRunDatasets, RunDatasets } from './runDatasets';
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
  job_key: string;
  job_name: string;
  job_namespace: string;
};

const STATES: Record<string, MarquezRunState> = {
  running: 'RUNNING',
  complete: 'COMPLETED',
  failed: 'FAILED',
  aborted: 'ABORTED',
};

/** The phases that are one of Marquez's states. */
export function phasesOf(state: MarquezRunState): string[] {
  return ['running', 'complete', 'failed', 'aborted', 'unknown'].filter(
    phase => (STATES[phase] ?? 'NEW') === state,
  );
}

/** Runs with their facets and datasets, loaded for all at once. */
export async function toRuns(
  context: ReadContext,
  rows: readonly MarquezRunRow[],
): Promise<MarquezRun[]> {
  const ids = rows.map(row => row.id);
  const datasets = await loadRunDatasets(context, ids);
  const facets = await loadRunFacets(context, ids);
  return rows.map(row => {
    const io = datasets.get(row.id);
    return {
      ...toRunOutline(row),
      jobVersion: toJobVersion(row, io),
      inputDatasetVersions: io?.inputs.map(one => one.body) ?? [],
      outputDatasetVersions: io?.outputs.map(one => one.body) ?? [],
      facets: facets.get(row.id) ?? {},
    };
  });
}

/**
 * A run without its facets and datasets, for places where there are many and a
 * client looks at states and times; the run by itself has them.
 */
export function toRunOutline(row: MarquezRunRow): MarquezRun {
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
    jobVersion: null,
    inputDatasetVersions: [],
    outputDatasetVersions: [],
    facets: {},
  };
}

function toJobVersion(
  row: MarquezRunRow,
  io: RunDatasets | undefined,
): MarquezRun['jobVersion'] {
  return {
    namespace: row.job_namespace,
    name: row.job_name,
    version: jobVersionUuid(row.job_key, {
      inputs: io?.inputs.map(one => one.key) ?? [],
      outputs: io?.outputs.map(one => one.key) ?? [],
    }),
  };
}

async function loadRunFacets(
  { knex }: ReadContext,
  ids: readonly number[],
): Promise<Map<number, MarquezFacets>> {
  const rows: Array<{ run_id: number; name: string; value: string }> =
    await knex('run_facet')
      .where(knex.raw('run_id in ?', [idList(knex, ids)]))
      .orderBy('name')
      .select('run_id', 'name', 'value');
  const found = new Map<number, MarquezFacets>();
  for (const row of rows) {
    const facets: MarquezFacets = found.get(row.run_id) ?? Object.create(null);
    facets[row.name] = JSON.parse(row.value);
    found.set(row.run_id, facets);
  }
  return found;
}
