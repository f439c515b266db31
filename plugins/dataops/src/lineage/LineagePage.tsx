import Box from '@mui/material/Box';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useSearchParams } from 'react-router-dom';
import { AppLink } from '../common/AppLink';
import { PageBody } from '../common/PageBody';
import { lineageRouteRef } from '../routes';
import { ZoneChip } from '../time/ZoneChip';
import { useT } from '../translation';
import { FocusPicker } from './FocusPicker';
import { LineageExplorer } from './LineageExplorer';
import { withCarried } from './withCarried';

/** What feeds this, what breaks, how sure are we? */
export function LineagePage() {
  const t = useT();
  const [params] = useSearchParams();
  const lineage = useRouteRef(lineageRouteRef);
  const focus = params.get('focus');
  return (
    <PageBody label={t('lineage.title')}>
      {focus ? (
        <>
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              gap: 1,
              alignItems: 'center',
              justifyContent: 'space-between',
            }}
          >
            <AppLink to={withCarried(lineage(), params)}>
              {t('lineage.change')}
            </AppLink>
            <ZoneChip />
          </Box>
          <LineageExplorer focus={focus} standalone />
        </>
      ) : (
        <FocusPicker />
      )}
    </PageBody>
  );
}
