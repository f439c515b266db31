import {
  GraphGroup,
  LineageGraph,
} from '@headwater/backstage-plugin-dataops-common';
import { useCallback } from 'react';
import { useEntityTitles } from '../common/useEntityTitles';
import { useT } from '../translation';

/** What the groups of an answer are called: entities as the portal calls them. */
export function useGroupNames({ groups }: Pick<LineageGraph, 'groups'>) {
  const t = useT();
  const ofEntities = groups?.by === 'system' || groups?.by === 'owner';
  const titleOf = useEntityTitles(
    groups && ofEntities ? groups.items.flatMap(g => g.value ?? []) : [],
  );
  return useCallback(
    ({ by, value }: GraphGroup): string => {
      if (value === undefined) {
        return t(`lineage.none.${by}`);
      }
      return by === 'system' || by === 'owner' ? titleOf(value) : value;
    },
    [t, titleOf],
  );
}

/** What a group holds. */
export function useGroupText() {
  const t = useT();
  return (group: GraphGroup): string =>
    (['datasets', 'jobs', 'pipelines', 'tier1', 'unhealthy'] as const)
      .filter(what => group[what] > 0)
      .map(what => t(`lineage.group.${what}`, { count: group[what] }))
      .join(', ');
}
