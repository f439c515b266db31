import {
  canonicalJson,
  DbtArtifacts,
  dbtArtifactsInSlices,
  LineageFacts,
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
    contentKey: context.contentKey,
    redactText,
    redactSql: context.redaction.keepSqlLiterals ? redactText : redactSql,
  });
  const parts = partsOf(artifacts);
  const events: TranslatedEvent[] = [];
  for (const [index, one] of facts.entries()) {
    const { at, ...timeless } = one;
    const isDated = !isOfReceipt(one, context);
    const body = canonicalJson({
      dbtArtifact: yield* keyOfFacts(
        isDated ? one : timeless,
        context.contentKey,
      ),
      ...(isDated && { at }),
      jobs: one.jobs.length,
      datasets: one.datasets.length,
      runs: one.runs.length,
    });
    const part = `/${parts[index]}`;
    events.push({
      body,
      facts: {
        ...one,
        notes: one.notes.map(({ pointer, note }) => ({
          pointer: part + pointer,
          note,
        })),
      },
      ...(isDated && { timePointer: `${part}/metadata/generated_at` }),
    });
  }
  return events;
}

/** The names of the parts that were sent, in the order of their facts. */
function partsOf(artifacts: DbtArtifacts): string[] {
  const { manifest, catalog, sources, runResults } = artifacts;
  return Object.entries({ manifest, catalog, sources, run_results: runResults })
    .filter(([, artifact]) => artifact !== undefined)
    .map(([name]) => name);
}

/**
 * Whether the time is that of receipt, which is another one each time: what is
 * sent again is known by the rest.
 */
function isOfReceipt(facts: LineageFacts, context: ConnectorContext): boolean {
  return (
    facts.at === context.receivedAt &&
    facts.notes.some(({ note }) => note === 'assumed-time')
  );
}
