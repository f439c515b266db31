import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { FormEvent, useState } from 'react';
import { ActionButton } from '../common/ActionButton';
import { useNow } from '../time/nowStore';
import { useTime } from '../time/useTime';
import { useZone } from '../time/useZone';
import { useT } from '../translation';
import { ChoiceMenu } from './ChoiceMenu';
import { readInstant } from './readInstant';
import { GraphParams } from './useGraphParams';

const DAY_MS = 86_400_000;
const DAYS = { day: 1, week: 7, month: 30 } as const;
const CHOICES = ['now', 'day', 'week', 'month', 'other'] as const;

/** Of which instant or run the lineage is shown. */
export function AsOfMenu(props: { params: GraphParams }) {
  const { asOf, setAsOf } = props.params;
  const t = useT();
  const time = useTime();
  const now = useNow();
  const { zone } = useZone();
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState('');
  const isInstant = asOf !== undefined && !Number.isNaN(Date.parse(asOf));
  const shown = isInstant ? time.clock(asOf) : asOf;
  const choose = (choice: (typeof CHOICES)[number]) => {
    setAsking(choice === 'other');
    if (choice === 'now') {
      setAsOf(undefined);
    } else if (choice !== 'other') {
      setAsOf(new Date(now.getTime() - DAYS[choice] * DAY_MS).toISOString());
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) {
      setAsking(false);
      setAsOf(readInstant(text.trim(), zone));
    }
  };
  return (
    <>
      <ChoiceMenu
        title={t('lineage.asOfTitle')}
        text={t('lineage.asOfChoice', { when: shown ?? t('lineage.when.now') })}
        value={asOf === undefined ? 'now' : undefined}
        options={CHOICES.map(value => ({
          value,
          label: t(`lineage.when.${value}`),
        }))}
        onChoose={choose}
      />
      {asking && (
        <Box
          component="form"
          onSubmit={submit}
          sx={{ display: 'flex', gap: 1, alignItems: 'center' }}
        >
          <TextField
            size="small"
            label={t('lineage.asOfField')}
            placeholder="2026-11-20 10:12"
            value={text}
            onChange={event => setText(event.target.value)}
          />
          <ActionButton type="submit" size="small" variant="outlined">
            {t('lineage.asOfShow')}
          </ActionButton>
        </Box>
      )}
    </>
  );
}
