import {
  canonicalJson,
  dbtArtifactsInSlices,
  redactSql,
  redactText,
  redactUrl,
  Slices,
} from '@headwater/backstage-plugin-dataops-common';
import {
  Connector,
  ConnectorContext,
  TranslatedEvent,
} from '@headwater/backstage-plugin-dataops-node';
import { inTurns } from './inTurns';
import { keyOfFacts } from './keyOfFacts';
import { readDbtPayload } from './readDbtPayload';

/**
 * dbt artifacts: any of manifest, run results, sources and catalog, as one
 * JSON object. What is kept of each is a note that it came, not the file: a
 * manifest is megabytes, and everything in it that a page shows is in the facts.
 */
export const dbtConnector: Connector = {
  id: 'dbt',
  title: 'dbt',
  async translate(payload, context) {
    return inTurns(translateInSlices(payload, context));
  },
};

function* translateInSlices(
  payload: unknown,
  context: ConnectorContext,
): Slices<TranslatedEvent[]> {
  const { artifacts, namespace, jobNamespace } = readDbtPayload(payload);
  const { facts } = yield* dbtArtifactsInSlices(artifacts, {
    namespace: namespace && redactUrl(namespace),
    jobNamespace: jobNamespace && redactUrl(jobNamespace),
    receivedAt: context.receivedAt,
    redactText,
    redactSql: context.redaction.keepSqlLiterals ? redactText : redactSql,
  });
  const events: TranslatedEvent[] = [];
  for (const one of facts) {
    const body = canonicalJson({
      dbtArtifact: yield* keyOfFacts(one, context.contentKey),
      at: one.at,
      jobs: one.jobs.length,
      datasets: one.datasets.length,
      runs: one.runs.length,
    });
    events.push({ body, facts: one });
  }
  return events;
}
