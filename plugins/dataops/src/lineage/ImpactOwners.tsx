import Box from '@mui/material/Box';
import { Impact } from '@headwater/backstage-plugin-dataops-common';
import { OwnerLink } from '../common/OwnerLink';
import { plainList } from '../common/plainList';
import { Translate, useT } from '../translation';
import { OwnerSourceOf } from './ownerSources';

type Tiers = Impact['byTier'];

/** "all tier 2", or how many of each. */
function tiersText(tiers: Tiers, t: Translate): string {
  const nameOf = (tier?: number) =>
    tier
      ? t('lineage.tierName', { tier: String(tier) })
      : t('lineage.tierNone');
  if (tiers.length === 1) {
    const [{ tier, count }] = tiers;
    return t('lineage.tierAll', { count, tier: nameOf(tier) });
  }
  return t('lineage.tierOf', {
    parts: tiers
      .map(({ tier, count }) =>
        t('lineage.tierCount', { n: String(count), tier: nameOf(tier) }),
      )
      .join(', '),
  });
}

/** Whose datasets are hurt, and how many of which tier. */
export function ImpactOwners(props: {
  impact: Impact;
  sourceOf: OwnerSourceOf;
}) {
  const { impact, sourceOf } = props;
  const t = useT();
  const owners = [...impact.byOwner].sort((a, b) => b.count - a.count);
  return (
    <Box component="ul" sx={{ ...plainList, columns: { md: 2 } }}>
      {owners.map(({ ownerRef, count, tiers }) => (
        <Box
          component="li"
          key={ownerRef ?? ''}
          sx={{ py: 0.25, breakInside: 'avoid', overflowWrap: 'anywhere' }}
        >
          <OwnerLink
            node={{
              ownerRef,
              ownerSource: ownerRef ? sourceOf(ownerRef) : undefined,
            }}
          />{' '}
          <strong>{t('lineage.datasets', { count })}</strong>
          {tiersText(tiers, t)}
        </Box>
      ))}
    </Box>
  );
}
