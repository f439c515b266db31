import Box from '@mui/material/Box';
import { ReactNode, Ref } from 'react';
import { useDocumentTitle } from './useDocumentTitle';

/** The content region of a page of ours, with the host's margins. */
export function PageBody(props: {
  label: string;
  /** What the tab of the browser says, if not the label. */
  title?: string;
  children: ReactNode;
  /** Inside an entity page the host has set the margins already. */
  embedded?: boolean;
  regionRef?: Ref<HTMLElement>;
}) {
  const { label, title = label, children, embedded, regionRef } = props;
  useDocumentTitle(embedded ? undefined : title);
  return (
    <Box
      component="section"
      aria-label={label}
      ref={regionRef}
      data-testid="dataops-content"
      sx={{
        px: embedded ? 0 : { xs: 2, md: 3 },
        pb: 3,
        color: 'text.primary',
        fontSize: 14,
        fontFamily: 'fontFamily',
        minWidth: 0,
        display: 'flex',
        flexDirection: 'column',
        gap: 2,
      }}
    >
      {children}
    </Box>
  );
}
