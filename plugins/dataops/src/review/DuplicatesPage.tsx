import { useRouteRef } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useSearchParams } from 'react-router-dom';
import { AppLink } from '../common/AppLink';
import { PageBody } from '../common/PageBody';
import { SegmentedButtons } from '../common/SegmentedButtons';
import { datasetsRouteRef } from '../routes';
import { ZoneChip } from '../time/ZoneChip';
import { useT } from '../translation';
import { CandidateList } from './CandidateList';
import { DecisionList } from './DecisionList';

/** Which names are one dataset, and which are not? */
export function DuplicatesPage() {
  const t = useT();
  const datasets = useRouteRef(datasetsRouteRef);
  const [params, setParams] = useSearchParams();
  const isDecided = params.get('view') === 'decided';
  const page = Math.max(1, Number(params.get('page')) || 1);
  const toPage = (next: number) =>
    setParams({
      ...(isDecided ? { view: 'decided' } : {}),
      page: String(next),
    });
  return (
    <PageBody label={t('review.title')}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          gap: 1,
        }}
      >
        <AppLink to={datasets()}>← {t('review.back')}</AppLink>
        <ZoneChip />
      </Box>
      <Typography component="h2" sx={{ fontSize: 20, fontWeight: 700, m: 0 }}>
        {t('review.title')}
      </Typography>
      <p style={{ margin: 0 }}>{t('review.intro')}</p>
      <div>
        <SegmentedButtons
          label={t('review.view')}
          value={isDecided ? 'decided' : 'open'}
          options={[
            { value: 'open', label: t('review.toDecide') },
            { value: 'decided', label: t('review.decided') },
          ]}
          onChange={value =>
            setParams(value === 'decided' ? { view: 'decided' } : {})
          }
        />
      </div>
      {isDecided ? (
        <DecisionList page={page} onPage={toPage} />
      ) : (
        <CandidateList page={page} onPage={toPage} />
      )}
    </PageBody>
  );
}
