import path from 'node:path';
import {
  corpusFiles,
  corpusJson,
  describeCorpus,
} from './__testUtils__/corpus';
import { dbtArtifactsToFacts } from './dbtArtifactsToFacts';
import { isRecord, recordOf, textOf } from './readJson';

const FOLDER = 'openlineage-dbt-pairs';

/** Event files, each with the manifest of the same project. */
function pairs(): Array<{ events: string; manifest: string }> {
  return corpusFiles(FOLDER)
    .filter(file => /(result|events)\.json$/.test(file))
    .map(events => {
      const folder = path.posix.dirname(events);
      const project = folder.endsWith('/results')
        ? path.posix.dirname(folder)
        : folder;
      return { events, manifest: `${project}/target/manifest.json` };
    });
}

function reported(file: string) {
  const datasets = new Map<string, { namespace: string; name: string }>();
  const jobs = new Set<string>();
  const events = [corpusJson(file)].flat();
  for (const event of events.filter(isRecord)) {
    jobs.add(textOf(recordOf(event.job).name) ?? '');
    for (const dataset of [event.inputs, event.outputs].flat()) {
      const { namespace: ns, name: n } = recordOf(dataset);
      const namespace = textOf(ns);
      const name = textOf(n);
      if (namespace && name) {
        datasets.set(`${namespace} ${name}`, { namespace, name });
      }
    }
  }
  return { datasets: [...datasets.values()], jobs: [...jobs] };
}

function translated(manifest: string, namespace: string | undefined) {
  const { facts } = dbtArtifactsToFacts(
    { manifest: corpusJson(manifest) },
    { namespace },
  );
  return {
    datasets: new Set(
      facts[0].datasets.map(d => `${d.dataset.namespace} ${d.dataset.name}`),
    ),
    jobs: new Set(facts[0].jobs.map(j => j.job.name)),
  };
}

describeCorpus(FOLDER)('dbt nodes and OpenLineage datasets', () => {
  it('are one thing by name, except where the producer erred', () => {
    let matched = 0;
    let audit = 0;
    const unmatched: string[] = [];
    for (const { events, manifest } of pairs()) {
      const { datasets } = reported(events);
      const known = translated(manifest, datasets[0]?.namespace);
      for (const { namespace, name } of datasets) {
        if (/_dbt_test__audit\./.test(name)) {
          audit++; // What a test stored: evidence, and no dataset of the project.
        } else if (known.datasets.has(`${namespace} ${name}`)) {
          matched++;
        } else {
          unmatched.push(`${events}: ${name}`);
        }
      }
    }
    expect({ files: pairs().length, matched, audit, unmatched }).toEqual({
      files: 23,
      matched: 72,
      audit: 17,
      unmatched: [
        // The producer reports a model under its name beside its alias.
        `${FOLDER}/alias/result.json: random-gcp-project.dbt_test1.test_model`,
        // The producer takes the job's suffix for a part of the name.
        `${FOLDER}/test/result.json: random-gcp-project.dbt_test1.test_second_parallel_dbt_model.test`,
      ],
    });
  });

  it('never makes a dataset of the audit tables of tests', () => {
    for (const { manifest } of pairs()) {
      const { datasets } = translated(manifest, 'x');
      expect([...datasets].join()).not.toContain('_dbt_test__audit');
    }
  });

  it('have the same jobs in the mode of structured logs, apart from those of single statements', () => {
    const own: string[] = [];
    const lost: string[] = [];
    for (const { events, manifest } of pairs()) {
      if (!events.includes('/structured_logs/')) {
        continue;
      }
      const known = translated(manifest, undefined);
      for (const job of reported(events).jobs) {
        if (/\.sql\.\d+$|^dbt-run-/.test(job)) {
          continue;
        }
        own.push(job);
        if (!known.jobs.has(job)) {
          lost.push(`${events}: ${job}`);
        }
      }
    }
    expect({ jobs: own.length, lost }).toEqual({ jobs: 35, lost: [] });
  });
});
