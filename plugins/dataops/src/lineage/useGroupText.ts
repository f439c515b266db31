import { GraphGroup } from '@headwater/backstage-plugin-dataops-common';
import { useT } from '../translation';

/** What a group is called, and what it holds. */
export function useGroupText() {
  const t = useT();
  return {
    nameOf: ({ by, value }: GraphGroup): string => {
      if (value === undefined) {
        return t(`lineage.none.${by}`);
      }
      // References of the catalog are known by their last part.
      return by === 'system' || by === 'owner'
        ? value.slice(value.lastIndexOf('/') + 1)
        : value;
    },
    holds: (group: GraphGroup): string =>
      (['datasets', 'jobs', 'pipelines', 'tier1', 'unhealthy'] as const)
        .filter(what => group[what] > 0)
        .map(what => t(`lineage.group.${what}`, { n: String(group[what]) }))
        .join(', '),
  };
}
