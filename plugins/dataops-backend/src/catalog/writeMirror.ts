import { displayName } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { insertReturningIds, selectIn } from '../store/bulk';
import { nodeRowKey } from '../store/keys';
import { likenessColumns } from '../store/likenessColumns';
import { NodeSession } from '../store/NodeSession';
import { assignPipelines } from '../store/operations/assignPipelines';
import { unlinkDecided } from '../store/operations/decideIdentity';
import { describeNodes } from '../store/operations/describeNodes';
import { mergeNamespaces } from '../store/operations/mergeNamespaces';
import { meetNames } from '../store/operations/meetNames';
import { insertMissing } from '../store/operations/mergeRunIo';
import { resolveIdentities } from '../store/operations/resolveIdentities';
import { updateGone } from '../store/operations/updateGone';
import { updateVerdicts } from '../store/operations/updateVerdicts';
import { VerdictOptions } from '../store/VerdictOptions';
import { EntityMirror } from './toMirror';

type Stored = { id: number; ref: string; etag: string };

export type MirrorChange = {
  changed: number;
  removed: number;
};

/**
 * Makes the mirror equal to the entities given, in the caller's transaction:
 * rows, names, jobs and declared edges, and everything that follows from them
 * for what events have seen (which names are one dataset, whose job is whose).
 * Does nothing when nothing changed.
 */
export async function writeMirror(
  tx: Knex,
  mirrors: readonly EntityMirror[],
  options: VerdictOptions,
): Promise<MirrorChange> {
  const stored: Stored[] = await tx('entity').select('id', 'ref', 'etag');
  const byRef = new Map(stored.map(row => [row.ref, row]));
  const wanted = new Set(mirrors.map(mirror => mirror.ref));
  const changed = mirrors.filter(m => byRef.get(m.ref)?.etag !== m.etag);
  const removed = stored.filter(row => !wanted.has(row.ref));
  if (changed.length === 0 && removed.length === 0) {
    return { changed: 0, removed: 0 };
  }
  const replaced = [
    ...removed.map(row => row.id),
    ...changed.flatMap(mirror => byRef.get(mirror.ref)?.id ?? []),
  ];
  const released = await release(tx, replaced);
  for (const row of removed) {
    await tx('entity').where({ id: row.id }).delete();
  }
  const ids = await writeEntities(tx, changed, byRef);
  const nodes = await claimNodes(tx, changed, ids);

  const session = new NodeSession(tx);
  session.graph.catalog();
  [...released, ...nodes].forEach(id => session.graph.node(id));
  const kept = await dropUnused(tx, [...new Set([...released, ...nodes])]);
  const claimed = await session.loadIds(nodes);
  const reviewed = await meetNames(tx, session, claimed);
  const touched = [...new Set([...kept, ...reviewed])];
  const datasets = (await session.loadIds(touched)).filter(
    node => node.kind === 'dataset',
  );
  const datasetIds = datasets.map(node => node.id);
  const components = await resolveIdentities(tx, session, datasetIds);
  const members = components.flatMap(component =>
    component.members.map(node => node.id),
  );
  await updateGone(tx, session, members);
  const jobs: Array<{ id: number }> = await tx('node')
    .where({ kind: 'job' })
    .select('id');
  const assigned = await assignPipelines(
    tx,
    session,
    await session.loadIds(jobs.map(job => job.id)),
  );
  await describeNodes(tx, session, [...touched, ...assigned, ...members]);
  await updateVerdicts(
    tx,
    session,
    undefined,
    { datasets: components.map(c => c.canonicalId), jobs: [] },
    options,
  );
  await session.flush();
  await writeDeclaredEdges(tx, mirrors);
  return { changed: changed.length, removed: removed.length };
}

/** Takes back what entities said before; returns the nodes that it concerned. */
async function release(tx: Knex, entityIds: number[]): Promise<number[]> {
  const named = await selectIn<{ node_id: number }>(
    tx,
    'entity_identity',
    'entity_id',
    entityIds,
  );
  const nodeIds = named.map(row => row.node_id);
  const joined = await selectIn<{ id: number; canonical_id: number | null }>(
    tx,
    'node',
    'id',
    nodeIds,
    ['id', 'canonical_id'],
  );
  const family = await selectIn<{ id: number }>(
    tx,
    'node',
    'canonical_id',
    joined.flatMap(node => node.canonical_id ?? []),
    ['id'],
  );
  for (const id of entityIds) {
    await tx('entity_identity').where({ entity_id: id }).delete();
    await tx('entity_job').where({ entity_id: id }).delete();
  }
  for (const id of nodeIds) {
    await tx('identity_link')
      .where({ reason: 'entity' })
      .where({ a_id: id })
      .delete();
    await tx('identity_link')
      .where({ reason: 'entity' })
      .where({ b_id: id })
      .delete();
  }
  return [...nodeIds, ...family.map(node => node.id)];
}

async function writeEntities(
  tx: Knex,
  changed: EntityMirror[],
  known: Map<string, Stored>,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const mirror of changed) {
    const { identities: _i, jobs: _j, feeds: _f, ...row } = mirror;
    const id = known.get(mirror.ref)?.id;
    if (id !== undefined) {
      await tx('entity').where({ id }).update(row);
      ids.set(mirror.ref, id);
    } else {
      const [inserted] = await tx('entity').insert(row).returning('id');
      ids.set(mirror.ref, inserted.id);
    }
    await insertMissing(
      tx,
      'entity_job',
      ['entity_id', 'position'],
      mirror.jobs.map((job, position) => ({
        entity_id: ids.get(mirror.ref) ?? 0,
        position,
        namespace: job.namespace,
        pattern: job.name,
      })),
    );
  }
  return ids;
}

