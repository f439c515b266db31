import { LineagePaths } from '@headwater/backstage-plugin-dataops-common';
import { isRestricted } from '../access/Visibility';
import { SummaryRow, toSummary } from '../read/nodeSummary';
import { ReadContext } from '../read/ReadContext';
import { datasetIds, processIds } from './drawNodes';
import { GraphContext } from './EdgeScope';
import { Focus, resolveFocus } from './Focus';
import { graphEdges, IdEdge } from './graphEdges';
import { keyOf, toGraphEdges } from './keyedEdges';
import { loadNodes } from './loadNodes';
import { SqlEdgeSource } from './SqlEdgeSource';
import { OnTheWay, waysBetween } from './waysBetween';

/** Where a walk stops counting. */
const WALK_CAP = 20_000;

export type LineagePathsRequest = {
  from: string;
  to: string;
  /** Node budget, the ends included. */
  limit: number;
};

/**
 * Everything on any way of the data from one node to another: what lies on
 * the shortest ways first, until the budget is used. Loops on the way belong
 * to it. What the reader may not see is no way.
 */
export async function lineagePaths(
  reader: ReadContext,
  request: LineagePathsRequest,
): Promise<LineagePaths> {
  const { now, visibility } = reader;
  const from = await resolveFocus(reader, request.from);
  const [to, memory] = await Promise.all([
    resolveFocus(reader, request.to),
    reader.graph?.open(visibility),
  ]);
  const context: GraphContext = { ...reader, memory };
  const source = memory?.source ?? new SqlEdgeSource(context);
  const ways = await waysBetween(source, from, to, WALK_CAP);
  const ends = ways.distance === undefined ? [] : endsOf(from, to);
  const drawn = [
    ...ends,
    ...(await drawWays(context, ways.between, request.limit - ends.length)),
  ];
  const hops = new Map([
    ...ways.between.map(({ id, hop }) => [id, hop] as const),
    [to.row.id, ways.distance ?? 0] as const,
  ]);
  const edges = await edgesAmong(context, drawn, from, to);
  const total = ends.length + ways.between.length;
  return {
    from: keyOf(from.row),
    to: keyOf(to.row),
    nodes: drawn.map(row => ({
      ...toSummary(row, reader),
      hop: hops.get(row.id) ?? 0,
    })),
    edges: toGraphEdges(edges, drawn),
    total: { nodes: total, exact: ways.exact },
    notDrawn: { overBudget: total - drawn.length },
    restricted: isRestricted(visibility),
    asOf: new Date(now).toISOString(),
  };
}

function endsOf(from: Focus, to: Focus): SummaryRow[] {
  return from.row.id === to.row.id ? [from.row] : [from.row, to.row];
}

/** What stands earlier on shorter ways comes first, so that nothing is drawn without its way in. */
async function drawWays(
  context: GraphContext,
  between: readonly OnTheWay[],
  room: number,
): Promise<SummaryRow[]> {
  const sorted = [...between].sort(compareWays);
  const cut = sorted.at(Math.max(room, 0));
  // Of those that the cut divides, names decide.
  const whole = cut ? sorted.filter(one => compareWays(one, cut) < 0) : sorted;
  const tied = cut ? sorted.filter(one => compareWays(one, cut) === 0) : [];
  const places = new Map(sorted.map(one => [one.id, one]));
  const rows = [
    ...(await loadNodes(context, idsOf(whole), whole.length)),
    ...(await loadNodes(context, idsOf(tied), room - whole.length)),
  ];
  return rows.sort((a, b) => {
    const [left, right] = [places.get(a.id), places.get(b.id)];
    return left && right ? compareWays(left, right) : 0;
  });
}

function compareWays(a: OnTheWay, b: OnTheWay): number {
  return a.length - b.length || a.step - b.step;
}

function idsOf(nodes: readonly OnTheWay[]): number[] {
  return nodes.map(({ id }) => id);
}

/** Jobs of an end that is a pipeline are drawn as it, and there may be two such ends. */
async function edgesAmong(
  context: GraphContext,
  drawn: readonly SummaryRow[],
  from: Focus,
  to: Focus,
): Promise<IdEdge[]> {
  const members = new Set([...from.members, ...to.members]);
  const among = {
    datasets: datasetIds(drawn),
    processes: processIds(drawn).filter(id => !members.has(id)),
  };
  const edges = await graphEdges(context, from, among);
  return to.members.size > 0
    ? [...edges, ...(await graphEdges(context, to, among))]
    : edges;
}
