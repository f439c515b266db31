import {
  chooseCanonical,
  OlIdentity,
} from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { insertRows, selectIn, updateRows } from '../bulk';
import { cutText } from '../cutText';
import { LinkEntry } from '../BatchFacts';
import { grouped } from '../grouped';
import { NodeSession } from '../NodeSession';
import { NodeRow } from '../tables';

/** Longest type of a symlink that the table holds. */
const MAX_TYPE = 64;

export type LinkRow = {
  a_id: number;
  b_id: number;
  reason: string;
  type: string;
  first_at: number;
};

/** Stores links between names; returns the nodes on which they touch. */
export async function mergeLinks(
  tx: Knex,
  links: ReadonlyMap<string, LinkEntry>,
  nodes: NodeSession,
): Promise<number[]> {
  const byKey = new Map<string, LinkRow>();
  for (const link of links.values()) {
    const row: LinkRow = {
      a_id: nodes.byKey(link.aKey).id,
      b_id: nodes.byKey(link.bKey).id,
      reason: link.reason,
      type: cutText(link.type, MAX_TYPE),
      first_at: link.firstAt,
    };
    // Types that differ only beyond the cut are one.
    const same = byKey.get(linkKey(row))?.first_at ?? row.first_at;
    row.first_at = Math.min(row.first_at, same);
    byKey.set(linkKey(row), row);
  }
  const rows = [...byKey.values()];
  if (rows.length === 0) {
    return [];
  }
  const known = await selectIn<LinkRow>(
    tx,
    'identity_link',
    'a_id',
    rows.map(row => row.a_id),
  );
  const seen = new Set(known.map(linkKey));
  const fresh = rows.filter(row => !seen.has(linkKey(row)));
  await insertRows(tx, 'identity_link', rows, {
    key: ['a_id', 'b_id', 'reason', 'type'],
    replace: ['first_at'],
    where: 'excluded.first_at < identity_link.first_at',
  });
  return fresh.flatMap(row => [row.a_id, row.b_id]);
}

function linkKey(row: LinkRow): string {
  return `${row.a_id} ${row.b_id} ${row.reason} ${row.type}`;
}

/** Links that tools report; all others are what people say. */
const REPORTED: ReadonlySet<string> = new Set(['symlink', 'rename']);

/** A name that an entity gives its dataset; its first stands for it. */
type Claim = { entity_id: number; node_id: number; position: number };

/** All names of one dataset. */
export type Component = { members: NodeRow[]; canonicalId: number };

type NamedNode = OlIdentity & { row: NodeRow };

/**
 * Works out, for the datasets named, which names are one, and which name
 * stands for them all. The result depends on the set of links only, never on
 * the order in which they came. Sets `canonical_id` of nodes and edges and
 * `entity_id` of nodes; returns the components.
 */
export async function resolveIdentities(
  tx: Knex,
  session: NodeSession,
  nodeIds: Iterable<number>,
): Promise<Component[]> {
  const { ids, links } = await reach(tx, nodeIds);
  if (ids.size === 0) {
    return [];
  }
  const nodes = await loadNamed(session, ids);
  const identities = await selectIn<Claim>(
    tx,
    'entity_identity',
    'node_id',
    ids,
  );
  const components: Component[] = [];
  const moved: Array<{ node_id: number; canonical_id: number }> = [];
  const byNode = grouped(identities, row => row.node_id);
  const fromNode = grouped(links, link => link.a_id);
  const parts = split(ids, links).flatMap(members =>
    heldApart(members, links, byNode),
  );
  for (const members of parts) {
    const isMember = new Set(members);
    const declared = members
      .flatMap(id => byNode.get(id) ?? [])
      .sort((x, y) => x.position - y.position || x.entity_id - y.entity_id);
    const canonicalId = chooseId(
      members.map(id => required(nodes, id)),
      members
        .flatMap(id => fromNode.get(id) ?? [])
        .filter(link => isMember.has(link.b_id)),
      declared,
      nodes,
    );
    const entityId = await firstEntity(
      tx,
      declared.map(row => row.entity_id),
    );
    const rows = members.map(id => required(nodes, id).row);
    for (const row of rows) {
      session.patch(row, { canonical_id: canonicalId, entity_id: entityId });
      if (row.id !== canonicalId) {
        session.demote(row, required(nodes, row.id).namespace);
      }
      moved.push({ node_id: row.id, canonical_id: canonicalId });
    }
    components.push({ canonicalId, members: rows });
  }
  await updateRows(tx, 'edge', moved, {
    key: ['node_id'],
    columns: ['canonical_id'],
  });
  return components;
}

