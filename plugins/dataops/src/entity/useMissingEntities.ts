import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';

/** Those of some references that lead nowhere; none until the catalog has said so. */
export function useMissingEntities(
  refs: readonly string[],
): ReadonlySet<string> {
  const catalog = useApi(catalogApiRef);
  const query = useQuery({
    queryKey: ['missing-entities', refs],
    enabled: refs.length > 0,
    queryFn: async () => {
      const { items } = await catalog.getEntitiesByRefs({
        entityRefs: [...refs],
        fields: ['kind'],
      });
      return refs.filter((_, i) => !items[i]);
    },
  });
  return new Set(query.data);
}
