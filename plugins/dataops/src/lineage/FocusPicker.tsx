import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { AppLink } from '../common/AppLink';
import { TierChip } from '../common/TierChip';
import { plainList } from '../common/plainList';
import { useLineageHref } from '../common/useNodeHref';
import { useDatasets } from '../data/queries';
import { Note } from '../states/Note';
import { QueryState } from '../states/QueryState';
import { VerdictLine } from '../status/VerdictLine';
import { ConnectHelp } from '../table/ConnectHelp';
import { SearchField } from '../table/SearchField';
import { useT } from '../translation';
import { withCarried } from './withCarried';

const CHOICES = 20;

/** Chooses what the graph is drawn around. */
export function FocusPicker() {
  const t = useT();
  const lineage = useLineageHref();
  const [params] = useSearchParams();
  const [search, setSearch] = useState('');
  const query = useDatasets({
    search: search || undefined,
    sort: 'downstream',
    order: 'desc',
    limit: CHOICES,
  });
  return (
    <>
      <Typography component="h2" sx={{ fontSize: 20, fontWeight: 700, m: 0 }}>
        {t('lineage.pick')}
      </Typography>
      <p style={{ margin: 0 }}>{t('lineage.pickHelp')}</p>
      <Box sx={{ display: 'flex' }}>
        <SearchField
          label={t('lineage.searchDatasets')}
          value={search}
          onSearch={setSearch}
        />
      </Box>
      <QueryState query={query} thing="list">
        {page =>
          page.items.length === 0 ? (
            <Note role="status" action={search ? undefined : <ConnectHelp />}>
              {search
                ? t('lineage.pickNone', { search })
                : t('list.firstDatasets')}
            </Note>
          ) : (
            <Box component="ul" sx={plainList}>
              {page.items.map(dataset => (
                <Box
                  component="li"
                  key={dataset.key}
                  sx={{
                    display: 'flex',
                    flexWrap: 'wrap',
                    columnGap: 1,
                    py: 0.75,
                  }}
                >
                  <AppLink
                    mono
                    to={withCarried(
                      lineage(dataset.entityRef ?? dataset.key),
                      params,
                    )}
                  >
                    {dataset.label}
                  </AppLink>
                  <TierChip tier={dataset.tier} />
                  <VerdictLine verdict={dataset.verdict} variant="brief" />
                </Box>
              ))}
            </Box>
          )
        }
      </QueryState>
    </>
  );
}
