import { matchesJobPattern } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { NodeSession } from '../NodeSession';
import { NodeRow } from '../tables';

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
 * then the lesser entity reference. Returns the jobs that changed hands.
 */
export async function assignPipelines(
  tx: Knex,
  nodes: NodeSession,
  jobs: readonly NodeRow[],
): Promise<number[]> {
  if (jobs.length === 0) {
    return [];
  }
  const patterns: JobPattern[] = await tx('entity_job')
    .join('entity', 'entity.id', 'entity_job.entity_id')
    .select('entity_job.*', 'entity.ref');
  const namespaces = await nodes.namespaceNames(jobs);
  const changed: number[] = [];
  for (const job of jobs) {
    const namespace = namespaces.get(job.namespace_id) ?? '';
    const entityId = chooseEntity({ namespace, name: job.name }, patterns);
    if (job.entity_id !== entityId) {
      nodes.patch(job, { entity_id: entityId });
      changed.push(job.id);
    }
  }
  return changed;
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
