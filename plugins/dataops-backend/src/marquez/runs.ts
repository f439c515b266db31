import { NotFoundError } from '@backstage/errors';
import { OlIdentity } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { amongIds } from '../access/amongIds';
import { visibleNodes } from '../access/visibleNodes';
import { bytewise, orderNullsLast } from '../read/ordering';
import { countRows } from '../read/page';
import { ReadContext } from '../read/ReadContext';
import { findJob } from './findJob';
import { MarquezFacets, MarquezRun } from './models';
import { nodeFacets } from './nodeFacets';
import { Paging } from './Paging';
import { toRuns } from './runBodies';
import { loadRunFacets } from './runFacets';
import { MARQUEZ_RUN_COLUMNS, MarquezRunRow } from './runOutlines';

/** The runs of a job, latest start first. */
export async function listRuns(
  context: ReadContext,
  job: OlIdentity,
  paging: Paging,
): Promise<{ runs: MarquezRun[]; totalCount: number }> {
  const { knex } = context;
  const { id } = await findJob(context, job);
  const query = visibleRuns(context).where('r.job_id', id);
  const page = query.clone();
  orderNullsLast(page, knex, knex.raw('r.started_at'), 'desc');
  const rows: MarquezRunRow[] = await page
    .orderByRaw('coalesce(r.last_at, 0) desc')
    .orderByRaw(bytewise(knex, 'r.key'))
    .limit(paging.limit)
    .offset(paging.offset)
    .select(MARQUEZ_RUN_COLUMNS);
  return {
    runs: await toRuns(context, rows),
    totalCount: await countRows(query),
  };
}

export async function getRun(
  context: ReadContext,
  runId: string,
): Promise<MarquezRun> {
  const [run] = await toRuns(context, [await findRun(context, runId)]);
  return run;
}

/** The facets of a run, or of the job that it is a run of. */
export async function getRunFacets(
  context: ReadContext,
  runId: string,
  type: 'run' | 'job' | 'dataset',
): Promise<{ runId: string; facets: MarquezFacets } | null> {
  const run = await findRun(context, runId);
  if (type === 'dataset') {
    return null; // As Marquez: "for future case".
  }
  const facets =
    type === 'run'
      ? await loadRunFacets(context, [run])
      : await nodeFacets(context, [run.job_id]);
  return {
    runId: run.run_id,
    facets: facets.get(type === 'run' ? run.id : run.job_id) ?? {},
  };
}

/** Runs by `run.id`. */
export async function runsById(
  context: ReadContext,
  ids: Iterable<number>,
): Promise<MarquezRunRow[]> {
  const { knex } = context;
  return visibleRuns(context)
    .where(amongIds(knex, 'r.id', [...ids]))
    .select(MARQUEZ_RUN_COLUMNS);
}

/**
 * A run by the id that its producer gave it. Real producers repeat ids between
 * jobs, where Marquez sees one run: the one last heard of is shown.
 */
async function findRun(
  context: ReadContext,
  runId: string,
): Promise<MarquezRunRow> {
  const row: MarquezRunRow | undefined = await visibleRuns(context)
    .whereIn('r.run_id', [runId, runId.toLowerCase()])
    .orderByRaw('coalesce(r.last_at, 0) desc')
    .orderByRaw(bytewise(context.knex, 'r.key'))
    .first(MARQUEZ_RUN_COLUMNS);
  if (!row) {
    throw new NotFoundError(`Run '${runId}' not found.`);
  }
  return row;
}

/** What ran: neither designs nor parents that are only named. */
function visibleRuns({ knex, visibility }: ReadContext): Knex.QueryBuilder {
  return (
    knex({ r: 'run' })
      .join({ j: 'node' }, 'j.id', 'r.job_id')
      .join({ jn: 'namespace' }, 'jn.id', 'j.namespace_id')
      .where('r.origin', 'run')
      // Not as an equation: SQLite would start from all jobs, and not from the runs.
      .whereRaw(`coalesce(j.kind, '') = 'job'`)
      .where(visibleNodes(knex, visibility, 'j'))
  );
}
