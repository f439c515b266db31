import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { FormEvent, useEffect, useRef, useState } from 'react';
import { ActionButton } from '../common/ActionButton';
import { isNotFound } from '../states/isNotFound';
import { useNow } from '../time/nowStore';
import { useZone } from '../time/useZone';
import { useT } from '../translation';
import { isBadInput } from './isBadInput';
import { readInstant } from './readInstant';

/** Asks for an instant or a run, and says beside the field what is wrong with it: the graph stays. */
export function AsOfForm(props: {
  /** Rejects where there is no lineage of it. */
  tryAsOf(asOf: string): Promise<unknown>;
  onAsOf(asOf: string): void;
  onCancel(): void;
}) {
  const { tryAsOf, onAsOf, onCancel } = props;
  const t = useT();
  const now = useNow();
  const { zone } = useZone();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<'unreadable' | 'future' | 'run'>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // The menu that opened it gives the focus back to its button first.
  useEffect(() => field.current?.focus(), []);

  const complain = (why: 'unreadable' | 'future' | 'run') => {
    setProblem(why);
    field.current?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = readInstant(text.trim(), { zone, now });
    if (read.problem) {
      complain(read.problem);
      return;
    }
    setBusy(true);
    try {
      await tryAsOf(read.asOf);
    } catch (error) {
      if (isNotFound(error) || isBadInput(error)) {
        setBusy(false);
        complain(isNotFound(error) ? 'run' : 'unreadable');
        return;
      }
      // Anything else is no fault of the text: the page says it.
    }
    onAsOf(read.asOf);
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      onKeyDown={event => event.key === 'Escape' && onCancel()}
      sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}
    >
      <TextField
        size="small"
        label={t('lineage.asOfField')}
        placeholder="2026-11-20 10:12"
        inputRef={field}
        value={text}
        error={problem !== undefined}
        helperText={problem && t(`lineage.asOfProblem.${problem}`)}
        FormHelperTextProps={{ role: 'alert', sx: { maxWidth: 220 } }}
        onChange={event => {
          setText(event.target.value);
          setProblem(undefined);
        }}
      />
      <ActionButton
        type="submit"
        size="small"
        variant="outlined"
        aria-disabled={busy}
        sx={{ mt: 0.75 }}
      >
        {t('lineage.asOfShow')}
      </ActionButton>
    </Box>
  );
}
