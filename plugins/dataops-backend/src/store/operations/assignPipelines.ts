import { matchesJobPattern } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { selectIn } from '../bulk';

export type JobPattern = {
  entity_id: number;
  position: number;
  namespace: string;
  pattern: string;
  ref: string;
};

/**
 * Gives jobs to the Pipeline entities that claim them. The most exact pattern
 * wins: a whole name over a wildcard, a longer wildcard over a shorter one;
 * then the lesser entity reference.
 */
export async function assignPipelines(
  tx: Knex,
  jobs: ReadonlyArray<{ id: number; namespace_id: number; name: string }>,
): Promise<void> {
  if (jobs.length === 0) {
    return;
  }
  const patterns: JobPattern[] = await tx('entity_job')
    .join('entity', 'entity.id', 'entity_job.entity_id')
    .select('entity_job.*', 'entity.ref');
  const namespaces = await selectIn<{ id: number; name: string }>(
    tx,
    'namespace',
    'id',
    jobs.map(job => job.namespace_id),
  );
  const names = new Map(namespaces.map(row => [row.id, row.name]));
  const byEntity = new Map<number | null, number[]>();
  for (const job of jobs) {
    const namespace = names.get(job.namespace_id) ?? '';
    const entityId = chooseEntity({ namespace, name: job.name }, patterns);
    byEntity.set(entityId, [...(byEntity.get(entityId) ?? []), job.id]);
  }
  for (const [entityId, ids] of byEntity) {
    await tx('node').whereIn('id', ids).update({ entity_id: entityId });
  }
}

function chooseEntity(
  job: { namespace: string; name: string },
  patterns: JobPattern[],
): number | null {
  const matching = patterns.filter(({ namespace, pattern }) =>
    matchesJobPattern({ namespace, name: pattern }, job),
  );
  matching.sort(
    (a, b) =>
      exactness(b.pattern) - exactness(a.pattern) || (a.ref < b.ref ? -1 : 1),
  );
  return matching[0]?.entity_id ?? null;
}

function exactness(pattern: string): number {
  return pattern.endsWith('*') ? pattern.length : Infinity;
}
