import { JsonObject } from '@backstage/types';
import {
  FacetFact,
  FactNote,
  JobRef,
  LineageFacts,
  RunEventType,
  RunFact,
} from '../facts';
import { OlIdentity } from '../identity';
import { columnEdges } from './columnLineage';
import { datasetFact, identityLinks } from './datasetFacts';
import { isDbtIntegration } from './dbtIntegration';
import { MAX_IDENTIFIER } from './eventSchema';
import { otherFacets, translated, withMisplaced } from './facetFacts';
import { ioFacets } from './ioFacets';
import { LineageEntry, lineageEntries } from './lineageFacet';
import {
  Facets,
  OpenLineageDataset,
  OpenLineageEvent,
} from './OpenLineageEvent';
import { parseInstant } from './parseInstant';
import { identity, member, text } from './read';

/** `db.schema_dbt_test__audit.test`: outputs of dbt tests with stored failures: evidence of the test, no data of anybody's. */
const TEST_AUDIT = /dbt_test__audit\./i;

/** What such an event says of a dataset's life is intended, or did not come about. */
const UNDONE: ReadonlySet<string> = new Set([
  'START',
  'RUNNING',
  'FAIL',
  'ABORT',
]);

class Translation {
  readonly #facts: LineageFacts;
  readonly #contentKey: () => string;
  #designId: string | undefined;
  /** Whether what the event says has happened. */
  #isDone = true;

  constructor(facts: LineageFacts, contentKey: () => string) {
    this.#facts = facts;
    this.#contentKey = contentKey;
  }

  jobOrRun(
    event: OpenLineageEvent,
    source: { facets?: Facets | null } & OlIdentity,
  ): void {
    const facts = this.#facts;
    const job = { namespace: source.namespace, name: source.name };
    this.#isDone = !UNDONE.has(event.eventType ?? '');
    const type = text(
      member(translated(source.facets, 'jobType'), 'processingType'),
    );
    facts.jobs.push({
      job,
      ...(type?.toUpperCase() === 'STREAMING' ? { streaming: true } : {}),
      facets: withMisplaced(otherFacets(source.facets), event.run?.facets),
    });
    const run = event.run
      ? this.#run(event, job, event.run)
      : this.#design(job);
    facts.runs.push(run);
    const evidence: JsonObject[] = [];
    for (const direction of ['input', 'output'] as const) {
      const listed = event[`${direction}s`] ?? [];
      for (const [index, dataset] of listed.entries()) {
        const id = identity(dataset);
        if (id && TEST_AUDIT.test(id.name)) {
          evidence.push({ ...id });
        } else {
          this.#io(run, direction, dataset, `/${direction}s/${index}`);
        }
      }
    }
    this.#testEvidence(run, evidence);
    for (const entry of lineageEntries(
      translated(source.facets, 'lineage'),
      undefined,
    )) {
      this.#entry(entry, run);
    }
    if (facts.io.length === 0 && isSilent(event)) {
      run.lineageUnknown = true;
    }
  }

