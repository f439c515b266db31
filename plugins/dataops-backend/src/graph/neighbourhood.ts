import {
  findCycles,
  GraphEdge,
  LineageGraph,
} from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { idList } from '../access/jsonList';
import { isRestricted, Visibility } from '../access/Visibility';
import { toSummary } from '../read/nodeSummary';
import { countRows } from '../read/page';
import { ReadContext } from '../read/ReadContext';
import { CollapseOptions } from './collapse/drawCollapsed';
import { EnvironmentEdgeSource } from './collapse/EnvironmentEdgeSource';
import { Environments } from './collapse/environments';
import { drawGraph } from './drawGraph';
import { Drawing } from './Drawing';
import { datasetIds, processIds } from './drawNodes';
import { countEdges } from './edgeCounts';
import { GraphContext } from './EdgeScope';
import { EdgeSource } from './EdgeSource';
import { resolveFocus } from './Focus';
import { graphScope, ScopeOptions, sourceOf } from './graphScope';
import { countDeclared } from './history/countDeclared';
import { historyOf } from './history/historyOf';
import { PAST_VERDICT } from './history/pastVerdict';
import { keyOf } from './keyedEdges';
import { GraphMemory } from './memory/GraphMemory';
import { countPastEdges } from './pastEdges';
import { reach, RingIds } from './reach';
import { Surroundings, surroundingsOf } from './surroundings';

/** Where counting what can be reached stops. */
const COUNT_CAP = 20_000;

export type NeighbourhoodOptions = ScopeOptions & {
  focus: string;
  /** Hops to draw in each direction. */
  up: number;
  down: number;
  /** Node budget. */
  limit: number;
  visibility: Visibility;
  /** Milliseconds UTC. */
  now: number;
  staleAfterMs?: ReadContext['staleAfterMs'];
  /** Draw groups instead of nodes. */
  collapse?: CollapseOptions;
  /** Environments to stay in, `none` for what is in no known one; absent = all. */
  within?: readonly string[];
  environments?: Environments;
  /** Takes the place of the database for walking; made for the same reader. */
  source?: EdgeSource;
  /** Where the current graph is in memory, it is walked there. */
  graph?: GraphMemory;
};

/**
 * The graph around one node: nearest first, in each ring by tier and name,
 * both directions alike, until the budget is used; and in numbers what was left out, and why. What
 * the reader may not see is not crossed and not counted.
 */
export async function neighbourhood(
  knex: Knex,
  options: NeighbourhoodOptions,
): Promise<LineageGraph> {
  const { visibility, now, up, down } = options;
  const base = { knex, visibility, now, staleAfterMs: options.staleAfterMs };
  const { edges: scope, instant } = await graphScope(base, options);
  const [focus, memory] = await Promise.all([
    resolveFocus({ ...base, edges: scope }, options.focus),
    scope ? undefined : options.graph?.open(visibility),
  ]);
  const context: GraphContext = { ...base, edges: scope, memory };
  const everywhere = sourceOf(context, options.source);
  const inside = options.within
    ? new EnvironmentEdgeSource(context, everywhere, options)
    : undefined;
  const source = inside ?? everywhere;
  const around = surroundingsOf(focus, {
    upstream: await reach(source, focus.start, 'upstream', COUNT_CAP),
    downstream: await reach(source, focus.start, 'downstream', COUNT_CAP),
  });
  const rings = around.rings.filter(({ hop }) => hop <= down && -hop <= up);
  const drawing = await drawGraph(context, focus, rings, options);
  const { rows, shown } = drawing;
  const drawn = { datasets: datasetIds(rows), processes: processIds(rows) };
  const [lines, counts, past, tier1, declaredLeftOut] = await Promise.all([
    drawing.lines(),
    countEdges(context, focus, drawn),
    countPastEdges(
      context,
      {
        datasets: shown.datasets,
        processes: [...shown.processes, ...focus.members],
      },
      options.edgeExpiryMs,
    ),
    countTier1(context, around, shown),
    instant ? countDeclared(context, shown.datasets) : 0,
  ]);
  const { edges, groups } = lines;
  const drawnLines = countLines(edges);
  const near = countNodes(rings);
  const nearUpstream = countNodes(rings.filter(({ hop }) => hop < 0));
  const shownUpstream = [...shown.datasets, ...shown.processes].filter(
    id => (around.hops.get(id) ?? 0) < 0,
  );
  return {
    focus: keyOf(focus.row),
    nodes: rows.map(row => {
      const summary = toSummary(row, context);
      if (instant) {
        summary.verdict = PAST_VERDICT;
      }
      return {
        ...summary,
        hop: around.hops.get(row.id) ?? 0,
        inCount: counts.of(row.id, 'in'),
        outCount: counts.of(row.id, 'out'),
        drawnIn: drawnLines.into(summary.key),
        drawnOut: drawnLines.outOf(summary.key),
      };
    }),
    ...(groups && { groups }),
    edges,
    total: {
      nodes: around.hops.size + 1,
      upstream: around.upstream,
      downstream: around.downstream,
      exact: around.exact && (instant?.known ?? true),
    },
    notDrawn: {
      pastHops: around.hops.size - near,
      overBudget: near - (shown.datasets.length + shown.processes.length - 1),
      overBudgetUpstream: nearUpstream - shownUpstream.length,
      tier1,
      ageingEdges: past.ageing,
      unconfirmedEdges: past.unconfirmed,
      ...(inside && { otherEnvironments: inside.outside }),
    },
    // A loop of groups need not be one of what is in them.
    cycles: findCycles(edges.filter(edge => edge.count === undefined)),
    restricted: isRestricted(visibility),
    ...historyOf(instant, now, focus.row, declaredLeftOut),
  };
}

function countNodes(rings: readonly RingIds[]): number {
  return rings.reduce(
    (sum, ring) => sum + ring.datasets.length + ring.processes.length,
    0,
  );
}

/** How many of some lines end and begin at a node. */
function countLines(edges: readonly GraphEdge[]): {
  into(key: string): number;
  outOf(key: string): number;
} {
  const count = (end: 'from' | 'to') => {
    const counts = new Map<string, number>();
    for (const edge of edges) {
      const key = edge[end];
      counts.set(key, (counts.get(key) ?? 0) + (edge.count ?? 1));
    }
    return (key: string) => counts.get(key) ?? 0;
  };
  return { into: count('to'), outOf: count('from') };
}

/** How many tier 1 datasets and pipelines are within reach but not drawn. */
async function countTier1(
  { knex, memory }: GraphContext,
  around: Surroundings,
  shown: Drawing['shown'],
): Promise<number> {
  const drawn = new Set([...shown.datasets, ...shown.processes]);
  const hidden = [...around.hops.keys()].filter(id => !drawn.has(id));
  if (hidden.length === 0 || memory) {
    return memory?.drawing.countTier1(hidden) ?? 0;
  }
  return countRows(
    knex({ n: 'node' })
      .join({ e: 'entity' }, 'e.id', 'n.entity_id')
      .where('e.tier', 1)
      .where(knex.raw('n.id in ?', [idList(knex, hidden)])),
  );
}
