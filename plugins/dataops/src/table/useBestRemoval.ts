import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { dataopsApiRef } from '../api';
import { ActiveFilter, ListParams } from './useListParams';

/** Of the filters that leave an empty list, the one whose removal brings most rows back. */
export function useBestRemoval(
  kind: 'datasets' | 'pipelines',
  params: ListParams,
): { filter: ActiveFilter; count: number } | undefined {
  const api = useApi(dataopsApiRef);
  const query = useQuery({
    queryKey: ['best-removal', kind, params.request],
    enabled: params.active.length > 0,
    queryFn: async () => {
      const counts = await Promise.all(
        params.active.map(async filter => {
          const left = (params.request[filter.name] ?? []).filter(
            value => value !== filter.value,
          );
          const request = {
            ...params.request,
            [filter.name]: left.length > 0 ? left : undefined,
            offset: 0,
            limit: 1,
          };
          const page =
            kind === 'datasets'
              ? await api.listDatasets(request)
              : await api.listPipelines(request);
          return { filter, count: page.total };
        }),
      );
      counts.sort((a, b) => b.count - a.count);
      return counts[0];
    },
  });
  return query.data && query.data.count > 0 ? query.data : undefined;
}
