import Box from '@mui/material/Box';
import {
  NodeSummary,
  STATUSES_WORST_FIRST,
} from '@headwater/backstage-plugin-dataops-common';
import { VerdictLine } from '../status/VerdictLine';
import { useT } from '../translation';
import { AppLink } from './AppLink';
import { NodeLink } from './NodeLink';
import { TierChip } from './TierChip';
import { plainList } from './plainList';
import { namesakesAmong } from './wholeName';

function worstFirst(nodes: NodeSummary[]): NodeSummary[] {
  const rank = (node: NodeSummary) =>
    STATUSES_WORST_FIRST.indexOf(node.verdict.status);
  return [...nodes].sort((a, b) => rank(a) - rank(b));
}

/** Some nodes with their verdicts, one per line. */
export function NodeList(props: {
  nodes: NodeSummary[];
  /** Where there is no room for more than this, the worst are shown. */
  limit?: number;
  /** Where all of them are. */
  allHref?: string;
  /** Why there are none, where that is known. */
  none?: string;
}) {
  const { nodes, limit = nodes.length, allHref, none } = props;
  const more = nodes.length - limit;
  const shown = more > 0 ? worstFirst(nodes).slice(0, limit) : nodes;
  const hasNamesake = namesakesAmong(shown);
  const t = useT();
  const moreText = t('detail.more', { n: String(more) });
  if (nodes.length === 0) {
    return (
      <Box component="p" sx={{ m: 0, color: 'text.secondary' }}>
        {none ?? t('detail.noneKnown')}
      </Box>
    );
  }
  return (
    <Box component="ul" sx={plainList}>
      {shown.map(node => (
        <Box
          component="li"
          key={node.key}
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 1,
            alignItems: 'baseline',
            py: 0.5,
          }}
        >
          <span>
            <NodeLink node={node} whole={hasNamesake(node)} />
          </span>
          <TierChip tier={node.tier} />
          <VerdictLine verdict={node.verdict} variant="brief" />
        </Box>
      ))}
      {more > 0 && (
        <li>
          {allHref ? <AppLink to={allHref}>{moreText}</AppLink> : moreText}
        </li>
      )}
    </Box>
  );
}
