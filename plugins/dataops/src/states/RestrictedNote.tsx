import { useT } from '../translation';
import { Note } from './Note';
import { Thing } from './thing';

/** Constant for every reader with conditional access, whether or not anything is hidden. */
export function RestrictedNote(props: { thing: Thing }) {
  const t = useT();
  return (
    <Note>
      {t('state.restrictedPart', { thing: t(`thing.${props.thing}`) })}
    </Note>
  );
}
