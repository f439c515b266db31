import {
  Status,
  STATUSES_WORST_FIRST,
} from '@headwater/backstage-plugin-dataops-common';
import { useT } from '../translation';
import { FilterName } from './useListParams';

function isStatus(value: string): value is Status {
  return STATUSES_WORST_FIRST.some(status => status === value);
}

/** The short name of an entity reference: `group:default/finance` is `finance`. */
function shortRef(ref: string): string {
  return ref.replace(/^[^:]*:/, '').replace(/^default\//, '');
}

/** How filters and their values are called. */
export function useFilterLabels() {
  const t = useT();
  return {
    title: (name: FilterName) => t(`list.${name}`),
    value: (name: FilterName, value: string) => {
      if (value === '' || value === 'none') {
        return t('list.noValue');
      }
      if (name === 'tier') {
        return t('tier.short', { tier: value });
      }
      if (name === 'status' && isStatus(value)) {
        return t(`status.${value}`);
      }
      return name === 'owner' || name === 'system' ? shortRef(value) : value;
    },
  };
}
