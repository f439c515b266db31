import { LineageGraph } from '@headwater/backstage-plugin-dataops-common';
import { Translate } from '../translation';

type NotDrawn = LineageGraph['notDrawn'];

/** How many known edges are not drawn because they are not current. */
export function notCurrentEdges(notDrawn: NotDrawn): number {
  return notDrawn.ageingEdges + notDrawn.unconfirmedEdges;
}

/** What is left out of a drawing and why, in words. */
export function notDrawnParts(notDrawn: NotDrawn, t: Translate): string[] {
  return (
    [
      ['pastHops', notDrawn.pastHops],
      ['overBudget', notDrawn.overBudget],
      ['tier1', notDrawn.tier1],
      ['ageing', notDrawn.ageingEdges],
      ['unconfirmed', notDrawn.unconfirmedEdges],
      ['otherEnvironments', notDrawn.otherEnvironments ?? 0],
    ] as const
  )
    .filter(([, n]) => n > 0)
    .map(([name, n]) => t(`lineage.${name}`, { count: n }));
}
