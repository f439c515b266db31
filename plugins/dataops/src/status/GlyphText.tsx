import Box from '@mui/material/Box';
import { Status } from '@headwater/backstage-plugin-dataops-common';
import { ReactNode } from 'react';
import { StatusGlyph } from './StatusGlyph';

/** A glyph and its words, which stand on the line of the text beside them. */
export function GlyphText(props: {
  status: Status;
  large?: boolean;
  children: ReactNode;
}) {
  const { status, large, children } = props;
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', gap: large ? 1 : 0.75, lineHeight: 1.4 }}
    >
      <StatusGlyph status={status} size={large ? 20 : 16} />
      {/* Otherwise the foot of the glyph would be the baseline. */}
      <Box component="span" sx={{ alignSelf: 'baseline', minWidth: 0 }}>
        {children}
      </Box>
    </Box>
  );
}
