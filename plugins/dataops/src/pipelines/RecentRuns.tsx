import { useTheme } from '@mui/material/styles';
import {
  RunState,
  RunSummary,
} from '@headwater/backstage-plugin-dataops-common';
import { RUN_STATUS } from '../status/RunStateLabel';
import { statusGraphic } from '../status/statusGraphic';
import { useT } from '../translation';

const SLOT_WIDTH = 8;
const GOOD_HEIGHT = 8;
const BAD_HEIGHT = 16;

/** Good runs are short and bad ones tall, so that the strip reads without colour. */
const HEIGHT: Record<RunState, number> = {
  complete: GOOD_HEIGHT,
  running: GOOD_HEIGHT,
  unknown: GOOD_HEIGHT,
  skipped: GOOD_HEIGHT,
  failed: BAD_HEIGHT,
  aborted: BAD_HEIGHT,
};

/** The newest runs as a strip, oldest left, each in the colour of its own state. */
export function RecentRuns(props: { runs: RunSummary[] }) {
  const theme = useTheme();
  const t = useT();
  const runs = [...props.runs].reverse();
  if (runs.length === 0) {
    return <>{t('list.noRuns')}</>;
  }
  const failed = runs.filter(run => run.state === 'failed').length;
  return (
    <svg
      role="img"
      aria-label={t('list.recentSummary', {
        failed: String(failed),
        total: String(runs.length),
      })}
      width={runs.length * SLOT_WIDTH}
      height={BAD_HEIGHT}
      style={{ display: 'block' }}
    >
      {runs.map((run, i) => {
        const colour = statusGraphic(theme, RUN_STATUS[run.state]);
        const hollow = run.state !== 'complete' && run.state !== 'failed';
        return (
          <rect
            key={`${run.runId} ${run.startedAt ?? run.endedAt}`}
            x={i * SLOT_WIDTH + 0.75}
            y={BAD_HEIGHT - HEIGHT[run.state] + 0.75}
            width={SLOT_WIDTH - 3}
            height={HEIGHT[run.state] - 1.5}
            fill={hollow ? 'none' : colour}
            stroke={colour}
            strokeWidth={1.5}
          />
        );
      })}
    </svg>
  );
}
