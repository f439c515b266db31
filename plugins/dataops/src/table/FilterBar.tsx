import Box from '@mui/material/Box';
import { ActionButton } from '../common/ActionButton';
import {
  Facet,
  ListFacets,
  STATUSES_WORST_FIRST,
} from '@headwater/backstage-plugin-dataops-common';
import { ReactNode } from 'react';
import { useT } from '../translation';
import { FilterMenu, FilterValue } from './FilterMenu';
import { SearchField } from './SearchField';
import { entityRefs, useFilterLabels } from './useFilterLabels';
import { FilterName, FILTERS, ListParams } from './useListParams';

const FACET_OF = {
  tier: 'tiers',
  status: 'statuses',
  owner: 'owners',
  system: 'systems',
  type: 'types',
} as const satisfies Record<FilterName, keyof ListFacets>;

/** Filters whose values have an order of their own; all others go by how many rows they have. */
const ORDER_OF: Partial<Record<FilterName, readonly string[]>> = {
  tier: ['1', '2', '3'],
  status: STATUSES_WORST_FIRST,
};

/** The value for what has none. How many that are the server does not say. */
const NONE = 'none';

/** What often has no value although it should: to be found by that. */
const MAY_LACK: readonly FilterName[] = ['tier', 'owner'];

/** A value that is set stays in its menu, although nothing has it now. */
function menuOf(
  name: FilterName,
  facets: Facet[],
  selected: string[],
): FilterValue[] {
  const missing = selected.filter(
    v => v !== NONE && !facets.some(f => f.value === v),
  );
  const all = [...facets, ...missing.map(value => ({ value, count: 0 }))];
  const order = ORDER_OF[name];
  const rank = ({ value }: Facet) =>
    order?.includes(value) ? order.indexOf(value) : Infinity;
  if (order) {
    all.sort((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))));
  }
  const offersNone = MAY_LACK.includes(name) || selected.includes(NONE);
  return offersNone ? [...all, { value: NONE }] : all;
}

/** Search and filters of a list, and the filters that are set as chips to remove. */
export function FilterBar(props: {
  params: ListParams;
  facets?: ListFacets;
  searchLabel: string;
  region?: HTMLElement | null;
  children?: ReactNode;
}) {
  const { params, facets, searchLabel, region, children } = props;
  const t = useT();
  const labels = useFilterLabels(
    entityRefs([
      ...params.active.map(filter => filter.value),
      ...(facets ? [...facets.owners, ...facets.systems] : []).map(
        f => f.value,
      ),
    ]),
  );
  return (
    <Box role="search" aria-label={t('list.filters')}>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
      >
        <SearchField
          label={searchLabel}
          value={params.request.search ?? ''}
          onSearch={params.setSearch}
          region={region}
        />
        {FILTERS.map(name => (
          <FilterMenu
            key={name}
            title={labels.title(name)}
            facets={menuOf(
              name,
              facets?.[FACET_OF[name]] ?? [],
              params.request[name] ?? [],
            )}
            selected={params.request[name] ?? []}
            labelOf={value => labels.value(name, value)}
            onToggle={value => params.toggle({ name, value })}
          />
        ))}
        <Box sx={{ flex: '1 0 0' }} />
        {children}
      </Box>
      {params.active.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          {params.active.map(filter => {
            const words = {
              name: labels.title(filter.name),
              value: labels.value(filter.name, filter.value),
            };
            return (
              <ActionButton
                key={`${filter.name}=${filter.value}`}
                size="small"
                variant="outlined"
                aria-label={t('list.filterRemove', words)}
                onClick={() => params.toggle(filter)}
                sx={{ borderRadius: 4 }}
              >
                {t('list.filterAdd', words)}&nbsp;×
              </ActionButton>
            );
          })}
          <ActionButton size="small" onClick={params.clear}>
            {t('list.clearAll')}
          </ActionButton>
        </Box>
      )}
    </Box>
  );
}
