import Button from '@mui/material/Button';
import { useTime } from '../time/useTime';
import { useT } from '../translation';
import { Note } from './Note';

/** What is shown is old, because refreshing it failed. */
export function StaleNote(props: { asOf: string; onRetry(): void }) {
  const { asOf, onRetry } = props;
  const t = useT();
  const time = useTime();
  const when = t('state.staleWhen', {
    clock: time.clock(asOf),
    duration: time.distance(asOf),
  });
  return (
    <Note
      role="status"
      status="unknown"
      action={
        <Button size="small" variant="outlined" onClick={onRetry}>
          {t('state.retry')}
        </Button>
      }
    >
      {t('state.stale', { when })}
    </Note>
  );
}
