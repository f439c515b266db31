import { Knex } from 'knex';
import { selectIn } from '../bulk';
import { grouped } from '../grouped';
import { NodeSession } from '../NodeSession';
import { NodeRow } from '../tables';

/**
 * Works out which things are gone: dropped or deleted, and under none of their
 * names seen since, or jobs that an inventory misses (`updateUnlisted`). Returns the jobs whose edges depend on what changed.
 */
export async function updateGone(
  tx: Knex,
  nodes: NodeSession,
  nodeIds: Iterable<number>,
): Promise<number[]> {
  const touched = await nodes.loadIds(nodeIds);
  if (touched.length === 0) {
    return [];
  }
  const members = await nodes.loadFamilies(
    touched.map(node => node.canonical_id ?? node.id),
  );
  const byCanonical = grouped(members, node => node.canonical_id ?? node.id);
  const changed: NodeRow[] = [];
  for (const names of byCanonical.values()) {
    const gone = isGone(names);
    for (const node of names) {
      if (node.gone !== gone) {
        nodes.patch(node, { gone });
        changed.push(node);
      }
    }
  }
  const jobs = changed.filter(node => node.kind !== 'dataset');
  const datasets = changed.filter(node => node.kind === 'dataset');
  const edges = await selectIn<{ job_id: number }>(
    tx,
    'edge',
    'node_id',
    datasets.map(node => node.id),
    ['job_id'],
  );
  return [...jobs.map(node => node.id), ...edges.map(edge => edge.job_id)];
}

function isGone(names: NodeRow[]): boolean {
  const lastSeen = names.reduce(
    (last, node) => Math.max(last, node.last_at ?? -Infinity),
    -Infinity,
  );
  return names.some(node => {
    if (node.unlisted_at !== null) {
      return true;
    }
    const dropped = node.lifecycle === 'DROP' ? node.lifecycle_at : null;
    const left = Math.max(dropped ?? -Infinity, node.deleted_at ?? -Infinity);
    return left !== -Infinity && lastSeen <= left;
  });
}
