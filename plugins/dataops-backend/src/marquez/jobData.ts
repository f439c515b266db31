import { visibleNodes } from '../access/visibleNodes';
import { amongIds } from '../access/amongIds';
import { GraphContext } from '../graph/EdgeScope';
import { observedEnds } from '../graph/observedEnds';
import { textIn } from '../read/facetValues';
import { ReadContext } from '../read/ReadContext';
import { descriptionOf } from './datasetData';
import { MarquezNodeRow, nodesById } from './findNodes';
import { instant } from './instant';
import { MarquezFacets, MarquezId, MarquezJobData, MarquezRun } from './models';
import { facet, nodeFacets } from './nodeFacets';
import { MarquezRunRow } from './runOutlines';
import { runsById } from './runs';

/** A dataset at the end of a job's edge. */
export type JobDataset = MarquezId & { key: string };

/** Everything that bodies of jobs are made of, loaded for many at once. */
export type JobParts = {
  facets: Map<number, MarquezFacets>;
  io: Map<number, { inputs: JobDataset[]; outputs: JobDataset[] }>;
  parents: Map<number, string>;
  /** The newest run of each job. */
  latest: Map<number, MarquezRunRow>;
};

export async function loadJobParts(
  context: GraphContext,
  rows: readonly MarquezNodeRow[],
): Promise<JobParts> {
  const ids = rows.map(row => row.id);
  const [facets, io, parents, latest] = await Promise.all([
    nodeFacets(context, ids),
    loadCurrentIo(context, ids),
    loadParents(context, ids),
    runsById(
      context,
      rows.flatMap(row => row.last_run_id ?? []),
    ),
  ]);
  return {
    ...{ facets, io, parents },
    latest: new Map(latest.map(run => [run.job_id, run])),
  };
}

async function loadCurrentIo(
  context: GraphContext,
  ids: readonly number[],
): Promise<JobParts['io']> {
  const edges = await observedEnds(context, ids);
  const datasets = await nodesById(
    context,
    new Set(edges.map(edge => edge.dataset)),
  );
  const byId = new Map(datasets.map(row => [row.id, row]));
  const io: JobParts['io'] = new Map(
    ids.map(id => [id, { inputs: [], outputs: [] }]),
  );
  for (const edge of edges) {
    const dataset = byId.get(edge.dataset);
    const ofJob = io.get(edge.process);
    if (dataset && ofJob) {
      const { namespace, name, key } = dataset;
      const side = edge.direction === 'input' ? ofJob.inputs : ofJob.outputs;
      side.push({ namespace, name, key });
    }
  }
  for (const { inputs, outputs } of io.values()) {
    inputs.sort(byName);
    outputs.sort(byName);
  }
  return io;
}

function byName(a: MarquezId, b: MarquezId): number {
  const [x, y] = [a, b].map(id => `${id.namespace}\0${id.name}`);
  if (x === y) {
    return 0;
  }
  return x < y ? -1 : 1;
}

/** The job of the run that started the newest run of a job, unless that is hidden. */
async function loadParents(
  { knex, visibility }: ReadContext,
  ids: readonly number[],
): Promise<Map<number, string>> {
  const rows: Array<{ id: number; name: string }> = await knex({ n: 'node' })
    .join({ r: 'run' }, 'r.id', 'n.last_run_id')
    .join({ p: 'run' }, 'p.id', 'r.parent_run_id')
    .join({ j: 'node' }, 'j.id', 'p.job_id')
    .where(amongIds(knex, 'n.id', ids))
    .whereRaw('j.id <> n.id')
    .where(visibleNodes(knex, visibility, 'j'))
    .select('n.id', 'j.name');
  return new Map(rows.map(row => [row.id, row.name]));
}

export function toJobData(
  row: MarquezNodeRow,
  parts: JobParts,
  latestRun: MarquezRun | null,
): MarquezJobData {
  const { namespace, name } = row;
  const facets = parts.facets.get(row.id);
  const io = parts.io.get(row.id);
  const parent = parts.parents.get(row.id);
  const jobType = facet(facets, 'jobType');
  return {
    id: { namespace, name },
    type:
      row.streaming || textIn(jobType, 'processingType') === 'STREAMING'
        ? 'STREAM'
        : 'BATCH',
    name,
    simpleName:
      parent !== undefined && name.startsWith(`${parent}.`)
        ? name.slice(parent.length + 1)
        : name,
    parentJobName: parent ?? null,
    createdAt: instant(row.first_at),
    updatedAt: instant(row.last_at),
    namespace,
    inputs: (io?.inputs ?? []).map(toId),
    outputs: (io?.outputs ?? []).map(toId),
    location: toLocation(textIn(facet(facets, 'sourceCodeLocation'), 'url')),
    description: descriptionOf(row, facets),
    latestRun,
  };
}

/** Marquez's Java client refuses the whole job when this is no URL that Java knows. */
function toLocation(url: string | undefined): string | null {
  return url !== undefined &&
    /^(https?|ftp|file):/i.test(url) &&
    URL.canParse(url)
    ? url
    : null;
}

function toId({ namespace, name }: MarquezId): MarquezId {
  return { namespace, name };
}
