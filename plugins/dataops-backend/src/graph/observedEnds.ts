import { ProcessEdge } from '@headwater/backstage-plugin-dataops-common';
import { GraphContext } from './EdgeScope';
import { observedEdges } from './observedEdges';

/** What some jobs read and write: `observedEdges`, where nothing more is asked of an edge. */
export async function observedEnds(
  context: GraphContext,
  processes: readonly number[],
): Promise<ProcessEdge[]> {
  return context.memory
    ? context.memory.drawing.observed({ processes })
    : observedEdges(context, { processes });
}
