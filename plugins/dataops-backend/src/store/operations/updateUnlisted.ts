import { inInventory } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { textList } from '../../access/jsonList';
import { InventoryEntry } from '../BatchFacts';
import { isAmong, rowsOf } from '../bulk';
import { grouped } from '../grouped';
import { NodeSession } from '../NodeSession';
import { InventoryRow, NodeRow } from '../tables';
import { Writes } from '../Writes';
import { mergeNamespaces } from './mergeNamespaces';

/**
 * Works out since when jobs are missing from an inventory that should name
 * them: the first that is later than they were last heard of. All inventories
 * are kept, so that it does not matter which comes first, the job or the
 * inventory, and that the past knows when a job left.
 *
 * @param inventories - of the batch
 * @param unchecked - jobs of the batch that are new to the store, or missing
 *   from one until now; all others cannot be missing from a stored one
 * @returns the jobs that went or came back
 */
export async function updateUnlisted(
  tx: Knex,
  writes: Writes,
  nodes: NodeSession,
  inventories: readonly InventoryEntry[],
  unchecked: readonly NodeRow[],
): Promise<number[]> {
  const told = await mergeInventories(tx, writes, inventories);
  const stored = await laterInventories(tx, unchecked);
  nodes.adopt(await unnamedJobs(tx, nodes, told));
  const isUnchecked = new Set(unchecked);
  const since = firstMissing([...stored, ...told]);
  const changed: number[] = [];
  for (const job of told.length > 0 ? nodes.all() : unchecked) {
    if (job.kind === 'job' && job.last_at !== null) {
      const known = isUnchecked.has(job) ? null : job.unlisted_at;
      const at = Math.min(known ?? Infinity, since(job, job.last_at));
      const unlisted = at === Infinity ? null : at;
      if (unlisted !== job.unlisted_at) {
        nodes.patch(job, { unlisted_at: unlisted });
        changed.push(job.id);
      }
    }
  }
  return changed;
}

async function mergeInventories(
  tx: Knex,
  writes: Writes,
  inventories: readonly InventoryEntry[],
): Promise<InventoryRow[]> {
  if (inventories.length === 0) {
    return [];
  }
  const namespaces = await mergeNamespaces(
    tx,
    inventories.map(({ namespace }) => namespace),
  );
  const rows = inventories.map(({ namespace, prefix, at }) => ({
    namespace_id: namespaces.get(namespace) ?? 0,
    at,
    prefix,
  }));
  writes.insert('job_inventory', rows, {
    key: ['namespace_id', 'at', 'prefix'],
  });
  return rows;
}

/** The stored inventories that may miss one of these jobs. */
async function laterInventories(
  tx: Knex,
  jobs: readonly NodeRow[],
): Promise<InventoryRow[]> {
  if (jobs.length === 0) {
    return [];
  }
  const earliest = jobs.reduce(
    (at, job) => Math.min(at, job.last_at ?? Infinity),
    Infinity,
  );
  const among = isAmong(tx, 'namespace_id', [
    ...new Set(jobs.map(job => job.namespace_id)),
  ]);
  return rowsOf(
    await tx.raw(`select * from job_inventory where ${among.sql} and at > ?`, [
      ...among.bindings,
      earliest,
    ]),
  );
}

/** Stored jobs that inventories of the batch may miss, and that the batch does not name. */
async function unnamedJobs(
  tx: Knex,
  nodes: NodeSession,
  told: readonly InventoryRow[],
): Promise<NodeRow[]> {
  if (told.length === 0) {
    return [];
  }
  const times = told.map(({ at }) => at);
  const among = isAmong(tx, 'n.namespace_id', [
    ...new Set(told.map(row => row.namespace_id)),
  ]);
  return rowsOf(
    await tx.raw(
      `select n.* from node n
        where n.kind = 'job' and ${among.sql} and n.last_at < ?
          and (n.unlisted_at is null or n.unlisted_at > ?)
          and exists (select 1 from ? as p where substr(n.name, 1, length(p.value)) = p.value)
          and n.key not in ?`,
      [
        ...among.bindings,
        Math.max(...times),
        Math.min(...times),
        textList(tx, new Set(told.map(({ prefix }) => prefix))),
        textList(
          tx,
          nodes.all().map(node => node.key),
        ),
      ],
    ),
  );
}

/** Tells when the first inventory came that misses a job; Infinity = none did. */
function firstMissing(
  inventories: readonly InventoryRow[],
): (job: NodeRow, heardAt: number) => number {
  const sorted = [...inventories].sort((a, b) => a.at - b.at);
  const byNamespace = new Map(
    [...grouped(sorted, row => row.namespace_id)].map(([id, rows]) => [
      id,
      [...grouped(rows, row => row.prefix)],
    ]),
  );
  return ({ namespace_id: namespaceId, name }, heardAt) => {
    const later = (byNamespace.get(namespaceId) ?? []).flatMap(
      ([prefix, rows]) =>
        inInventory(name, prefix)
          ? rows.find(({ at }) => at > heardAt)?.at ?? []
          : [],
    );
    return Math.min(...later);
  };
}
