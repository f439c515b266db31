import { LineageFacts, RunFact } from '../facts';
import { OlIdentity } from '../identity';
import { DbtArtifact } from './detectDbtArtifact';
import { NodeIo } from './DbtLineage';
import { ArtifactHead, DbtContext, emptyFacts } from './DbtTranslation';
import { FacetsOfResult, facetsOfResult, isTestedIn } from './facetsOfResult';
import { invocationRun } from './invocationRun';
import { jobTypeFacet } from './nodeFacets';
import { DbtResult, timesOf } from './parseResults';
import { resultOutcome } from './resultOutcome';
import { Slices } from './slices';

/**
 * What run results say: one run per node, known by `<invocation>:<unique id>`,
 * and the run of the invocation above them.
 *
 * `joined` tells whether the manifest of the context is of the same invocation.
 * Only then is it known what a run read and wrote; otherwise the run is told to
 * be of unknown lineage, and the design of its job stays what it was.
 *
 * `ran` is false of a command that only compiled: then nothing was run at all.
 */
export function* runResultsToFacts(options: {
  artifact: DbtArtifact;
  results: DbtResult[];
  ran: boolean;
  joined: boolean;
  head: ArtifactHead;
  context: DbtContext;
  projectName: string;
}): Slices<LineageFacts> {
  const { artifact, results, joined, head, context } = options;
  const facts = emptyFacts(head, context.producer);
  if (!options.ran) {
    facts.notes.push({ pointer: '/args/which', note: 'not-run' });
    return facts;
  }
  const parent = {
    job: context.naming.job(`dbt-run-${options.projectName}`),
    runId: head.invocationKey,
  };
  for (const result of results) {
    yield;
    if (result.uniqueId.trim() === '') {
      facts.notes.push({ pointer: result.pointer, note: 'unplaced' });
      continue;
    }
    addResult(facts, { result, joined, head, context, parent });
  }
  invocationRun({ facts, artifact, results, head, parent });
  return facts;
}

interface ResultOptions {
  result: DbtResult;
  joined: boolean;
  head: ArtifactHead;
  context: DbtContext;
  parent: { job: OlIdentity; runId: string };
}

function addResult(facts: LineageFacts, options: ResultOptions): void {
  const { result, joined, head, context, parent } = options;
  const type = result.uniqueId.split('.')[0];
  const isTest = type === 'test' || type === 'unit_test';
  const outcome = resultOutcome(result.status, isTest);
  const io = joined ? context.io.get(result.uniqueId) : undefined;
  const job = context.naming.job(result.uniqueId);
  const runId = `${head.invocationKey}:${result.uniqueId}`;
  const times = timesOf(result);
  if (times.assumedUtc) {
    const pointer = `${result.pointer}/timing`;
    facts.notes.push({ pointer, note: 'assumed-utc' });
  }
  if (outcome.outcome === 'unknown') {
    const pointer = `${result.pointer}/status`;
    facts.notes.push({ pointer, note: 'unknown-event-type' });
  }
  const known = outcome.touchedData ? io : undefined;
  const facets = facetsOfResult({
    result,
    outcome,
    isTest,
    times,
    node: joined ? context.manifest?.nodes.get(result.uniqueId) : undefined,
    io: known,
    redactText: context.redactText,
  });
  const common: Pick<RunFact, 'job' | 'runId' | 'origin' | 'parent'> &
    Pick<RunFact, 'lineageUnknown'> = known
    ? { job, runId, origin: 'run', parent }
    : { job, runId, origin: 'run', parent, lineageUnknown: true };
  const { startedAt } = times;
  if (startedAt !== undefined && outcome.eventType !== 'ABORT') {
    facts.runs.push({
      ...common,
      eventType: 'START',
      at: startedAt,
      facets: [],
    });
  }
  if (!context.io.has(result.uniqueId)) {
    // No manifest that came along tells of this job.
    facts.jobs.push({
      job,
      // Fixtures and other tools write ids without a type.
      facets: result.uniqueId.includes('.')
        ? [{ name: 'jobType', value: jobTypeFacet(type) }]
        : [],
    });
  }
  facts.runs.push({
    ...common,
    eventType: outcome.eventType,
    at: times.endedAt ?? head.at,
    facets: facets.run,
  });
  if (known) {
    addIo(facts, { job, runId }, known, facets);
  }
}

function addIo(
  facts: LineageFacts,
  run: { job: OlIdentity; runId: string },
  io: NodeIo,
  facets: FacetsOfResult,
): void {
  const isTested = isTestedIn(io);
  for (const dataset of io.inputs) {
    const tested = isTested(dataset) ? facets.tested : [];
    facts.io.push({ ...run, dataset, direction: 'input', facets: tested });
  }
  if (io.output) {
    const dataset = io.output;
    const direction = 'output';
    facts.io.push({ ...run, dataset, direction, facets: facets.output });
  }
}
