import Box from '@mui/material/Box';
import { Status } from '@headwater/backstage-plugin-dataops-common';
import { ReactNode } from 'react';
import { StatusGlyph } from '../status/StatusGlyph';

/** A sentence about the state of a screen, with what can be done about it. */
export function Note(props: {
  /** The glyph before it; none for a plain remark. */
  status?: Status;
  /** `alert` is read out at once: only for what broke while the reader watched. */
  role?: 'status' | 'alert';
  action?: ReactNode;
  children: ReactNode;
}) {
  const { status, role, action, children } = props;
  return (
    <Box
      role={role}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        '& > svg': { mt: 0 },
        gap: 1,
        p: 1.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        color: 'text.primary',
        fontSize: 14,
      }}
    >
      {status && <StatusGlyph status={status} />}
      <Box
        component="span"
        sx={{ flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' }}
      >
        {children}
      </Box>
      {action}
    </Box>
  );
}
