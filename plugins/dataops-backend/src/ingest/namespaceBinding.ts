import { NotAllowedError } from '@backstage/errors';
import { DataOpsConfig } from '../config';
import { AcceptedEvent } from './LineageStore';

/**
 * Holds keys to the OpenLineage namespaces that they may speak for: those of
 * the jobs that an event is about, or of the dataset of a DatasetEvent. The
 * datasets that a job reads and writes may be in any namespace.
 *
 * @param subject - of the caller's credentials, as Backstage gives it (`external:name`)
 * @throws NotAllowedError that names the foreign namespace
 */
export function checkNamespaces(
  subject: string,
  events: readonly AcceptedEvent[],
  keys: DataOpsConfig['ingest']['keys'],
): void {
  const binding = keys.find(
    key => subject === key.subject || subject === `external:${key.subject}`,
  );
  if (!binding) {
    return;
  }
  for (const { facts } of events) {
    const spokenFor =
      facts.runs.length > 0
        ? facts.runs.map(run => run.job.namespace)
        : facts.datasets.map(dataset => dataset.dataset.namespace);
    for (const namespace of spokenFor) {
      if (!binding.namespaces.some(allowed => covers(allowed, namespace))) {
        throw new NotAllowedError(
          `The key of '${
            binding.subject
          }' may not send events for namespace '${namespace}'; it may for ${binding.namespaces
            .map(allowed => `'${allowed}'`)
            .join(', ')}`,
        );
      }
    }
  }
}

function covers(allowed: string, namespace: string): boolean {
  return allowed.endsWith('*')
    ? namespace.startsWith(allowed.slice(0, -1))
    : namespace === allowed;
}
