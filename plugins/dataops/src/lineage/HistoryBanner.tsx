import { LineageHistory } from '@headwater/backstage-plugin-dataops-common';
import { ActionButton } from '../common/ActionButton';
import { Note } from '../states/Note';
import { useTime } from '../time/useTime';
import { useT } from '../translation';

/** Says that the past is shown, how much of it is known, and how to come back. */
export function HistoryBanner(props: {
  history: LineageHistory;
  onNow(): void;
  onCompare(): void;
}) {
  const { history, onNow, onCompare } = props;
  const t = useT();
  const time = useTime();
  const { at, runId, completeSince, known, declaredLeftOut } = history;
  const { focusFirstSeen } = history;
  const sentences = [
    runId
      ? t('lineage.history.ofRun', { when: time.clock(at), run: runId })
      : t('lineage.history.of', { when: time.clock(at) }),
    !known &&
      completeSince &&
      t('lineage.history.unknown', { when: time.clock(completeSince) }),
    focusFirstSeen &&
      t('lineage.history.later', { when: time.clock(focusFirstSeen) }),
    declaredLeftOut > 0 &&
      t('lineage.history.declared', { count: declaredLeftOut }),
    known && t('lineage.history.today'),
  ];
  return (
    <Note
      role="status"
      status={known ? undefined : 'unknown'}
      action={
        <>
          {known && (
            <ActionButton size="small" variant="outlined" onClick={onCompare}>
              {t('lineage.history.compare')}
            </ActionButton>
          )}
          <ActionButton size="small" variant="outlined" onClick={onNow}>
            {t('lineage.history.back')}
          </ActionButton>
        </>
      }
    >
      {sentences.filter(Boolean).join(' ')}
    </Note>
  );
}