function chooseId(
  members: NamedNode[],
  links: LinkRow[],
  declared: Array<{ node_id: number; position: number }>,
  nodes: Map<number, NamedNode>,
): number {
  const identity = (id: number): OlIdentity => {
    const { namespace, name } = required(nodes, id);
    return { namespace, name };
  };
  const chosen = chooseCanonical(
    members.map(({ namespace, name }) => ({ namespace, name })),
    links.map(link => ({
      a: identity(link.a_id),
      b: identity(link.b_id),
      reason: link.reason === 'rename' ? 'rename' : 'symlink',
      type: link.type || undefined,
    })),
    declared
      .filter(row => row.position === 0)
      .map(row => identity(row.node_id)),
  );
  const node = members.find(
    m => m.namespace === chosen.namespace && m.name === chosen.name,
  );
  if (!node) {
    throw new Error('The canonical name is none of the names');
  }
  return node.row.id;
}

/** The entity with the least reference, where two claim one dataset. */
async function firstEntity(tx: Knex, ids: number[]): Promise<number | null> {
  if (ids.length === 0) {
    return null;
  }
  const rows = await selectIn<{ id: number; ref: string }>(
    tx,
    'entity',
    'id',
    ids,
  );
  rows.sort((x, y) => (x.ref < y.ref ? -1 : 1));
  return rows[0]?.id ?? null;
}

/** Everything that links lead to from the given nodes. */
async function reach(
  tx: Knex,
  from: Iterable<number>,
): Promise<{ ids: Set<number>; links: LinkRow[] }> {
  const ids = new Set<number>(from);
  const links = new Map<string, LinkRow>();
  let frontier = [...ids];
  while (frontier.length > 0) {
    const found = [
      ...(await selectIn<LinkRow>(tx, 'identity_link', 'a_id', frontier)),
      ...(await selectIn<LinkRow>(tx, 'identity_link', 'b_id', frontier)),
    ];
    frontier = [];
    for (const link of found) {
      links.set(linkKey(link), link);
      for (const id of [link.a_id, link.b_id]) {
        if (!ids.has(id)) {
          ids.add(id);
          frontier.push(id);
        }
      }
    }
  }
  return { ids, links: [...links.values()] };
}

async function loadNamed(
  session: NodeSession,
  ids: Iterable<number>,
): Promise<Map<number, NamedNode>> {
  const rows = await session.loadIds(ids);
  const namespaces = await session.namespaceNames(rows);
  return new Map(
    rows.map(row => [
      row.id,
      {
        row,
        name: row.name,
        namespace: namespaces.get(row.namespace_id) ?? '',
      },
    ]),
  );
}

/** Connected components, by following links both ways. */
function split(ids: Set<number>, links: LinkRow[]): number[][] {
  const from = grouped(links, link => link.a_id);
  const to = grouped(links, link => link.b_id);
  const done = new Set<number>();
  const components: number[][] = [];
  for (const start of ids) {
    if (done.has(start)) {
      continue;
    }
    const members: number[] = [];
    const queue = [start];
    done.add(start);
    for (const id of queue) {
      members.push(id);
      for (const other of [
        ...(from.get(id) ?? []).map(link => link.b_id),
        ...(to.get(id) ?? []).map(link => link.a_id),
      ]) {
        if (!done.has(other)) {
          done.add(other);
          queue.push(other);
        }
      }
    }
    components.push(members);
  }
  return components;
}

/**
 * Names that links join, or parts of them: two entities are two datasets, and
 * that they are one is for the catalog to say. What tools report between their
 * names counts for none of them then, so that nobody sees the one by way of the
 * other.
 */
function heldApart(
  members: number[],
  links: LinkRow[],
  claims: ReadonlyMap<number, Claim[]>,
): number[][] {
  const entities = new Set(
    members.flatMap(id => claims.get(id) ?? []).map(claim => claim.entity_id),
  );
  if (entities.size < 2) {
    return [members];
  }
  const ids = new Set(members);
  return split(
    ids,
    links.filter(link => ids.has(link.a_id) && !REPORTED.has(link.reason)),
  );
}

function required<V>(map: Map<number, V>, id: number): V {
  const value = map.get(id);
  if (value === undefined) {
    throw new Error(`Node ${id} is missing`);
  }
  return value;
}
