import {
  findCycles,
  GraphEdge,
  GraphNode,
  LineageGraph,
} from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { idList } from '../access/jsonList';
import { isRestricted, Visibility } from '../access/Visibility';
import { SummaryRow, toSummary } from '../read/nodeSummary';
import { countRows } from '../read/page';
import { ReadContext } from '../read/ReadContext';
import { datasetIds, drawNodes, processIds } from './drawNodes';
import { countEdges } from './edgeCounts';
import { EdgeSource } from './EdgeSource';
import { resolveFocus } from './Focus';
import { graphEdges } from './graphEdges';
import { keyOf, toGraphEdges } from './keyedEdges';
import { countPastEdges } from './pastEdges';
import { reach } from './reach';
import { SqlEdgeSource } from './SqlEdgeSource';
import { Surroundings, surroundingsOf } from './surroundings';

/** Where counting what can be reached stops. */
const COUNT_CAP = 20_000;

export type NeighbourhoodOptions = {
  focus: string;
  /** Hops to draw in each direction. */
  up: number;
  down: number;
  /** Node budget. */
  limit: number;
  visibility: Visibility;
  /** Milliseconds UTC. */
  now: number;
  /** After this long without a report an edge that is not current is expired; absent = never. */
  edgeExpiryMs?: number;
  /** Takes the place of the database for walking; made for the same reader. */
  source?: EdgeSource;
};

/**
 * The graph around one node: nearest first, in each ring by tier and name,
 * until the budget is used; and in numbers what was left out, and why. What
 * the reader may not see is not crossed and not counted.
 */
export async function neighbourhood(
  knex: Knex,
  options: NeighbourhoodOptions,
): Promise<LineageGraph> {
  const { visibility, now, up, down, limit } = options;
  const context: ReadContext = { knex, visibility, now };
  const focus = await resolveFocus(context, options.focus);
  const source = options.source ?? new SqlEdgeSource(context);
  const around = surroundingsOf(focus, {
    upstream: await reach(source, focus.start, 'upstream', COUNT_CAP),
    downstream: await reach(source, focus.start, 'downstream', COUNT_CAP),
  });
  const rings = around.rings.filter(({ hop }) => hop <= down && -hop <= up);
  const rows = await drawNodes(context, focus, rings, limit);
  const drawn = { datasets: datasetIds(rows), processes: processIds(rows) };
  const edges = toGraphEdges(await graphEdges(context, focus, drawn), rows);
  const counts = await countEdges(context, focus, drawn);
  const past = await countPastEdges(
    context,
    {
      datasets: drawn.datasets,
      processes: [...drawn.processes, ...focus.members],
    },
    options.edgeExpiryMs,
  );
  const near = rings.reduce(
    (sum, ring) => sum + ring.datasets.length + ring.processes.length,
    0,
  );
  return {
    focus: keyOf(focus.row),
    nodes: rows.map(row => ({
      ...toSummary(row, now),
      hop: around.hops.get(row.id) ?? 0,
      inCount: counts.of(row.id, 'in'),
      outCount: counts.of(row.id, 'out'),
      ...drawnCounts(keyOf(row), edges),
    })),
    edges,
    total: {
      nodes: around.hops.size + 1,
      upstream: around.upstream,
      downstream: around.downstream,
      exact: around.exact,
    },
    notDrawn: {
      pastHops: around.hops.size - near,
      overBudget: near - (rows.length - 1),
      tier1: await countTier1(context, around, rows),
      ageingEdges: past.ageing,
      unconfirmedEdges: past.unconfirmed,
    },
    cycles: findCycles(edges),
    restricted: isRestricted(visibility),
    asOf: new Date(now).toISOString(),
  };
}

function drawnCounts(
  key: string,
  edges: GraphEdge[],
): Pick<GraphNode, 'drawnIn' | 'drawnOut'> {
  return {
    drawnIn: edges.filter(edge => edge.to === key).length,
    drawnOut: edges.filter(edge => edge.from === key).length,
  };
}

/** How many tier 1 datasets and pipelines are within reach but not drawn. */
async function countTier1(
  { knex }: ReadContext,
  around: Surroundings,
  rows: SummaryRow[],
): Promise<number> {
  const drawn = new Set(rows.map(row => row.id));
  const hidden = [...around.hops.keys()].filter(id => !drawn.has(id));
  return countRows(
    knex({ n: 'node' })
      .join({ e: 'entity' }, 'e.id', 'n.entity_id')
      .where('e.tier', 1)
      .where(knex.raw('n.id in ?', [idList(knex, hidden)])),
  );
}
