import { AS_REPORTED, DatasetNaming } from '../identity/aliases';
import { JobRef, LineageFacts } from './LineageFacts';

/**
 * The facts with every dataset under the name by which it is kept. Jobs keep
 * theirs, but for derivations, which are named after their dataset.
 *
 * @public
 */
export function applyAliases(
  facts: LineageFacts,
  naming: DatasetNaming,
): LineageFacts {
  if (naming === AS_REPORTED) {
    return facts;
  }
  const ofJob = (job: JobRef): JobRef =>
    job.kind === 'derivation' ? { ...job, ...naming(job) } : job;
  const ofRun = (ref: { job: JobRef; runId: string }) => ({
    ...ref,
    job: ofJob(ref.job),
  });
  return {
    ...facts,
    jobs: facts.jobs.map(fact => ({ ...fact, job: ofJob(fact.job) })),
    datasets: facts.datasets.map(fact => ({
      ...fact,
      dataset: naming(fact.dataset),
    })),
    runs: facts.runs.map(fact => ({
      ...fact,
      job: ofJob(fact.job),
      ...(fact.parent && { parent: ofRun(fact.parent) }),
      ...(fact.root && { root: ofRun(fact.root) }),
    })),
    io: facts.io.map(fact => ({
      ...fact,
      job: ofJob(fact.job),
      dataset: naming(fact.dataset),
    })),
    columnLineage: facts.columnLineage.map(fact => ({
      ...fact,
      job: ofJob(fact.job),
      output: naming(fact.output),
      edges: fact.edges.map(edge => ({ ...edge, input: naming(edge.input) })),
    })),
    identityLinks: facts.identityLinks.map(link => ({
      ...link,
      a: naming(link.a),
      b: naming(link.b),
    })),
  };
}
