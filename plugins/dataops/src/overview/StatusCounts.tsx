import Box from '@mui/material/Box';
import {
  Status,
  STATUSES_WORST_FIRST,
} from '@headwater/backstage-plugin-dataops-common';
import { AppLink } from '../common/AppLink';
import { plainList } from '../common/plainList';
import { GlyphText } from '../status/GlyphText';
import { useT } from '../translation';

/** How many are in each state, the worst first; each number leads to its rows. */
export function StatusCounts(props: {
  counts: Array<{ status: string; count: number }>;
  hrefOf(status: Status): string;
  /** What to say where there is nothing to count. */
  none?: string;
}) {
  const { counts, hrefOf, none } = props;
  const t = useT();
  const shown = STATUSES_WORST_FIRST.flatMap(status => {
    const count = counts.find(c => c.status === status)?.count ?? 0;
    return count > 0 ? [{ status, count }] : [];
  });
  if (shown.length === 0) {
    return <>{none}</>;
  }
  return (
    <Box
      component="ul"
      sx={{
        ...plainList,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 3,
        rowGap: 0.5,
      }}
    >
      {shown.map(({ status, count }) => (
        <Box
          component="li"
          key={status}
          sx={{ display: 'flex', alignItems: 'center', minHeight: 24 }}
        >
          <GlyphText status={status}>
            <AppLink to={hrefOf(status)}>
              {t('overview.countOf', {
                n: String(count),
                word: t(`status.${status}`).toLocaleLowerCase(),
              })}
            </AppLink>
          </GlyphText>
        </Box>
      ))}
    </Box>
  );
}
