import { EdgeProvenance } from '@headwater/backstage-plugin-dataops-common';

/** How an edge is drawn. */
export type EdgeLook = 'observed' | 'declared' | 'inferred';

/** Solid, dashed and dotted, as stroke-dasharray. */
export const EDGE_DASH: Record<EdgeLook, string | undefined> = {
  observed: undefined,
  declared: '7 5',
  inferred: '1.5 5',
};

/** An edge known in several ways is drawn in the strongest. */
export function strongestProvenance(edge: EdgeProvenance): EdgeLook {
  if (edge.observed) {
    return 'observed';
  }
  return edge.declared ? 'declared' : 'inferred';
}
