import { Impact } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { isRestricted, Visibility } from '../access/Visibility';
import { ReadContext } from '../read/ReadContext';
import { GraphContext } from './EdgeScope';
import { EdgeSource } from './EdgeSource';
import { Focus, resolveFocus } from './Focus';
import { graphScope, ScopeOptions, sourceOf } from './graphScope';
import { countDeclared } from './history/countDeclared';
import { historyOf } from './history/historyOf';
import { GroupCount, impactGroups } from './impactGroups';
import { GraphMemory } from './memory/GraphMemory';
import { reach } from './reach';

export type ImpactOptions = Pick<ScopeOptions, 'asOf'> & {
  focus: string;
  visibility: Visibility;
  /** Milliseconds UTC. */
  now: number;
  source?: EdgeSource;
  /** Where the current graph is in memory, it is counted there. */
  graph?: GraphMemory;
};

/** Everybody downstream: every dataset that the reader may see, by owner and tier. */
export async function impact(
  knex: Knex,
  options: ImpactOptions,
): Promise<Impact> {
  const { visibility, now } = options;
  const base: ReadContext = { knex, visibility, now };
  const { edges, instant } = await graphScope(base, options);
  const [focus, memory] = await Promise.all([
    resolveFocus({ ...base, edges }, options.focus),
    edges ? undefined : options.graph?.open(visibility),
  ]);
  const context: GraphContext = { ...base, edges, memory };
  const source = sourceOf(context, options.source);
  const groups = source.downstreamGroups
    ? await source.downstreamGroups(focus.start)
    : await groupsBy(context, source, focus);
  return {
    total: groups.reduce((sum, group) => sum + group.count, 0),
    byOwner: byOwner(groups),
    byTier: byTier(groups),
    restricted: isRestricted(visibility),
    ...historyOf(
      instant,
      now,
      focus.row,
      instant ? await countDeclared(context, focus.start.datasets) : 0,
    ),
  };
}

async function groupsBy(
  { knex }: ReadContext,
  source: EdgeSource,
  focus: Focus,
): Promise<GroupCount[]> {
  const { rings } = await reach(source, focus.start, 'downstream', Infinity);
  return impactGroups(
    knex,
    rings.flatMap(ring => ring.datasets),
  );
}

/** Most affected first; those without an owner last. */
function byOwner(groups: GroupCount[]): Impact['byOwner'] {
  const owners = new Map<string, GroupCount[]>();
  for (const group of groups) {
    const key = group.owner ?? '';
    owners.set(key, [...(owners.get(key) ?? []), group]);
  }
  return [...owners]
    .map(([owner, own]) => ({
      ...(owner === '' ? {} : { ownerRef: owner }),
      count: own.reduce((sum, group) => sum + group.count, 0),
      tiers: byTier(own),
    }))
    .sort(
      (a, b) =>
        Number(!a.ownerRef) - Number(!b.ownerRef) ||
        b.count - a.count ||
        ((a.ownerRef ?? '') < (b.ownerRef ?? '') ? -1 : 1),
    );
}

/** Tier 1 first; without a tier last. */
function byTier(groups: GroupCount[]): Impact['byTier'] {
  const tiers = new Map<number | null, number>();
  for (const { tier, count } of groups) {
    tiers.set(tier, (tiers.get(tier) ?? 0) + count);
  }
  return [...tiers]
    .sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
    .map(([tier, count]) => (tier === null ? { count } : { tier, count }));
}
