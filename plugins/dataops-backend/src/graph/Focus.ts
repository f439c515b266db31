import { NODE_KINDS } from '@headwater/backstage-plugin-dataops-common';
import { jobsOf } from '../read/jobsOf';
import { SummaryRow } from '../read/nodeSummary';
import { ReadContext } from '../read/ReadContext';
import { resolveNode } from '../read/resolveNode';
import { Frontier } from './EdgeSource';

/** Where a walk starts. */
export type Focus = {
  row: SummaryRow;
  start: Frontier;
  /** Jobs that are drawn as the focus, because it is the pipeline they belong to. */
  members: ReadonlySet<number>;
};

/** The focus that a reference names; a pipeline is itself and all of its jobs. */
export async function resolveFocus(
  context: ReadContext,
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
  const jobs =
    row.kind === 'pipeline'
      ? (await jobsOf(context, [row])).get(row.id) ?? []
      : [];
  const members = jobs.map(job => job.id);
  return {
    row,
    start: { datasets: [], processes: [row.id, ...members] },
    members: new Set(members),
  };
}
