import { NODE_KINDS } from '@headwater/backstage-plugin-dataops-common';
import { jobsOf } from '../read/jobsOf';
import { SummaryRow } from '../read/nodeSummary';
import { resolveNode } from '../read/resolveNode';
import { GraphContext } from './EdgeScope';
import { Frontier } from './EdgeSource';
import { jobsEver } from './history/jobsEver';

/** Where a walk starts. */
export type Focus = {
  row: SummaryRow;
  start: Frontier;
  /** Jobs that are drawn as the focus, because it is the pipeline they belong to. */
  members: ReadonlySet<number>;
};

/** The focus that a reference names; a pipeline is itself and all of its jobs. */
export async function resolveFocus(
  context: GraphContext,
  ref: string,
): Promise<Focus> {
  const row = await resolveNode(context, ref, NODE_KINDS);
  if (row.kind === 'dataset') {
    return {
      row,
      start: { datasets: [row.id], processes: [] },
      members: new Set(),
    };
  }
  const members = row.kind === 'pipeline' ? await jobIds(context, row) : [];
  return {
    row,
    start: { datasets: [], processes: [row.id, ...members] },
    members: new Set(members),
  };
}

async function jobIds(
  context: GraphContext,
  pipeline: SummaryRow,
): Promise<number[]> {
  if (context.edges?.kind === 'as-of') {
    return jobsEver(context, pipeline);
  }
  const jobs = (await jobsOf(context, [pipeline])).get(pipeline.id) ?? [];
  return jobs.map(job => job.id);
}
