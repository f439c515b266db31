import { Knex } from 'knex';
import { selectIn } from '../bulk';
import { grouped } from '../grouped';
import { NodeSession } from '../NodeSession';
import { searchText } from '../searchText';
import { NodeRow } from '../tables';
import { Columns, newestColumns } from './mergeSchemas';

type EntityText = {
  id: number;
  ref: string;
  label: string;
  description: string | null;
  owner_ref: string | null;
  system_ref: string | null;
};

type Texts = {
  namespaces: ReadonlyMap<number, string>;
  entities: Map<number, EntityText>;
  columns: Map<number, Columns>;
  /** By node and facet. */
  owners: Map<number, Map<string, string>>;
};

/** A facet that may say who owns a node, as JSON. */
export type OwnerReport = { nodeId: number; facet: string; value: string };

/** What a batch says of nodes that are new with it; of others the store is asked. */
export type FirstReports = {
  columns: ReadonlyMap<number, Columns>;
  owners: readonly OwnerReport[];
};

/**
 * The facets that change how a node is described, what is believed first: the
 * manifest of the dbt project that builds it, an event, a manifest that knows
 * it only as a source. Each says `owners`, or nothing of them.
 */
export const OWNER_FACETS: readonly string[] = [
  'dbt',
  'ownership',
  'dbt_source',
];

/**
 * Rewrites how things are shown and found: label, owner, number of columns,
 * and the text that a search looks in. The canonical name carries what all
 * names of a dataset say, because lists show only that one. An owner comes
 * from the entity; only without an entity from what a tool reported.
 */
export async function describeNodes(
  tx: Knex,
  nodes: NodeSession,
  nodeIds: Iterable<number>,
  first: FirstReports = { columns: new Map(), owners: [] },
): Promise<void> {
  const touched = await nodes.loadIds(nodeIds);
  if (touched.length === 0) {
    return;
  }
  const canonicalIds = touched.map(node => node.canonical_id ?? node.id);
  const members = await nodes.loadFamilies(canonicalIds);
  const texts = await loadTexts(tx, nodes, members, first);
  const byCanonical = grouped(members, node => node.canonical_id);
  for (const id of new Set(canonicalIds)) {
    const names = byCanonical.get(id) ?? [];
    names.sort((a, b) => (a.key < b.key ? -1 : 1));
    const own = names.find(node => node.id === id);
    if (own) {
      nodes.patch(own, description(own, names, texts));
    }
  }
}

function description(
  own: NodeRow,
  names: NodeRow[],
  texts: Texts,
): Partial<NodeRow> {
  // A job's entity is its pipeline: it owns the job but does not name it.
  const entity = texts.entities.get(own.entity_id ?? -1);
  const naming = own.kind === 'job' ? undefined : entity;
  const words = [
    ...names.map(
      name => `${texts.namespaces.get(name.namespace_id) ?? ''} ${name.name}`,
    ),
    ...(naming
      ? [naming.ref, naming.label, naming.description, naming.system_ref]
      : []),
    entity?.owner_ref,
    ...new Set(names.flatMap(name => texts.columns.get(name.id)?.names ?? [])),
  ];
  const described = [own, ...names].find(name => texts.columns.has(name.id));
  const reported = reportedOwner([own, ...names], texts.owners);
  return {
    search: searchText(...words),
    schema_columns: described
      ? texts.columns.get(described.id)?.count ?? null
      : null,
    ...(naming ? { label: naming.label } : {}),
    owner_ref: entity?.owner_ref ?? reported ?? null,
    owner_source: ownerSource(entity?.owner_ref, reported),
  };
}

function reportedOwner(
  names: NodeRow[],
  owners: Texts['owners'],
): string | undefined {
  return OWNER_FACETS.flatMap(facet =>
    names.flatMap(({ id }) => owners.get(id)?.get(facet) ?? []),
  )[0];
}

function ownerSource(
  declared: string | null | undefined,
  reported: string | undefined,
): string | null {
  if (declared) {
    return 'catalog';
  }
  return reported ? 'openlineage' : null;
}

/**
 * Whether a facet may change who owns a dataset or job. Most tools send the
 * same with every event. What says the owner that is known changes nothing,
 * however much it is believed.
 *
 * @param own - the name that stands for it
 * @param value - of a facet of any of its names, as JSON
 */
export function changesOwner(own: NodeRow, value: string): boolean {
  return (
    own.owner_source !== 'catalog' &&
    own.owner_ref !== (firstOwner(JSON.parse(value)) ?? null)
  );
}

async function loadTexts(
  tx: Knex,
  nodes: NodeSession,
  members: NodeRow[],
  first: FirstReports,
): Promise<Texts> {
  const ids = members.filter(node => !nodes.isFresh(node)).map(node => node.id);
  if (ids.length > 0) {
    // What the batch says of them is read back with what was stored before.
    await nodes.flush();
  }
  const entities = await selectIn<EntityText>(
    tx,
    'entity',
    'id',
    members.flatMap(node => node.entity_id ?? []),
  );
  const owners: Texts['owners'] = new Map();
  for (const report of [...(await storedReports(tx, ids)), ...first.owners]) {
    const owner = firstOwner(JSON.parse(report.value));
    if (owner) {
      const ofNode = owners.get(report.nodeId) ?? new Map<string, string>();
      owners.set(report.nodeId, ofNode.set(report.facet, owner));
    }
  }
  return {
    namespaces: await nodes.namespaceNames(members),
    entities: new Map(entities.map(row => [row.id, row])),
    columns: new Map([...(await newestColumns(tx, ids)), ...first.columns]),
    owners,
  };
}

async function storedReports(
  tx: Knex,
  nodeIds: number[],
): Promise<OwnerReport[]> {
  const facets = await selectIn<{
    node_id: number;
    name: string;
    value: string;
  }>(tx, 'node_facet', 'node_id', nodeIds);
  return facets.flatMap(({ node_id, name, value }) =>
    OWNER_FACETS.includes(name)
      ? [{ nodeId: node_id, facet: name, value }]
      : [],
  );
}

/** The first name among a facet's owners, in the shape of OpenLineage's ownership facet. */
function firstOwner(facet: unknown): string | undefined {
  if (typeof facet !== 'object' || facet === null || !('owners' in facet)) {
    return undefined;
  }
  const [first]: unknown[] = Array.isArray(facet.owners) ? facet.owners : [];
  return typeof first === 'object' &&
    first !== null &&
    'name' in first &&
    typeof first.name === 'string' &&
    first.name !== ''
    ? first.name
    : undefined;
}
