import {
  compareCodePoints,
  OlIdentity,
} from '@headwater/backstage-plugin-dataops-common';
import { GraphContext } from '../graph/EdgeScope';
import { observedEnds } from '../graph/observedEnds';
import { EdgeLists } from './EdgeLists';
import { loadDatasetParts, toDatasetData } from './datasetData';
import { MarquezNodeRow, nodesById } from './findNodes';
import { loadJobParts, toJobData } from './jobData';
import { MarquezLineageNode } from './models';
import { datasetNodeId, jobNodeId } from './nodeIds';
import { toRunOutlines } from './runOutlines';

/** Some jobs and all their datasets as Marquez draws them, by id; the start is always there. */
export async function toLineageNodes(
  context: GraphContext,
  start: MarquezNodeRow,
  jobIds: ReadonlySet<number>,
): Promise<MarquezLineageNode[]> {
  const edges = await observedEnds(context, [...jobIds]);
  const ids = new Set([
    start.id,
    ...jobIds,
    ...edges.map(edge => edge.dataset),
  ]);
  const rows = await nodesById(context, ids);
  const names = new Map(rows.map(row => [row.id, nodeIdOf(row)]));
  const links = new EdgeLists();
  for (const { process, dataset, direction } of edges) {
    const ends = [names.get(dataset), names.get(process)];
    const [origin, destination] = direction === 'input' ? ends : ends.reverse();
    if (origin !== undefined && destination !== undefined) {
      links.add({ origin, destination });
    }
  }
  const [datasets, jobs] = await Promise.all([
    datasetNodes(context, rows, links),
    jobNodes(context, rows, links),
  ]);
  return [...datasets, ...jobs].sort((a, b) => compareCodePoints(a.id, b.id));
}

async function datasetNodes(
  context: GraphContext,
  rows: readonly MarquezNodeRow[],
  links: EdgeLists,
): Promise<MarquezLineageNode[]> {
  const datasets = rows.filter(row => row.kind === 'dataset');
  const parts = await loadDatasetParts(context, datasets);
  return datasets.map(row => ({
    id: nodeIdOf(row),
    type: 'DATASET',
    data: toDatasetData(row, parts),
    ...links.of(nodeIdOf(row)),
  }));
}

async function jobNodes(
  context: GraphContext,
  rows: readonly MarquezNodeRow[],
  links: EdgeLists,
): Promise<MarquezLineageNode[]> {
  const jobs = rows.filter(row => row.kind === 'job');
  const parts = await loadJobParts(context, jobs);
  const runs = [...parts.latest.values()];
  const outlines = await toRunOutlines(context, runs);
  const latest = new Map(
    runs.map((run, index) => [run.job_id, outlines[index]]),
  );
  return jobs.map(row => {
    return {
      id: nodeIdOf(row),
      type: 'JOB',
      data: toJobData(row, parts, latest.get(row.id) ?? null),
      ...links.of(nodeIdOf(row)),
    };
  });
}

function nodeIdOf(row: OlIdentity & { kind: string }): string {
  return row.kind === 'job' ? jobNodeId(row) : datasetNodeId(row);
}
