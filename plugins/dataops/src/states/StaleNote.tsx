import { ActionButton } from '../common/ActionButton';
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
        <ActionButton size="small" variant="outlined" onClick={onRetry}>
          {t('state.retry')}
        </ActionButton>
      }
    >
      {t('state.stale', { when })}
    </Note>
  );
}
