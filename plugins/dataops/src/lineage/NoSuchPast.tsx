import { ActionButton } from '../common/ActionButton';
import { Note } from '../states/Note';
import { useNow } from '../time/nowStore';
import { useT } from '../translation';
import { readInstant } from './readInstant';

/** The instant or run of a link leads nowhere: to try it again is no use, to come back to now is. */
export function NoSuchPast(props: { asOf: string; onNow(): void }) {
  const { asOf, onNow } = props;
  const t = useT();
  const now = useNow();
  const { problem = 'run' } = readInstant(asOf, { zone: 'UTC', now });
  return (
    <Note
      role="status"
      status="unknown"
      action={
        <ActionButton size="small" variant="outlined" onClick={onNow}>
          {t('lineage.history.back')}
        </ActionButton>
      }
    >
      {t('lineage.noSuchPast', {
        asOf,
        why: t(`lineage.asOfProblem.${problem}`),
      })}
    </Note>
  );
}
