import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ReactNode, useId } from 'react';

/** A titled part of a page. */
export function Panel(props: {
  title: ReactNode;
  /** The level of the title; 2 on a page of ours, 4 inside a card. */
  level?: 2 | 3 | 4;
  action?: ReactNode;
  children: ReactNode;
}) {
  const { title, level = 2, action, children } = props;
  const id = useId();
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        p: 2,
        minWidth: 0,
      }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          gap: 1,
          mb: 1,
        }}
      >
        <Typography
          id={id}
          component={`h${level}`}
          sx={{
            fontSize: 16,
            fontWeight: 700,
            m: 0,
            minWidth: 0,
            overflowWrap: 'anywhere',
          }}
        >
          {title}
        </Typography>
        {action}
      </Box>
      {children}
    </Box>
  );
}
