import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@mui/material/Box';
import { NodeSummary } from '@headwater/backstage-plugin-dataops-common';
import { useT } from '../translation';

/** The owner of a node; an inferred one is never shown as fact, none is said. */
export function OwnerLink(props: {
  node: Pick<NodeSummary, 'ownerRef' | 'ownerSource'>;
}) {
  const { ownerRef, ownerSource } = props.node;
  const t = useT();
  if (!ownerRef) {
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('list.noOwner')}
      </Box>
    );
  }
  if (ownerSource === 'openlineage') {
    return (
      <span title={t('list.inferredHint')}>
        {t('list.inferredOwner', { owner: ownerRef })}
      </span>
    );
  }
  return <EntityRefLink entityRef={ownerRef} defaultKind="group" hideIcon />;
}
