import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { AppLink } from '../common/AppLink';
import { TierChip } from '../common/TierChip';
import { useNodeHref } from '../common/useNodeHref';
import { VerdictLine } from '../status/VerdictLine';
import { useT } from '../translation';
import { DrawnNode } from './drawnGraph';

/** What the graph is around; where nothing else on the page says so, how it is and where to read more. */
export function FocusHeading(props: {
  node: DrawnNode;
  standalone: boolean;
  /** Whether its verdict is known: those of the past are not kept. */
  judged: boolean;
}) {
  const { node, standalone, judged } = props;
  const t = useT();
  const href = useNodeHref()(node);
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1.5,
        rowGap: 0.5,
        alignItems: 'baseline',
      }}
    >
      <Typography
        component="h2"
        sx={{ fontSize: 16, fontWeight: 700, m: 0, overflowWrap: 'anywhere' }}
      >
        {node.label}
      </Typography>
      {standalone && (
        <>
          <TierChip tier={node.tier} />
          {judged && <VerdictLine verdict={node.verdict} />}
          {href && (
            <AppLink to={href}>
              {t('lineage.openFocus', { kind: t(`kind.${node.kind}`) })}
            </AppLink>
          )}
        </>
      )}
    </Box>
  );
}
