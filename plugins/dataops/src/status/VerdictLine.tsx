import Box from '@mui/material/Box';
import { Verdict } from '@headwater/backstage-plugin-dataops-common';
import { ReactNode } from 'react';
import { useTime } from '../time/useTime';
import { useT } from '../translation';
import { GlyphText } from './GlyphText';

/**
 * Glyph, word, since, reason, next step: the same in rows, cards and lists.
 * Charts are evidence behind it.
 */
export function VerdictLine(props: {
  verdict: Verdict;
  /**
   * `brief`, for table cells, leaves out the reason, and since when where all
   * is well; `large` opens a page.
   */
  variant?: 'brief' | 'line' | 'large';
  /** The next step: links or buttons. */
  action?: ReactNode;
}) {
  const { verdict, variant = 'line', action } = props;
  const t = useT();
  const time = useTime();
  const quiet = variant === 'brief' && verdict.status === 'healthy';
  const since = verdict.since && !quiet ? time.since(verdict.since) : undefined;
  const large = variant === 'large';
  return (
    <Box
      component={large ? 'p' : 'span'}
      sx={{
        m: 0,
        fontSize: large ? 18 : 'inherit',
        fontVariantNumeric: 'tabular-nums',
        // Reasons quote names. In a cell of a table there are none.
        overflowWrap: variant === 'brief' ? undefined : 'anywhere',
      }}
    >
      <GlyphText status={verdict.status} large={large}>
        <strong>{t(`status.${verdict.status}`)}</strong>
        {since && ` ${since}`}
        {variant !== 'brief' && verdict.reason && `: ${verdict.reason}`}
        {action && <> {action}</>}
      </GlyphText>
    </Box>
  );
}
