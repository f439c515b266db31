import Box from '@mui/material/Box';
import { useRef, useState } from 'react';
import { useNow } from '../time/nowStore';
import { useTime } from '../time/useTime';
import { useT } from '../translation';
import { AsOfForm } from './AsOfForm';
import { ChoiceMenu } from './ChoiceMenu';
import { isLikeInstant } from './readInstant';
import { GraphParams } from './useGraphParams';

const DAY_MS = 86_400_000;
const DAYS = { day: 1, week: 7, month: 30 } as const;
const CHOICES = ['now', 'day', 'week', 'month', 'other'] as const;

/** Of which instant or run the lineage is shown. */
export function AsOfMenu(props: {
  params: GraphParams;
  /** Rejects where there is no lineage of an instant or run. */
  tryAsOf(asOf: string): Promise<unknown>;
}) {
  const { params, tryAsOf } = props;
  const { asOf, setAsOf } = params;
  const t = useT();
  const time = useTime();
  const now = useNow();
  const menu = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState(false);
  const shown =
    asOf !== undefined && isLikeInstant(asOf) && !Number.isNaN(Date.parse(asOf))
      ? time.clock(asOf)
      : asOf;
  const choose = (choice: (typeof CHOICES)[number]) => {
    setAsking(choice === 'other');
    if (choice === 'now') {
      setAsOf(undefined);
    } else if (choice !== 'other') {
      setAsOf(new Date(now.getTime() - DAYS[choice] * DAY_MS).toISOString());
    }
  };
  const close = () => {
    // The form goes, and must not take the keyboard focus with it.
    menu.current?.querySelector('button')?.focus();
    setAsking(false);
  };
  return (
    <>
      <Box ref={menu} sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <ChoiceMenu
          title={t('lineage.asOfTitle')}
          text={t('lineage.asOfChoice', {
            when: shown ?? t('lineage.when.now'),
          })}
          value={asOf === undefined ? 'now' : undefined}
          options={CHOICES.map(value => ({
            value,
            label: t(`lineage.when.${value}`),
          }))}
          onChoose={choose}
        />
      </Box>
      {asking && (
        <AsOfForm
          tryAsOf={tryAsOf}
          onAsOf={value => {
            close();
            setAsOf(value);
          }}
          onCancel={close}
        />
      )}
    </>
  );
}
