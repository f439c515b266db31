import { GraphEdge } from '@headwater/backstage-plugin-dataops-common';
import { producerName } from '../common/producerName';
import { shortRef } from '../common/shortRef';
import { useTime } from '../time/useTime';
import { useT } from '../translation';

/** The sentences that say how an edge is known. */
export function useEdgeText() {
  const t = useT();
  const time = useTime();
  return (edge: GraphEdge): string => {
    const sentences: string[] = [];
    if (edge.count !== undefined) {
      sentences.push(t('lineage.edgeCount', { n: String(edge.count) }));
    }
    if (edge.observed) {
      const { producer, runId, firstSeen, lastSeen } = edge.observed;
      const { notCurrent, expiresAt } = edge.observed;
      sentences.push(
        t('lineage.edgeObserved', {
          by: producer ? producerName(producer) : t('lineage.edgeUnknown'),
          run: runId ? t('lineage.edgeRun', { run: runId }) : '',
          first: time.clock(firstSeen),
          last: time.clock(lastSeen),
        }),
      );
      if (notCurrent) {
        sentences.push(t(`lineage.notCurrent.${notCurrent}`));
      }
      if (expiresAt) {
        sentences.push(
          t('lineage.edgeExpires', { when: time.clock(expiresAt) }),
        );
      }
    }
    if (edge.declared) {
      sentences.push(
        t('lineage.edgeDeclared', { by: shortRef(edge.declared.by) }),
      );
    }
    if (edge.inferred) {
      sentences.push(t('lineage.edgeInferred', { rule: edge.inferred.rule }));
    }
    return sentences.join(' ');
  };
}
