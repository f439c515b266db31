import { useRouteRef } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import {
  NodeSummary,
  Overview,
} from '@headwater/backstage-plugin-dataops-common';
import { AppLink } from '../common/AppLink';
import { NodeLink } from '../common/NodeLink';
import { Panel } from '../common/Panel';
import { TierChip } from '../common/TierChip';
import { plainList } from '../common/plainList';
import { useLineageHref } from '../common/useNodeHref';
import { namesakesAmong } from '../common/wholeName';
import { datasetsRouteRef } from '../routes';
import { Note } from '../states/Note';
import { VerdictLine } from '../status/VerdictLine';
import { ConnectHelp } from '../table/ConnectHelp';
import { useTime } from '../time/useTime';
import { useT } from '../translation';

function Row(props: { node: NodeSummary; whole: boolean }) {
  const { node, whole } = props;
  const t = useT();
  const lineage = useLineageHref();
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          md: 'minmax(180px, 1fr) minmax(0, 3fr) auto',
        },
        columnGap: 2,
        alignItems: 'baseline',
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <span>
        <NodeLink node={node} whole={whole} /> <TierChip tier={node.tier} />
      </span>
      <VerdictLine verdict={node.verdict} />
      <AppLink
        to={lineage(node.entityRef ?? node.key)}
        label={`${t('lineage.title')}: ${node.label}`}
      >
        {t('lineage.title')}
      </AppLink>
    </Box>
  );
}

/** Nothing to do is only said to be good where everything was heard. */
function Nothing(props: { overview: Overview }) {
  const { overview } = props;
  const t = useT();
  const time = useTime();
  const datasets = useRouteRef(datasetsRouteRef);
  const silent = overview.sources.filter(source => source.state === 'silent');
  if (overview.datasets.total + overview.pipelines.total === 0) {
    return <Note action={<ConnectHelp />}>{t('overview.empty')}</Note>;
  }
  if (overview.mine.datasets + overview.mine.pipelines === 0) {
    return (
      <Note action={<AppLink to={datasets()}>{t('overview.browse')}</AppLink>}>
        {t('overview.unowned')}
      </Note>
    );
  }
  if (silent.length > 0 || overview.sources.length === 0) {
    return (
      <Note status="unknown">
        {silent.length > 0
          ? t('overview.nothingButSilent', {
              sources: silent.map(source => source.name).join(', '),
            })
          : t('overview.sourcesNone')}
      </Note>
    );
  }
  return (
    <Note status="healthy">
      {t('overview.nothingHealthy', {
        healthy: String(
          overview.datasets.byStatus.find(s => s.status === 'healthy')?.count ??
            0,
        ),
        when: time.moment(overview.asOf),
      })}
    </Note>
  );
}

/** Datasets and pipelines of the reader's teams, worst first. */
export function NeedsYou(props: { overview: Overview }) {
  const { overview } = props;
  const t = useT();
  const count = overview.needsYou.length;
  const hasNamesake = namesakesAmong(overview.needsYou);
  return (
    <Panel title={t('overview.needsYou', { n: String(count) })}>
      {count === 0 ? (
        <Nothing overview={overview} />
      ) : (
        <Box component="ul" sx={plainList}>
          {overview.needsYou.map(node => (
            <Row key={node.key} node={node} whole={hasNamesake(node)} />
          ))}
        </Box>
      )}
    </Panel>
  );
}
