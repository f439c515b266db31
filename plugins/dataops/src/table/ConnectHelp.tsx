import { configApiRef, useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import { ActionButton } from '../common/ActionButton';
import { useState } from 'react';
import { useT } from '../translation';

/** How the first event gets here, in the reader's own portal's words. */
export function ConnectHelp() {
  const t = useT();
  const [open, setOpen] = useState(false);
  const baseUrl =
    useApi(configApiRef).getOptionalString('backend.baseUrl') ?? '';
  return (
    <>
      <ActionButton
        size="small"
        variant="outlined"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('list.connect')}
      </ActionButton>
      {open && (
        <Box sx={{ flex: '1 0 100%' }}>
          {t('list.connectHelp')}
          <Box
            component="pre"
            tabIndex={0}
            aria-label={t('list.connect')}
            sx={{ m: 0, mt: 1, overflowX: 'auto', fontSize: 13 }}
          >
            {`OPENLINEAGE_URL=${baseUrl}/api/dataops\nOPENLINEAGE_API_KEY=<${t(
              'list.key',
            )}>`}
          </Box>
        </Box>
      )}
    </>
  );
}
