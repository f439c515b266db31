import {
  canonicalJson,
  dbtArtifactsToFacts,
  redactSql,
  redactText,
  redactUrl,
} from '@headwater/backstage-plugin-dataops-common';
import { Connector } from '@headwater/backstage-plugin-dataops-node';
import { readDbtPayload } from './readDbtPayload';

/**
 * dbt artifacts: any of manifest, run results, sources and catalog, as one
 * JSON object. What is kept of each is a note that it came, not the file: a
 * manifest is megabytes, and everything in it that a page shows is in the facts.
 */
export const dbtConnector: Connector = {
  id: 'dbt',
  title: 'dbt',
  translate(payload, context) {
    const { artifacts, namespace, jobNamespace } = readDbtPayload(payload);
    const { facts } = dbtArtifactsToFacts(artifacts, {
      namespace: namespace && redactUrl(namespace),
      jobNamespace: jobNamespace && redactUrl(jobNamespace),
      receivedAt: context.receivedAt,
      redactText,
      redactSql: context.redaction.keepSqlLiterals ? redactText : redactSql,
    });
    return facts.map(one => {
      const content = context.contentKey(JSON.stringify(one));
      return {
        body: canonicalJson({
          dbtArtifact: content,
          at: one.at,
          jobs: one.jobs.length,
          datasets: one.datasets.length,
          runs: one.runs.length,
        }),
        facts: one,
      };
    });
  },
};
