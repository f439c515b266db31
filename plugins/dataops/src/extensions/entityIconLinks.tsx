import { stringifyEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityIconLinkBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiNodeTree } from '@remixicon/react';
import { lineageRouteRef } from '../routes';
import { dataopsTranslationRef } from '../translation';

function useLineageLink() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(dataopsTranslationRef);
  const lineage = useRouteRef(lineageRouteRef);
  const focus = encodeURIComponent(stringifyEntityRef(entity));
  return {
    label: t('lineage.title'),
    icon: <RiNodeTree />,
    href: `${lineage()}?focus=${focus}`,
  };
}

/** `Lineage` among the links of the About card. */
export const lineageIconLink = EntityIconLinkBlueprint.make({
  name: 'lineage',
  params: {
    filter: { kind: { $in: ['dataset', 'pipeline'] } },
    useProps: useLineageLink,
  },
});
