import Box from '@mui/material/Box';
import { RunState, Status } from '@headwater/backstage-plugin-dataops-common';
import { useT } from '../translation';
import { StatusGlyph } from './StatusGlyph';

/** The glyph that a run state borrows from the status vocabulary. */
export const RUN_STATUS: Record<RunState, Status> = {
  running: 'running',
  complete: 'healthy',
  failed: 'breached',
  aborted: 'missed',
  unknown: 'unknown',
};

/** Glyph and word of one run's state. */
export function RunStateLabel(props: { state: RunState }) {
  const t = useT();
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.75 }}>
      <StatusGlyph status={RUN_STATUS[props.state]} />
      {t(`run.${props.state}`)}
    </Box>
  );
}
