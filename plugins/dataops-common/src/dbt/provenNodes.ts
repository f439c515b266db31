import { NodeIo } from './DbtLineage';
import { DbtResult } from './parseResults';
import { resultOutcome } from './resultOutcome';

/**
 * The nodes whose runs show what they read and wrote: every result of theirs is
 * of a run that completed. Their design would say the same once more.
 *
 * @param io - of the manifest of the same invocation
 */
export function provenNodes(
  results: readonly DbtResult[],
  io: ReadonlyMap<string, NodeIo>,
): ReadonlySet<string> {
  const proven = new Set<string>();
  const unproven = new Set<string>();
  for (const { uniqueId, status } of results) {
    // Whether it is a test changes what a result means, not how it ended.
    const { eventType, touchedData } = resultOutcome(status, false);
    const completed = eventType === 'COMPLETE' && touchedData;
    (completed && io.has(uniqueId) ? proven : unproven).add(uniqueId);
  }
  for (const id of unproven) {
    proven.delete(id);
  }
  return proven;
}
