import { LineageFacts, RunEventType, RunFact } from '../facts';
import { OlIdentity } from '../identity';
import { DbtArtifact } from './detectDbtArtifact';
import { NodeIo } from './DbtLineage';
import { DbtNode } from './DbtNode';
import { ArtifactHead, DbtContext, emptyFacts } from './DbtTranslation';
import { FacetsOfResult, facetsOfResult, isTestedIn } from './facetsOfResult';
import { invocationRun } from './invocationRun';
import { jobTypeFacet } from './nodeFacets';
import { DbtResult, timesOf } from './parseResults';
import { PlacedResult, placeResult } from './placeResult';
import { ResultOutcome, resultOutcome } from './resultOutcome';
import { Slices } from './slices';

/**
 * What run results say: one run per node, known by `<invocation>:<unique id>`,
 * and the run of the invocation above them.
 *
 * `joined` tells whether the manifest of the context is of the same invocation.
 * Only then is it known what a run read and wrote; otherwise the run is told to
 * be of unknown lineage, and the design of its job stays what it was. Where even
 * the names of what was built or tested are missing, a note says so: those
 * results tell nothing of any dataset.
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
  if (context.manifest && !joined) {
    facts.notes.push({
      pointer: '/metadata/invocation_id',
      note: 'other-invocation',
    });
  }
  let isUnplaced = false;
  for (const result of results) {
    yield;
    if (result.uniqueId.trim() === '') {
      facts.notes.push({ pointer: result.pointer, note: 'unplaced' });
      continue;
    }
    const outcome = outcomeOf(result);
    const placed = placeResult(result, joined, context);
    if (outcome.eventType === 'SKIP' && isWithoutJob(placed.node)) {
      continue; // Fusion reports ephemeral models so, which never run.
    }
    isUnplaced ||= outcome.touchedData && !placed.io;
    addResult(facts, {
      result,
      outcome,
      placed,
      joined,
      head,
      context,
      parent,
    });
  }
  if (isUnplaced) {
    facts.notes.push({ pointer: '/results', note: 'unplaced' });
  }
  invocationRun({ facts, artifact, results, head, parent });
  return facts;
}

function outcomeOf({ status, uniqueId }: DbtResult): ResultOutcome {
  return resultOutcome(status, isTestId(uniqueId));
}

function isTestId(uniqueId: string): boolean {
  return /^(unit_)?test\./.test(uniqueId);
}

function isWithoutJob(node: DbtNode | undefined): boolean {
  return node?.role === 'through' || node?.role === 'none';
}

interface ResultOptions {
  result: DbtResult;
  outcome: ResultOutcome;
  placed: PlacedResult;
  joined: boolean;
  head: ArtifactHead;
  context: DbtContext;
  parent: { job: OlIdentity; runId: string };
}

function addResult(facts: LineageFacts, options: ResultOptions): void {
  const { result, outcome, placed, joined, head, context, parent } = options;
  const [type] = result.uniqueId.split('.');
  const job = context.naming.job(result.uniqueId);
  const runId = `${head.invocationKey}:${result.uniqueId}`;
  const times = timesOf(result);
  if (times.assumedUtc) {
    const pointer = `${result.pointer}/timing`;
    facts.notes.push({ pointer, note: 'assumed-utc' });
  }
  if (outcome.eventType === 'OTHER') {
    const pointer = `${result.pointer}/status`;
    facts.notes.push({ pointer, note: 'unknown-event-type' });
  }
  const known = outcome.touchedData ? placed.io : undefined;
  const facets = facetsOfResult({
    result,
    outcome,
    isTest: isTestId(result.uniqueId),
    times,
    node: placed.node,
    io: known,
    redactText: context.redactText,
  });
  const common: Pick<RunFact, 'job' | 'runId' | 'origin' | 'parent'> &
    Pick<RunFact, 'lineageUnknown'> =
    known && joined
      ? { job, runId, origin: 'run', parent }
      : { job, runId, origin: 'run', parent, lineageUnknown: true };
  const { startedAt } = times;
  if (startedAt !== undefined && isEnd(outcome.eventType)) {
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

/** Whether something ran to an end: what did not has no start that matters. */
function isEnd(eventType: RunEventType): boolean {
  return eventType === 'COMPLETE' || eventType === 'FAIL';
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
