import { useT } from '../translation';
import { Note } from './Note';
import { Thing } from './thing';

/** Some of the sources behind a screen did not answer. */
export function PartialNote(props: {
  thing: Thing;
  answered: number;
  asked: number;
  missing: string[];
}) {
  const { thing, answered, asked, missing } = props;
  const t = useT();
  const words = t(`thing.${thing}`);
  return (
    <Note role="status" status="unknown">
      {t('state.partial', {
        n: String(answered),
        m: String(asked),
        source: missing.join(', '),
        thing: words.charAt(0).toLocaleUpperCase() + words.slice(1),
      })}
    </Note>
  );
}