/** Gives entities their nodes, made where events have not yet; returns their ids. */
async function claimNodes(
  tx: Knex,
  mirrors: EntityMirror[],
  entityIds: Map<string, number>,
): Promise<number[]> {
  const nodeIds = await ensureNodes(tx, mirrors);
  const touched: number[] = [];
  for (const mirror of mirrors) {
    const entityId = entityIds.get(mirror.ref) ?? 0;
    const own = mirror.identities.map(
      identity => nodeIds.get(nodeRowKey(mirror.kind, identity)) ?? 0,
    );
    touched.push(...own);
    await insertMissing(
      tx,
      'entity_identity',
      ['entity_id', 'node_id'],
      [...new Set(own)].map((nodeId, position) => ({
        entity_id: entityId,
        node_id: nodeId,
        position,
      })),
    );
    const [first, ...others] = new Set(own);
    await insertMissing(
      tx,
      'identity_link',
      ['a_id', 'b_id', 'reason', 'type'],
      others.map(other => ({
        a_id: first,
        b_id: other,
        reason: 'entity',
        type: '',
        first_at: 0,
      })),
    );
    if (mirror.kind === 'pipeline') {
      await tx('node').where({ id: first }).update({ entity_id: entityId });
    }
  }
  return touched;
}

async function ensureNodes(
  tx: Knex,
  mirrors: EntityMirror[],
): Promise<Map<string, number>> {
  const wanted = new Map(
    mirrors.flatMap(mirror =>
      mirror.identities.map(
        identity =>
          [
            nodeRowKey(mirror.kind, identity),
            { kind: mirror.kind, ...identity },
          ] as const,
      ),
    ),
  );
  const known = await selectIn<{ id: number; key: string }>(
    tx,
    'node',
    'key',
    wanted.keys(),
    ['id', 'key'],
  );
  const ids = new Map(known.map(row => [row.key, row.id]));
  const missing = [...wanted].filter(([key]) => !ids.has(key));
  const namespaces = await mergeNamespaces(
    tx,
    missing.map(([, node]) => node.namespace),
  );
  const added = await insertReturningIds(
    tx,
    'node',
    missing.map(([key, node]) => ({
      key,
      kind: node.kind,
      namespace_id: namespaces.get(node.namespace) ?? 0,
      name: node.name,
      label: displayName(node),
      search: '',
      ...likenessColumns(node.kind, node),
      status: 'unknown',
      status_reason:
        node.kind === 'dataset' ? 'No updates recorded' : 'No runs recorded',
    })),
  );
  await tx('node')
    .whereNull('canonical_id')
    .update({ canonical_id: tx.ref('id') });
  return new Map([...ids, ...added]);
}

/** Rewrites all declared edges: a target may have come or gone with any change. */
async function writeDeclaredEdges(
  tx: Knex,
  mirrors: readonly EntityMirror[],
): Promise<void> {
  const rows: Array<{ ref: string; id: number }> = await tx('entity').select(
    'ref',
    'id',
  );
  const entityIds = new Map(rows.map(row => [row.ref, row.id]));
  const firsts: Array<{ entity_id: number; node_id: number }> = await tx(
    'entity_identity',
  )
    .join('node', 'node.id', 'entity_identity.node_id')
    .where({ position: 0 })
    .select('entity_identity.entity_id', 'node.canonical_id as node_id');
  const nodeOf = new Map(firsts.map(row => [row.entity_id, row.node_id]));
  const node = (ref: string): number | undefined =>
    nodeOf.get(entityIds.get(ref) ?? -1);
  const edges = mirrors.flatMap(mirror => {
    const self = node(mirror.ref);
    const entityId = entityIds.get(mirror.ref);
    if (self === undefined || entityId === undefined) {
      return [];
    }
    const edge = (from: number | undefined, to: number | undefined) =>
      from === undefined || to === undefined
        ? []
        : [{ from_id: from, to_id: to, entity_id: entityId }];
    return [
      ...mirror.feeds.from.flatMap(ref => edge(node(ref), self)),
      ...mirror.feeds.to.flatMap(ref => edge(self, node(ref))),
    ];
  });
  await tx('declared_edge').delete();
  await insertMissing(
    tx,
    'declared_edge',
    ['from_id', 'to_id', 'entity_id'],
    edges,
  );
}

/**
 * Nodes that no event ever named go with the entity that declared them.
 * Returns those that stay.
 */
async function dropUnused(tx: Knex, nodeIds: number[]): Promise<number[]> {
  const claimed = new Set(
    (
      await selectIn<{ node_id: number }>(
        tx,
        'entity_identity',
        'node_id',
        nodeIds,
      )
    ).map(row => row.node_id),
  );
  const dropped = new Set<number>();
  for (const id of nodeIds.filter(one => !claimed.has(one))) {
    const count = await tx('node').where({ id }).whereNull('first_at').delete();
    if (count > 0) {
      dropped.add(id);
    }
  }
  await unlinkDecided(tx, [...dropped]);
  return nodeIds.filter(id => !dropped.has(id));
}