  datasetEvent(dataset: OpenLineageDataset): void {
    const id = this.#dataset(dataset, '/dataset');
    const entries = lineageEntries(translated(dataset.facets, 'lineage'), id);
    const edges = columnEdges(translated(dataset.facets, 'columnLineage'));
    if (!id || (entries.length === 0 && edges.length === 0)) {
      return;
    }
    const run = this.#design({ ...id, kind: 'derivation' });
    this.#facts.jobs.push({ job: run.job, facets: [] });
    this.#facts.runs.push(run);
    this.#entry(
      { inputs: edges.map(e => e.input), writers: [], output: id, edges },
      run,
    );
    for (const entry of entries) {
      this.#entry(entry, run);
    }
  }

  #run(
    event: OpenLineageEvent,
    job: JobRef,
    run: { runId: string; facets?: Facets | null },
  ): RunFact {
    const { facets } = run;
    const nominal = (key: string): number | undefined => {
      const value = text(member(translated(facets, 'nominalTime'), key));
      return value === undefined ? undefined : parseInstant(value)?.at;
    };
    // Airflow's integration has called it so.
    const parent =
      translated(facets, 'parent') ?? translated(facets, 'parentRun');
    return {
      job,
      runId: run.runId,
      origin: 'run',
      eventType: eventTypeOf(event),
      nominalStart: nominal('nominalStartTime'),
      nominalEnd: nominal('nominalEndTime'),
      parent: this.#runRef(parent, job, run.runId),
      root: this.#runRef(member(parent, 'root'), job, run.runId),
      facets: otherFacets(facets).filter(({ name }) => name !== 'sql'),
    };
  }

  /**
   * A run that a facet names: a run is not its own parent, but ids repeat
   * between jobs. Templates and Spark send parents without an id.
   */
  #runRef(facet: unknown, ownJob: JobRef, ownRunId: string): RunFact['parent'] {
    const job = identity(member(facet, 'job'));
    const runId = text(member(member(facet, 'run'), 'runId'));
    const isRef =
      job &&
      runId &&
      runId.length <= MAX_IDENTIFIER &&
      !isSame(job, ownJob, runId === ownRunId);
    if (!isRef && facet !== undefined && facet !== null) {
      this.#facts.notes.push({
        pointer: '/run/facets/parent',
        note: 'unplaced',
      });
    }
    return isRef ? { job, runId } : undefined;
  }

  /**
   * What failed rows a dbt test stored is its evidence, and is told of what it
   * tested: the reads of the run, or the run itself where it read nothing.
   */
  #testEvidence(run: RunFact, relations: JsonObject[]): void {
    if (relations.length === 0) {
      return;
    }
    const fact = { name: 'headwater_testEvidence', value: { relations } };
    const reads = this.#facts.io.filter(io => io.direction === 'input');
    for (const holder of reads.length > 0 ? reads : [run]) {
      holder.facets.push(fact);
    }
  }

  #io(
    run: RunFact,
    direction: 'input' | 'output',
    dataset: OpenLineageDataset,
    pointer: string,
  ): void {
    const id = this.#dataset(dataset, pointer);
    if (!id) {
      return;
    }
    const { producer } = this.#facts;
    const report = { eventType: run.eventType, producer };
    this.#addIo(run, direction, id, ioFacets(dataset, report));
    if (direction === 'input') {
      return; // How an input was made is for the one to say who wrote it.
    }
    const edges = columnEdges(translated(dataset.facets, 'columnLineage'));
    if (edges.length > 0) {
      this.#addColumns(run, id, edges);
    }
    for (const entry of lineageEntries(
      translated(dataset.facets, 'lineage'),
      id,
    )) {
      this.#entry(entry, run);
    }
  }

  #entry(entry: LineageEntry, run: RunFact): void {
    const ofRun = entry.job ? this.#otherJob(entry.job, run) : run;
    for (const input of entry.inputs) {
      this.#addIo(ofRun, 'input', input, []);
    }
    const { output } = entry;
    for (const { job, runId } of entry.writers) {
      if (output) {
        this.#addIo(this.#otherJob(job, run, runId), 'output', output, []);
      }
    }
    // A dataset that other jobs make from nothing named here is not this job's.
    if (output && (entry.inputs.length > 0 || entry.writers.length === 0)) {
      this.#addIo(ofRun, 'output', output, []);
      if (entry.edges.length > 0) {
        this.#addColumns(ofRun, output, entry.edges);
      }
    }
  }

  /** A job that another's facet speaks of: by its run, or known by design. */
  #otherJob(job: JobRef, run: RunFact, runId?: string): RunFact {
    if (job.namespace === run.job.namespace && job.name === run.job.name) {
      return run;
    }
    const other: RunFact =
      runId === undefined
        ? this.#design(job)
        : { job, runId, origin: 'run', facets: [] };
    this.#facts.jobs.push({ job, facets: [] });
    this.#facts.runs.push(other);
    return other;
  }

  /** What a job is known by that did not run. */
  #design(job: JobRef): RunFact {
    this.#designId ??= `design:${this.#contentKey()}`;
    return { job, runId: this.#designId, origin: 'design', facets: [] };
  }

  #addIo(
    run: RunFact,
    direction: 'input' | 'output',
    dataset: OlIdentity,
    facets: FacetFact[],
  ): void {
    const { job, runId } = run;
    this.#facts.io.push({ job, runId, dataset, direction, facets });
  }

  /** Column lineage names datasets that the event may not list: those are read too. */
  #addColumns(
    run: RunFact,
    output: OlIdentity,
    edges: ReturnType<typeof columnEdges>,
  ): void {
    const { job, runId } = run;
    this.#facts.columnLineage.push({ job, runId, output, edges });
  }

  #dataset(
    dataset: OpenLineageDataset,
    pointer: string,
  ): OlIdentity | undefined {
    const id = identity(dataset);
    if (!id) {
      this.#facts.notes.push({ pointer, note: 'skipped-unnamed-dataset' });
      return undefined;
    }
    const { lifecycle, ...fact } = datasetFact(id, dataset.facets);
    this.#facts.datasets.push(
      lifecycle && this.#isDone ? { ...fact, lifecycle } : fact,
    );
    const links = identityLinks(id, dataset.facets);
    this.#facts.identityLinks.push(
      ...links.filter(({ reason }) => reason !== 'rename' || this.#isDone),
    );
    return id;
  }
}

function eventTypeOf({
  eventType,
  producer,
}: OpenLineageEvent): RunEventType | undefined {
  return eventType === 'ABORT' && isDbtIntegration(producer ?? '')
    ? 'SKIP'
    : eventType ?? undefined;
}

/** Whether no datasets means that none are known: a JobEvent may bring an owner only. */
function isSilent({ run }: OpenLineageEvent): boolean {
  return !run || Boolean(translated(run.facets, 'extractionError'));
}

function isSame(a: OlIdentity, b: OlIdentity, sameRun: boolean): boolean {
  return sameRun && a.namespace === b.namespace && a.name === b.name;
}

/**
 * What an OpenLineage event says. Pure; the event has been checked
 * (`parseOpenLineageEvent`) and redacted (`redactEvent`).
 *
 * @param options - `contentKey`: gives a hash of the event, which names the design of
 *   a JobEvent and is not asked for otherwise; `notes`: what redaction noted
 * @public
 */
export function toLineageFacts(
  event: OpenLineageEvent,
  options: { contentKey: () => string; notes?: FactNote[] },
): LineageFacts {
  const instant = parseInstant(event.eventTime);
  const facts: LineageFacts = {
    at: instant?.at ?? 0,
    producer: event.producer ?? '',
    notes: [...(options.notes ?? [])],
    jobs: [],
    datasets: [],
    runs: [],
    io: [],
    columnLineage: [],
    identityLinks: [],
  };
  if (instant?.assumedUtc) {
    facts.notes.push({ pointer: '/eventTime', note: 'assumed-utc' });
  }
  const translation = new Translation(facts, options.contentKey);
  if (event.job) {
    translation.jobOrRun(event, event.job);
  } else if (event.dataset) {
    translation.datasetEvent(event.dataset);
  }
  return facts;
}
