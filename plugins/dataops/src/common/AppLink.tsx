import MuiLink from '@mui/material/Link';
import { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';

/** A link within the portal. */
export function AppLink(props: {
  to: string;
  children: ReactNode;
  mono?: boolean;
  label?: string;
  title?: string;
}) {
  const { to, children, mono, label, title } = props;
  return (
    <MuiLink
      component={RouterLink}
      to={to}
      aria-label={label}
      title={title}
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
