import Box from '@mui/material/Box';
import { NodeSummary } from '@headwater/backstage-plugin-dataops-common';
import { VerdictLine } from '../status/VerdictLine';
import { useT } from '../translation';
import { NodeLink } from './NodeLink';
import { TierChip } from './TierChip';

/** Some nodes with their verdicts, one per line. */
export function NodeList(props: { nodes: NodeSummary[] }) {
  const { nodes } = props;
  const t = useT();
  if (nodes.length === 0) {
    return (
      <Box component="p" sx={{ m: 0, color: 'text.secondary' }}>
        {t('detail.noneKnown')}
      </Box>
    );
  }
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {nodes.map(node => (
        <Box
          component="li"
          key={node.key}
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 1,
            alignItems: 'baseline',
            py: 0.5,
            // A long name must not widen the card.
            '& a': { overflowWrap: 'anywhere' },
          }}
        >
          <NodeLink node={node} />
          <TierChip tier={node.tier} />
          <VerdictLine verdict={node.verdict} variant="brief" />
        </Box>
      ))}
    </Box>
  );
}
