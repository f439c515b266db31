import { RunRow } from '@headwater/backstage-plugin-dataops-common';
import { idList } from '../access/jsonList';
import { visibleNodes } from '../access/visibleNodes';
import { runFacets, textIn } from './facetValues';
import { ReadContext } from './ReadContext';
import { RunListRow, toRunSummary } from './runSummary';

const ERROR = 'errorMessage';

/** Rows of a page of runs as the contract has them. */
export async function toRunRows(
  context: ReadContext,
  rows: RunListRow[],
): Promise<RunRow[]> {
  const ids = rows.map(row => row.id);
  const counts = await countDatasets(context, ids);
  const parents = await selectParents(context, rows);
  const facets = await runFacets(context.knex, ids, [ERROR]);
  return rows.map(row => {
    const error = facets.get(row.id)?.get(ERROR);
    return {
      ...toRunSummary(row),
      durationMs: durationMs(row),
      parent: parents.get(row.parent_run_id ?? -1),
      inputs: counts.get(`${row.id} input`) ?? 0,
      outputs: counts.get(`${row.id} output`) ?? 0,
      // A retry with the same run id may have succeeded since.
      error:
        row.phase === 'complete'
          ? undefined
          : textIn(error, 'message')?.split(/\r?\n/, 1)[0],
      producer: row.producer ?? undefined,
    };
  });
}

/** Absent where it is not known; some producers end runs before they start. */
function durationMs(row: RunListRow): number | undefined {
  return row.started_at === null ||
    row.ended_at === null ||
    row.ended_at < row.started_at
    ? undefined
    : row.ended_at - row.started_at;
}

/** How many datasets each run read and wrote, of those that the reader may see. */
async function countDatasets(
  { knex, visibility }: ReadContext,
  runIds: number[],
): Promise<Map<string, number>> {
  const rows: Array<{
    run_id: number;
    direction: string;
    count: number | string;
  }> = await knex({ io: 'run_io' })
    .join({ n: 'node' }, 'n.id', 'io.node_id')
    .where(knex.raw('io.run_id in ?', [idList(knex, runIds)]))
    .where(visibleNodes(knex, visibility, 'n'))
    .groupBy('io.run_id', 'io.direction')
    .select('io.run_id', 'io.direction')
    .countDistinct({ count: 'n.canonical_id' });
  return new Map(
    rows.map(row => [`${row.run_id} ${row.direction}`, Number(row.count)]),
  );
}

/** The runs that started these, unless their job is hidden. */
async function selectParents(
  { knex, visibility }: ReadContext,
  rows: RunListRow[],
): Promise<Map<number, NonNullable<RunRow['parent']>>> {
  const parents: Array<{
    id: number;
    run_id: string;
    name: string;
    namespace: string;
  }> = await knex({ r: 'run' })
    .join({ j: 'node' }, 'j.id', 'r.job_id')
    .join({ jn: 'namespace' }, 'jn.id', 'j.namespace_id')
    .whereIn(
      'r.id',
      rows.flatMap(row => row.parent_run_id ?? []),
    )
    .where(visibleNodes(knex, visibility, 'j'))
    .select('r.id', 'r.run_id', 'j.name', 'jn.name as namespace');
  return new Map(
    parents.map(({ id, run_id, name, namespace }) => [
      id,
      { job: { namespace, name }, runId: run_id },
    ]),
  );
}
