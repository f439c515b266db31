import { LineageGraph } from '@headwater/backstage-plugin-dataops-common';
import { Translate } from '../translation';

type NotDrawn = LineageGraph['notDrawn'];

const PARTS = [
  'pastHops',
  'overBudget',
  'otherEnvironments',
  'ageing',
  'unconfirmed',
] as const;

type Part = (typeof PARTS)[number];

/** How many known edges are not drawn because they are not current. */
export function notCurrentEdges(notDrawn: NotDrawn): number {
  return notDrawn.ageingEdges + notDrawn.unconfirmedEdges;
}

/** What is left out of a drawing and why, in words. */
export function notDrawnParts(notDrawn: NotDrawn, t: Translate): string[] {
  const { pastHops, overBudget, tier1, otherEnvironments = 0 } = notDrawn;
  const words = (counts: Partial<Record<Part, number>>) =>
    PARTS.flatMap(part => {
      const count = counts[part] ?? 0;
      return count > 0 ? [t(`lineage.${part}`, { count })] : [];
    });
  const near = words({ pastHops, overBudget }).join(', ');
  const ofThem = near && tier1 > 0 && t('lineage.tier1', { count: tier1 });
  return [
    ...(near ? [ofThem ? `${near} ${ofThem}` : near] : []),
    ...words({
      otherEnvironments,
      ageing: notDrawn.ageingEdges,
      unconfirmed: notDrawn.unconfirmedEdges,
    }),
  ];
}
