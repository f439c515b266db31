import {
  DiffEdge,
  DiffPage,
  LineageDiff,
  NodeSummary,
} from '@headwater/backstage-plugin-dataops-common';
import { isRestricted } from '../../access/Visibility';
import { SummaryRow, toSummary } from '../../read/nodeSummary';
import { DEFAULT_LIMIT } from '../../read/page';
import { ReadContext } from '../../read/ReadContext';
import { Focus, resolveFocus } from '../Focus';
import { keyOf } from '../keyedEdges';
import { loadNodes } from '../loadNodes';
import { ChangedEdge, changedEdges } from './changedEdges';
import { Compared } from './Compared';
import { comparedAround } from './comparedAround';
import { comparedEverywhere } from './comparedEverywhere';
import { Instant, presentInstant, resolveInstant, toHistory } from './instants';
import { pageOfNodes } from './pageOfNodes';
import { PAST_VERDICT } from './pastVerdict';

export type LineageDiffRequest = {
  /** Absent = the whole estate. */
  focus?: string;
  /** Instants in ISO 8601, run ids, or `now`. */
  from: string;
  to: string;
  /** Hops to follow in each direction. */
  up: number;
  down: number;
  offset?: number;
  limit?: number;
};

/**
 * How the lineage differs between two instants. Around a node: what is within
 * reach at one of them only, and the edges among all that is within reach at
 * either. Of the whole estate: all edges, and what has edges at one of them
 * only. Exchanging the instants exchanges added and removed.
 */
export async function lineageDiff(
  context: ReadContext,
  request: LineageDiffRequest,
): Promise<LineageDiff> {
  const { now, visibility } = context;
  const { offset = 0, limit = DEFAULT_LIMIT } = request;
  const from = await instantOf(context, request.from);
  const to = await instantOf(context, request.to);
  const focus =
    request.focus === undefined
      ? undefined
      : await resolveFocus({ ...context, edges: from }, request.focus);
  const compared = await compare(context, { from, to }, focus, request);
  return {
    ...(focus && { focus: keyOf(focus.row) }),
    from: toHistory(from, now),
    to: toHistory(to, now),
    ...(await loadChanges(context, compared, { offset, limit })),
    exact: compared.exact,
    offset,
    limit,
    restricted: isRestricted(visibility),
    asOf: new Date(now).toISOString(),
  };
}

async function compare(
  context: ReadContext,
  instants: { from: Instant; to: Instant },
  focus: Focus | undefined,
  hops: { up: number; down: number },
): Promise<Compared> {
  if (!instants.from.known || !instants.to.known) {
    // Of an instant that is not known nothing can be said to have changed.
    const nodes = { added: [], removed: [] };
    return { edges: { ...instants, jobs: [] }, nodes, exact: false };
  }
  return focus
    ? comparedAround(context, instants, focus.start, hops)
    : comparedEverywhere(context, instants);
}

/** A page of all that came and went, with the ends of its edges. */
async function loadChanges(
  context: ReadContext,
  compared: Compared,
  page: { offset: number; limit: number },
): Promise<Pick<LineageDiff, 'nodes' | 'edges' | 'ends'>> {
  const nodes = {
    added: await pageOfNodes(context, compared.nodes.added, page),
    removed: await pageOfNodes(context, compared.nodes.removed, page),
  };
  const edges = {
    added: await changedEdges(context, compared.edges, 'added', page),
    removed: await changedEdges(context, compared.edges, 'removed', page),
  };
  const listed = [...nodes.added.items, ...nodes.removed.items];
  const told = new Set(listed.map(row => row.id));
  const endIds = new Set(
    [...edges.added.items, ...edges.removed.items].flatMap(edge => [
      edge.from,
      edge.to,
    ]),
  );
  const more = [...endIds].filter(id => !told.has(id));
  const ends = await loadNodes(context, more, more.length);
  const keys = new Map([...listed, ...ends].map(row => [row.id, keyOf(row)]));
  const summary = (row: SummaryRow): NodeSummary => ({
    ...toSummary(row, context),
    verdict: PAST_VERDICT,
  });
  const keyed = ({ from, to, ...runs }: ChangedEdge): DiffEdge => ({
    from: keys.get(from) ?? '',
    to: keys.get(to) ?? '',
    ...runs,
  });
  return {
    nodes: {
      added: mapPage(nodes.added, summary),
      removed: mapPage(nodes.removed, summary),
    },
    edges: {
      added: mapPage(edges.added, keyed),
      removed: mapPage(edges.removed, keyed),
    },
    ends: ends.map(summary),
  };
}

function mapPage<A, B>(
  { total, items }: DiffPage<A>,
  convert: (item: A) => B,
): DiffPage<B> {
  return { total, items: items.map(convert) };
}

function instantOf(context: ReadContext, text: string): Promise<Instant> {
  return text === 'now'
    ? presentInstant(context)
    : resolveInstant(context, text);
}
