import { SourceHealth } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { visibleNodes } from '../access/visibleNodes';
import { bytewise } from './ordering';
import { ReadContext } from './ReadContext';

/** How many of the newest runs of a namespace the usual gap is read from. */
const SAMPLE = 500;

/** Nothing counts as silent before this, however dense its events were. */
const LEAST_SILENCE_MS = 60 * 60 * 1000;

/**
 * The tools that send events, one for each namespace of jobs: silent after
 * twice the longest gap between the runs that were heard of before.
 */
export async function sourceHealth(
  context: ReadContext,
): Promise<SourceHealth[]> {
  const { knex, visibility, now } = context;
  const namespaces: Array<{ id: number; name: string; last_at: number }> =
    await knex({ j: 'node' })
      .join({ ns: 'namespace' }, 'ns.id', 'j.namespace_id')
      .where('j.kind', 'job')
      .whereNotNull('j.last_at')
      .where(visibleNodes(knex, visibility, 'j'))
      .groupBy('ns.id', 'ns.name')
      .orderByRaw(bytewise(knex, 'ns.name'))
      .select('ns.id', 'ns.name')
      .max({ last_at: 'j.last_at' });
  const sources: SourceHealth[] = [];
  for (const namespace of namespaces) {
    const newest = await newestRuns(context, namespace.id);
    const gap = longestGap(newest.map(run => run.last_at));
    const patience = Math.max(2 * gap, LEAST_SILENCE_MS);
    sources.push({
      name: namespace.name,
      producer: newest.find(run => run.producer)?.producer ?? '',
      namespace: namespace.name,
      lastEventAt: new Date(namespace.last_at).toISOString(),
      state: now - namespace.last_at > patience ? 'silent' : 'active',
    });
  }
  return sources;
}

type HeardRun = { last_at: number; producer: string | null };

/** When the newest runs of a namespace were last heard of, newest first. */
async function newestRuns(
  { knex, visibility }: ReadContext,
  namespaceId: number,
): Promise<HeardRun[]> {
  return jobsOfNamespace(knex, namespaceId)
    .where(visibleNodes(knex, visibility, 'j'))
    .whereNotNull('r.last_at')
    .orderBy('r.last_at', 'desc')
    .limit(SAMPLE)
    .select('r.last_at', 'r.producer');
}

function jobsOfNamespace(knex: Knex, namespaceId: number): Knex.QueryBuilder {
  return knex({ j: 'node' })
    .join({ r: 'run' }, 'r.job_id', 'j.id')
    .where({ 'j.kind': 'job', 'j.namespace_id': namespaceId });
}

function longestGap(times: number[]): number {
  let longest = 0;
  for (const [index, time] of times.entries()) {
    const older = times.at(index + 1);
    longest = older === undefined ? longest : Math.max(longest, time - older);
  }
  return longest;
}
