import Box from '@mui/material/Box';
import { Fragment, ReactNode } from 'react';

/** Names and values, side by side where there is room. */
export function FactList(props: {
  facts: Array<{ name: string; value: ReactNode }>;
}) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          sm: 'max-content minmax(0, 1fr)',
        },
        columnGap: 2,
        rowGap: { xs: 0, sm: 0.75 },
        fontSize: 14,
      }}
    >
      {props.facts.map(fact => (
        <Fragment key={fact.name}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {fact.name}
          </Box>
          <Box
            component="dd"
            sx={{ m: 0, mb: { xs: 1, sm: 0 }, overflowWrap: 'anywhere' }}
          >
            {fact.value}
          </Box>
        </Fragment>
      ))}
    </Box>
  );
}
