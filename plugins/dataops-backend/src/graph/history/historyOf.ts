import { LineageGraph } from '@headwater/backstage-plugin-dataops-common';
import { SummaryRow } from '../../read/nodeSummary';
import { Instant, toHistory } from './instants';

/** What an answer says of its instant: the past that was asked for, or now. */
export function historyOf(
  instant: Instant | undefined,
  now: number,
  focus: SummaryRow,
  declaredLeftOut: number,
): Pick<LineageGraph, 'asOf' | 'history'> {
  if (!instant) {
    return { asOf: new Date(now).toISOString() };
  }
  const history = toHistory(instant, now);
  const firstAt = focus.first_at;
  return {
    asOf: history.at,
    history: {
      ...history,
      declaredLeftOut,
      ...(firstAt !== null && firstAt > instant.at
        ? { focusFirstSeen: new Date(firstAt).toISOString() }
        : {}),
    },
  };
}
