import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';

/** The entity of the page as the API calls it. */
export function useEntityNode() {
  const { entity } = useEntity();
  return {
    entity,
    ref: stringifyEntityRef(entity),
    isDataset: entity.kind.toLocaleLowerCase('en-US') === 'dataset',
  };
}
