import { LineageFacts } from '../facts';
import { OlIdentity } from '../identity';
import { DbtArtifact } from './detectDbtArtifact';
import { ArtifactHead } from './DbtTranslation';
import { jobTypeFacet } from './nodeFacets';
import { parseDbtInstant } from './parseDbtInstant';
import { DbtResult } from './parseResults';
import { defined, durationOf, recordOf, textOf } from './readJson';
import { resultOutcome } from './resultOutcome';

/**
 * Adds the run of the whole command, which the runs of its nodes have for a
 * parent. It failed when any node did, as dbt's exit code says; it reads and
 * writes nothing itself.
 */
export function invocationRun(options: {
  facts: LineageFacts;
  artifact: DbtArtifact;
  results: DbtResult[];
  head: ArtifactHead;
  parent: { job: OlIdentity; runId: string };
}): void {
  const { facts, artifact, results, head } = options;
  const { job, runId } = options.parent;
  const metadata = recordOf(artifact.body.metadata);
  const args = recordOf(artifact.body.args);
  const startedAt =
    parseDbtInstant(metadata.invocation_started_at)?.ms ??
    earliestStart(facts) ??
    elapsedStart(artifact, head);
  facts.jobs.push({
    job,
    facets: [{ name: 'jobType', value: jobTypeFacet('job') }],
  });
  if (startedAt !== undefined) {
    facts.runs.push({
      job,
      runId,
      origin: 'run',
      eventType: 'START',
      at: startedAt,
      lineageUnknown: true,
      facets: [],
    });
  }
  const value = defined({
    invocation_id: head.invocationId,
    dbt_version: textOf(metadata.dbt_version),
    command: textOf(args.which),
  });
  facts.runs.push({
    job,
    runId,
    origin: 'run',
    eventType: results.some(failed) ? 'FAIL' : 'COMPLETE',
    at: head.at,
    lineageUnknown: true,
    facets: [{ name: 'dbt_run', value }],
  });
}

/** Some batches that failed fail the command too, although their model was built. */
function failed(result: DbtResult): boolean {
  const { eventType } = resultOutcome(result.status, false);
  return eventType === 'FAIL' || /^partial[ _-]success$/i.test(result.status);
}

function earliestStart(facts: LineageFacts): number | undefined {
  let earliest: number | undefined;
  for (const { eventType, at } of facts.runs) {
    if (eventType === 'START' && at !== undefined) {
      earliest = Math.min(earliest ?? at, at);
    }
  }
  return earliest;
}

function elapsedStart(
  artifact: DbtArtifact,
  head: ArtifactHead,
): number | undefined {
  const elapsed = durationOf(artifact.body.elapsed_time);
  return elapsed === undefined ? undefined : head.at - elapsed;
}
