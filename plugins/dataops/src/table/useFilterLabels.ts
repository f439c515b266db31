import {
  Status,
  STATUSES_WORST_FIRST,
} from '@headwater/backstage-plugin-dataops-common';
import { useEntityTitles } from '../common/useEntityTitles';
import { useT } from '../translation';
import { FilterName } from './useListParams';

function isStatus(value: string): value is Status {
  return STATUSES_WORST_FIRST.some(status => status === value);
}

/** Those of some values of filters that name an entity. */
export function entityRefs(values: readonly string[]): string[] {
  return values.filter(value => value.includes(':'));
}

const NOTHING = { owner: 'list.noOwner', tier: 'list.noTier' } as const;

function nothing(name: FilterName) {
  return name === 'owner' || name === 'tier' ? NOTHING[name] : 'list.noValue';
}

/** How filters and their values are called; `refs` are the entities among these. */
export function useFilterLabels(refs: readonly string[]) {
  const t = useT();
  const titleOf = useEntityTitles(refs);
  return {
    title: (name: FilterName) => t(`list.${name}`),
    value: (name: FilterName, value: string) => {
      if (value === '' || value === 'none') {
        return t(nothing(name));
      }
      if (name === 'tier') {
        return t('tier.short', { tier: value });
      }
      if (name === 'status' && isStatus(value)) {
        return t(`status.${value}`);
      }
      return name === 'owner' || name === 'system' ? titleOf(value) : value;
    },
  };
}
