import { Impact } from '@headwater/backstage-plugin-dataops-common';
import { Knex } from 'knex';
import { idList } from '../access/jsonList';
import { isRestricted, Visibility } from '../access/Visibility';
import { bytewise } from '../read/ordering';
import { ReadContext } from '../read/ReadContext';
import { EdgeSource } from './EdgeSource';
import { resolveFocus } from './Focus';
import { reach } from './reach';
import { SqlEdgeSource } from './SqlEdgeSource';

export type ImpactOptions = {
  focus: string;
  visibility: Visibility;
  /** Milliseconds UTC. */
  now: number;
  source?: EdgeSource;
};

/** Everybody downstream: every dataset that the reader may see, by owner and tier. */
export async function impact(
  knex: Knex,
  options: ImpactOptions,
): Promise<Impact> {
  const { visibility, now } = options;
  const context: ReadContext = { knex, visibility, now };
  const focus = await resolveFocus(context, options.focus);
  const source = options.source ?? new SqlEdgeSource(context);
  const { rings } = await reach(source, focus.start, 'downstream', Infinity);
  const groups = await countGroups(
    knex,
    rings.flatMap(ring => ring.datasets),
  );
  return {
    total: groups.reduce((sum, group) => sum + group.count, 0),
    byOwner: byOwner(groups),
    byTier: byTier(groups),
    restricted: isRestricted(visibility),
    asOf: new Date(now).toISOString(),
  };
}

type Group = { owner: string | null; tier: number | null; count: number };

async function countGroups(knex: Knex, ids: number[]): Promise<Group[]> {
  const rows: Array<Omit<Group, 'count'> & { count: number | string }> =
    await knex({ n: 'node' })
      .leftJoin({ e: 'entity' }, 'e.id', 'n.entity_id')
      .where(knex.raw('n.id in ?', [idList(knex, ids)]))
      .groupBy('n.owner_ref', 'e.tier')
      .orderByRaw(
        knex.raw('coalesce(e.tier, 99), ?', [bytewise(knex, 'n.owner_ref')]),
      )
      .select({ owner: 'n.owner_ref', tier: 'e.tier' })
      .count({ count: '*' });
  return rows.map(row => ({ ...row, count: Number(row.count) }));
}

/** Most affected first; those without an owner last. */
function byOwner(groups: Group[]): Impact['byOwner'] {
  const owners = new Map<string, Group[]>();
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
function byTier(groups: Group[]): Impact['byTier'] {
  const tiers = new Map<number | null, number>();
  for (const { tier, count } of groups) {
    tiers.set(tier, (tiers.get(tier) ?? 0) + count);
  }
  return [...tiers]
    .sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
    .map(([tier, count]) => (tier === null ? { count } : { tier, count }));
}
