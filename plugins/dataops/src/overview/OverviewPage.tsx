import Box from '@mui/material/Box';
import { PageBody } from '../common/PageBody';
import { useOverview } from '../data/queries';
import { QueryState } from '../states/QueryState';
import { useTime } from '../time/useTime';
import { ZoneChip } from '../time/ZoneChip';
import { useT } from '../translation';
import { EstateCounts } from './EstateCounts';
import { NeedsYou } from './NeedsYou';
import { SourceHealthPanel } from './SourceHealthPanel';

/** What of mine needs me? */
export function OverviewPage() {
  const t = useT();
  const time = useTime();
  const query = useOverview();
  return (
    <PageBody label={t('overview.title')} title={t('detail.overview')}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          justifyContent: 'space-between',
          alignItems: 'center',
        }}
      >
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {query.data &&
            t('status.checked', { when: time.moment(query.data.asOf) })}
        </Box>
        <ZoneChip />
      </Box>
      <QueryState query={query} thing="overview" alone>
        {overview => (
          <>
            <NeedsYou overview={overview} />
            <EstateCounts overview={overview} />
            <SourceHealthPanel sources={overview.sources} />
          </>
        )}
      </QueryState>
    </PageBody>
  );
}
