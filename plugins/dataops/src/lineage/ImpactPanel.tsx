import { Impact, NodeRef } from '@headwater/backstage-plugin-dataops-common';
import { Panel } from '../common/Panel';
import { useImpact } from '../data/queries';
import { QueryState } from '../states/QueryState';
import { SkeletonLines } from '../states/LoadingState';
import { GlyphText } from '../status/GlyphText';
import { useTime } from '../time/useTime';
import { useT } from '../translation';
import { ImpactOwners } from './ImpactOwners';
import { OwnerSourceOf } from './ownerSources';

/** Who is hurt by a change of the focus: complete, whatever is drawn. */
export function ImpactPanel(props: {
  focus: NodeRef;
  asOf?: string;
  /** Edges are known that are not current: they may be drawn, but hurt nobody. */
  notCurrent: boolean;
  ownerSourceOf: OwnerSourceOf;
}) {
  const t = useT();
  const query = useImpact(props.focus, props.asOf);
  const time = useTime();
  const unknown = (impact: Impact) =>
    impact.total === 0 && impact.history?.known === false;
  const title = () => {
    if (!query.data) {
      return t('lineage.impact');
    }
    return unknown(query.data)
      ? t('lineage.impactNotKnown')
      : t('lineage.impactOf', { count: query.data.total });
  };
  return (
    <Panel title={title()}>
      <QueryState
        query={query}
        thing="impact"
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
          const tier1 =
            impact.byTier.find(({ tier }) => tier === 1)?.count ?? 0;
          const some = impact.total > 0;
          const sentences = [
            impact.history &&
              t('lineage.impactPast', { when: time.clock(impact.asOf) }),
            t(some ? 'lineage.impactNote' : 'lineage.impactNone'),
            tier1 > 0 && t('lineage.impactTier1', { count: tier1 }),
            props.notCurrent && t('lineage.impactCurrent'),
            t('lineage.impactReaders'),
          ];
          return (
            <>
              <p style={{ margin: some ? '0 0 8px' : 0 }}>
                {sentences.filter(Boolean).join(' ')}
              </p>
              {some && (
                <ImpactOwners impact={impact} sourceOf={props.ownerSourceOf} />
              )}
            </>
          );
        }}
      </QueryState>
    </Panel>
  );
}
