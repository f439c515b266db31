import MuiLink from '@mui/material/Link';
import { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';

/** A link within the portal. */
export function AppLink(props: {
  to: string;
  children: ReactNode;
  mono?: boolean;
  label?: string;
}) {
  const { to, children, mono, label } = props;
  return (
    <MuiLink
      component={RouterLink}
      to={to}
      aria-label={label}
      sx={{
        overflowWrap: 'anywhere',
        fontFamily: mono ? 'monospace' : undefined,
        textDecoration: 'underline',
        textUnderlineOffset: '2px',
        '&:focus-visible': { outline: '2px solid', outlineOffset: 2 },
      }}
    >
      {children}
    </MuiLink>
  );
}
