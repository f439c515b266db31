import { RunState, Status } from '@headwater/backstage-plugin-dataops-common';
import { useT } from '../translation';
import { GlyphText } from './GlyphText';

/** The glyph that a run state borrows from the status vocabulary. */
export const RUN_STATUS: Record<RunState, Status> = {
  running: 'running',
  complete: 'healthy',
  failed: 'breached',
  aborted: 'missed',
  skipped: 'unknown',
  unknown: 'unknown',
};

/** Glyph and word of one run's state. */
export function RunStateLabel(props: { state: RunState }) {
  const t = useT();
  return (
    <GlyphText status={RUN_STATUS[props.state]}>
      {t(`run.${props.state}`)}
    </GlyphText>
  );
}
