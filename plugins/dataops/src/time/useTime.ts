import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { useT } from '../translation';
import { createTimeFormat, TimeFormat } from './createTimeFormat';
import { useNow } from './nowStore';
import { useZone } from './useZone';

/** The reader's time format, in the page's zone and the portal's language. */
export function useTime(): TimeFormat {
  const t = useT();
  const { zone } = useZone();
  const now = useNow();
  const language = useApiHolder()
    .get(appLanguageApiRef)
    ?.getLanguage().language;
  // British English names zones ("CET") where American English counts ("GMT+1").
  const locale = !language || language === 'en' ? 'en-GB' : language;
  const nowMs = now.getTime();
  return useMemo(
    () =>
      createTimeFormat({
        now: new Date(nowMs),
        zone,
        locale,
        words: {
          duration: (unit, n) => t(`time.${unit}`, { n: String(n) }),
          ago: (duration, when) => t('time.ago', { duration, when }),
          agoLater: (duration, when) => t('time.agoLater', { duration, when }),
          in: (duration, when) => t('time.in', { duration, when }),
          justNow: when => t('time.justNow', { when }),
          since: (duration, when) => t('status.since', { duration, when }),
          overdue: since => t('detail.overdue', { since }),
          instant: () => t('detail.instant'),
        },
      }),
    [t, nowMs, zone, locale],
  );
}
