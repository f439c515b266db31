import { ActionButton } from '../common/ActionButton';
import { useT } from '../translation';
import { CopyDetails } from './CopyDetails';
import { isNotFound } from './isNotFound';
import { Note } from './Note';
import { Thing } from './thing';

/** What could not be loaded, and the two things to do about it. */
export function ErrorState(props: {
  thing: Thing;
  error: unknown;
  /** There is nothing else on the page that would work without it. */
  alone?: boolean;
  onRetry(): void;
}) {
  const { thing, error, alone, onRetry } = props;
  const t = useT();
  if (isNotFound(error)) {
    return <Note>{t('state.restrictedWhole')}</Note>;
  }
  return (
    <Note
      role="alert"
      status="unknown"
      action={
        <>
          <ActionButton size="small" variant="outlined" onClick={onRetry}>
            {t('state.retry')}
          </ActionButton>
          <CopyDetails text={String(error)} />
        </>
      }
    >
      {alone
        ? t('detail.errorAlone', { thing: t(`thing.${thing}`) })
        : t('state.error', { thing: t(`thing.${thing}`) })}
    </Note>
  );
}
