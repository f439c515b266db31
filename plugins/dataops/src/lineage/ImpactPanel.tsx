import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Box from '@mui/material/Box';
import { Impact, NodeRef } from '@headwater/backstage-plugin-dataops-common';
import { Panel } from '../common/Panel';
import { useImpact } from '../data/queries';
import { QueryState } from '../states/QueryState';
import { SkeletonLines } from '../states/LoadingState';
import { GlyphText } from '../status/GlyphText';
import { useTime } from '../time/useTime';
import { useT } from '../translation';

function Owners(props: { impact: Impact }) {
  const t = useT();
  const owners = [...props.impact.byOwner].sort((a, b) => b.count - a.count);
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, columns: { md: 2, lg: 3 } }}>
      {owners.map(owner => (
        <li key={owner.ownerRef ?? ''}>
          {owner.ownerRef ? (
            <EntityRefLink
              entityRef={owner.ownerRef}
              defaultKind="group"
              hideIcon
            />
          ) : (
            t('lineage.unowned')
          )}{' '}
          <strong>{owner.count}</strong> (
          {owner.tiers
            .map(tier =>
              tier.tier
                ? t('lineage.tierCount', {
                    n: String(tier.count),
                    tier: String(tier.tier),
                  })
                : t('lineage.tierNone', { n: String(tier.count) }),
            )
            .join(', ')}
          )
        </li>
      ))}
    </Box>
  );
}

/** Who is hurt by a change of the focus: complete, whatever is drawn. */
export function ImpactPanel(props: {
  focus: NodeRef;
  asOf?: string;
  /** Edges are known that are not current: they may be drawn, but hurt nobody. */
  notCurrent: boolean;
}) {
  const t = useT();
  const query = useImpact(props.focus, props.asOf);
  const time = useTime();
  const unknown = (impact: Impact) =>
    impact.total === 0 && impact.history?.known === false;
  const total =
    query.data && !unknown(query.data)
      ? String(query.data.total)
      : (query.isPending && '…') || '?';
  return (
    <Panel title={t('lineage.impact', { total })}>
      <QueryState
        query={query}
        thing="graph"
        skeleton={<SkeletonLines lines={3} />}
      >
        {impact => {
          if (unknown(impact)) {
            return (
              <GlyphText status="unknown">
                {t('lineage.impactUnknown', { when: time.clock(impact.asOf) })}
              </GlyphText>
            );
          }
          return impact.total === 0 ? (
            t(
              props.notCurrent
                ? 'lineage.impactNoneCurrent'
                : 'lineage.impactNone',
            )
          ) : (
            <>
              <p style={{ margin: 0 }}>{t('lineage.impactNote')}</p>
              <Owners impact={impact} />
            </>
          );
        }}
      </QueryState>
    </Panel>
  );
}
