import { CollapseBy, GraphGroup, Status, STATUSES_WORST_FIRST } from '../api';
import { NodeKind } from '../identity';

/**
 * A node that may end up in a group.
 *
 * @public
 */
export interface CollapsibleNode {
  key: string;
  kind: NodeKind;
  /** Signed distance from the focus. */
  hop: number;
  /** Its system, namespace, owner or environment; absent when it has none. */
  value?: string;
  tier?: number;
  status: Status;
}

/**
 * What is drawn of some nodes: groups, and nodes by themselves.
 *
 * @public
 */
export interface CollapsedNodes {
  groups: Array<{ group: GraphGroup; members: string[] }>;
  singles: string[];
  /** Nodes that there was no room for, in groups or by themselves. */
  overBudget: number;
}

/** What is drawn as one: a group, or a node by itself. */
type Unit = { key: string; members: CollapsibleNode[]; group?: GraphGroup };

/** States that somebody should look at. */
const UNHEALTHY: ReadonlySet<Status> = new Set<Status>([
  'breached',
  'missed',
  'at-risk',
]);

/**
 * Groups nodes by one of their values, those upstream and those downstream of
 * the focus apart, so that a group never seems to be on both sides. A group
 * that is expanded, or would hold a single node, is drawn as its nodes. The
 * budget then counts what is drawn: the nearest first, of those the larger, of
 * those what came first.
 *
 * @param options - `room`: how much may be drawn
 *
 * @public
 */
export function collapseNodes(
  nodes: readonly CollapsibleNode[],
  options: {
    by: CollapseBy;
    expanded: ReadonlySet<string>;
    room: number;
  },
): CollapsedNodes {
  const { by, expanded, room } = options;
  const byGroup = new Map<string, CollapsibleNode[]>();
  for (const node of nodes) {
    const key = groupKey(by, node);
    const members = byGroup.get(key) ?? [];
    byGroup.set(key, members);
    members.push(node);
  }
  const units: Unit[] = [...byGroup].flatMap(([key, members]): Unit[] =>
    members.length === 1 || expanded.has(key)
      ? members.map(member => ({ key: member.key, members: [member] }))
      : [{ key, members, group: toGroup(key, members, by) }],
  );
  // A stable sort: what is as near and as large stays in the order it came in.
  units.sort(
    (x, y) =>
      nearest(x.members) - nearest(y.members) ||
      y.members.length - x.members.length,
  );
  const drawn = units.slice(0, Math.max(room, 0));
  return {
    groups: drawn.flatMap(({ group, members }) =>
      group ? [{ group, members: members.map(member => member.key) }] : [],
    ),
    singles: drawn.flatMap(({ group, key }) => (group ? [] : [key])),
    overBudget: units
      .slice(drawn.length)
      .reduce((sum, { members }) => sum + members.length, 0),
  };
}

/** Names a group in requests and answers; fit for a URL. */
function groupKey(by: CollapseBy, { hop, value }: CollapsibleNode): string {
  const side = hop < 0 ? 'up' : 'down';
  return value === undefined
    ? `group:${by}:${side}`
    : `group:${by}:${side}:${encodeURIComponent(value)}`;
}

function toGroup(
  key: string,
  members: readonly CollapsibleNode[],
  by: CollapseBy,
): GraphGroup {
  const count = (wanted: (member: CollapsibleNode) => boolean) =>
    members.filter(wanted).length;
  const { value, hop } = members[0];
  return {
    key,
    by,
    ...(value === undefined ? {} : { value }),
    hop: hop < 0 ? -nearest(members) : nearest(members),
    size: members.length,
    datasets: count(member => member.kind === 'dataset'),
    jobs: count(
      member => member.kind === 'job' || member.kind === 'derivation',
    ),
    pipelines: count(member => member.kind === 'pipeline'),
    tier1: count(member => member.tier === 1),
    unhealthy: count(member => UNHEALTHY.has(member.status)),
    worst:
      STATUSES_WORST_FIRST.find(status =>
        members.some(member => member.status === status),
      ) ?? 'unknown',
    edgesInside: 0,
  };
}

function nearest(members: readonly CollapsibleNode[]): number {
  return members.reduce(
    (least, { hop }) => Math.min(least, Math.abs(hop)),
    Infinity,
  );
}
