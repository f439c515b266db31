import {
  CollapseBy,
  CollapsedNodes,
  collapseEdges,
  collapseNodes,
  GraphEdge,
} from '@headwater/backstage-plugin-dataops-common';
import { SummaryRow } from '../../read/nodeSummary';
import { Drawing } from '../Drawing';
import { datasetIds, processIds } from '../drawNodes';
import { GraphContext } from '../EdgeScope';
import { Focus } from '../Focus';
import { graphEdges } from '../graphEdges';
import { keyOf } from '../keyedEdges';
import { loadNodes } from '../loadNodes';
import { mergeIdEdges } from '../mergeIdEdges';
import { collapsibleNodes } from './collapsibleNodes';
import { Environments } from './environments';

/** How nodes are put together before the budget is applied. */
export type CollapseOptions = {
  by: CollapseBy;
  /** Keys of groups that are drawn as their nodes. */
  expanded: readonly string[];
};

/** Draws nodes in groups; the focus stays by itself. */
export async function drawCollapsed(
  context: GraphContext,
  focus: Focus,
  hops: ReadonlyMap<number, number>,
  options: CollapseOptions & { limit: number; environments: Environments },
): Promise<Drawing> {
  const { by, expanded, limit, environments } = options;
  const around = new Map([...hops].filter(([id]) => id !== focus.row.id));
  const nodes = await collapsibleNodes(context, around, by, environments);
  const { groups, singles } = collapseNodes(nodes, {
    by,
    expanded: new Set(expanded),
    room: limit - 1,
  });
  const rows = [
    focus.row,
    ...(await loadNodes(context, singles.map(Number), singles.length)),
  ];
  const kinds = new Map(nodes.map(node => [node.key, node.kind]));
  const members = groups.flatMap(group => group.members);
  const inGroups = (data: boolean) =>
    members.filter(key => (kinds.get(key) === 'dataset') === data).map(Number);
  const shown = {
    datasets: [...datasetIds(rows), ...inGroups(true)],
    processes: [...processIds(rows), ...inGroups(false)],
  };
  return {
    rows,
    shown,
    lines: async () => {
      const { edges, inside } = collapseEdges(
        mergeIdEdges(await graphEdges(context, focus, shown)),
        groupKeys(groups),
      );
      const items = groups.map(({ group }) => ({
        ...group,
        edgesInside: inside.get(group.key) ?? 0,
      }));
      return { edges: withNodeKeys(edges, rows), groups: { by, items } };
    },
  };
}

/** Keys of groups by the keys of what is in them. */
function groupKeys(groups: CollapsedNodes['groups']): Map<string, string> {
  return new Map(
    groups.flatMap(({ group, members }) =>
      members.map(key => [key, group.key] as const),
    ),
  );
}

function withNodeKeys(
  edges: readonly GraphEdge[],
  rows: readonly SummaryRow[],
): GraphEdge[] {
  const keys = new Map(rows.map(row => [String(row.id), keyOf(row)]));
  return edges
    .map(edge => ({
      ...edge,
      from: keys.get(edge.from) ?? edge.from,
      to: keys.get(edge.to) ?? edge.to,
    }))
    .sort((a, b) => compareEnds([a.from, a.to], [b.from, b.to]));
}

function compareEnds(a: [string, string], b: [string, string]): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
