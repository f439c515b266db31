import { AppLink } from '../common/AppLink';
import { useTime } from '../time/useTime';
import { useT } from '../translation';
import { Note } from './Note';
import { Thing } from './thing';

/** Nothing was heard: unknown, never healthy. */
export function NoDataNote(props: {
  thing: Thing;
  /** When something was last heard, ISO 8601; absent = never. */
  lastAt?: string;
  source?: string;
  /** Where the state of the source is shown. */
  checkHref?: string;
}) {
  const { thing, lastAt, source, checkHref } = props;
  const t = useT();
  const time = useTime();
  const signal = t(`signal.${thing}`);
  return (
    <Note
      status="unknown"
      action={
        checkHref && <AppLink to={checkHref}>{t('state.checkSource')}</AppLink>
      }
    >
      {lastAt && source
        ? t('state.noData', { signal, date: time.clock(lastAt), source })
        : t('state.noDataEver', { signal })}
    </Note>
  );
}
