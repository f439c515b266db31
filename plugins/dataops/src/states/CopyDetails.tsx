import Box from '@mui/material/Box';
import { ActionButton } from '../common/ActionButton';
import { useRef, useState } from 'react';
import { useT } from '../translation';

/** Copies the text of an error; where the browser forbids that, shows it selected. */
export function CopyDetails(props: { text: string }) {
  const { text } = props;
  const t = useT();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    try {
      // Absent on plain HTTP, whatever the types say.
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
      setTimeout(() => field.current?.select(), 0);
    }
  };
  return (
    <>
      <ActionButton size="small" onClick={copy}>
        {t('state.copyDetails')}
      </ActionButton>
      <span role="status">
        {outcome === 'copied' && t('state.copied')}
        {outcome === 'refused' && t('state.copyFailed')}
      </span>
      {outcome === 'refused' && (
        <Box
          component="textarea"
          ref={field}
          readOnly
          aria-label={t('state.detailsLabel')}
          value={text}
          rows={3}
          sx={{ width: '100%', fontFamily: 'monospace', fontSize: 12 }}
        />
      )}
    </>
  );
}
