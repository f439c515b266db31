import { CollapseOptions, drawCollapsed } from './collapse/drawCollapsed';
import { Environments } from './collapse/environments';
import { Drawing } from './Drawing';
import { datasetIds, drawNodes, processIds } from './drawNodes';
import { GraphContext } from './EdgeScope';
import { Focus } from './Focus';
import { graphEdges } from './graphEdges';
import { toGraphEdges } from './keyedEdges';
import { RingIds } from './reach';

/** Draws what lies in some rings around the focus: nodes, or groups of them. */
export async function drawGraph(
  context: GraphContext,
  focus: Focus,
  rings: readonly RingIds[],
  options: {
    limit: number;
    collapse?: CollapseOptions;
    environments?: Environments;
  },
): Promise<Drawing> {
  const { limit, collapse, environments = new Environments() } = options;
  if (collapse) {
    const all = { ...collapse, limit, environments };
    return drawCollapsed(context, focus, hopsOf(rings), all);
  }
  const rows = await drawNodes(context, focus, rings, limit);
  const shown = { datasets: datasetIds(rows), processes: processIds(rows) };
  return {
    rows,
    shown,
    lines: async () => ({
      edges: toGraphEdges(await graphEdges(context, focus, shown), rows),
    }),
  };
}

function hopsOf(rings: readonly RingIds[]): Map<number, number> {
  return new Map(
    rings.flatMap(({ hop, datasets, processes }) =>
      [...datasets, ...processes].map(id => [id, hop] as const),
    ),
  );
}
