import { GraphEdge } from '@headwater/backstage-plugin-dataops-common';
import { useTime } from '../time/useTime';
import { useT } from '../translation';

/** The sentences that say how an edge is known. */
export function useEdgeText() {
  const t = useT();
  const time = useTime();
  return (edge: GraphEdge): string => {
    const sentences: string[] = [];
    if (edge.observed) {
      const { producer, runId, firstSeen, lastSeen, expiresAt } = edge.observed;
      sentences.push(
        t('lineage.edgeObserved', {
          by: producer ?? t('lineage.edgeUnknown'),
          run: runId ? t('lineage.edgeRun', { run: runId }) : '',
          first: time.clock(firstSeen),
          last: time.clock(lastSeen),
        }),
      );
      if (expiresAt) {
        sentences.push(
          t('lineage.edgeExpires', { when: time.clock(expiresAt) }),
        );
      }
    }
    if (edge.declared) {
      sentences.push(t('lineage.edgeDeclared', { by: edge.declared.by }));
    }
    if (edge.inferred) {
      sentences.push(t('lineage.edgeInferred', { rule: edge.inferred.rule }));
    }
    return sentences.join(' ');
  };
}
