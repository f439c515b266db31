import { JsonValue } from '@backstage/types';
import {
  DatasetFact,
  FacetFact,
  FactNote,
  JobRef,
  LineageFacts,
  RunFact,
} from '../facts';
import { OlIdentity } from '../identity';
import { columnEdges } from './columnLineage';
import { LineageEntry, lineageEntries } from './lineageFacet';
import { Facets, OpenLineageDataset, OpenLineageEvent } from './OpenLineageEvent';
import { parseInstant } from './parseInstant';
import { identity, member, objects, text } from './read';

/** Facets that become something else than a facet. */
const TRANSLATED = new Set([
  'columnLineage',
  'lineage',
  'nominalTime',
  'parent',
  'schema',
  'symlinks',
]);

/**
 * Facets of one read or write, not of the dataset, wherever producers put
 * them: in `inputFacets`, in `facets` (dbt), or on outputs.
 */
const IO_FACETS = new Set(['dataQualityAssertions', 'dataQualityMetrics']);

const LIFECYCLES: ReadonlyArray<NonNullable<DatasetFact['lifecycle']>> = [
  'ALTER',
  'CREATE',
  'DROP',
  'OVERWRITE',
  'RENAME',
  'TRUNCATE',
];

/** Outputs of dbt tests with stored failures: evidence of the test, no data of anybody's. */
const TEST_AUDIT = /(^|\.)[^.]*_?dbt_test__audit\./;

/**
 * What an OpenLineage event says. Pure; the event has been checked
 * (`parseOpenLineageEvent`) and redacted (`redactEvent`).
 *
 * @param options - `contentKey`: a hash of the event, names the design of a JobEvent;
 *   `notes`: what redaction noted
 * @public
 */
export function toLineageFacts(
  event: OpenLineageEvent,
  options: { contentKey: string; notes?: FactNote[] },
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

class Translation {
  readonly #facts: LineageFacts;
  readonly #designId: string;

  constructor(facts: LineageFacts, contentKey: string) {
    this.#facts = facts;
    this.#designId = `design:${contentKey}`;
  }

  jobOrRun(event: OpenLineageEvent, source: { facets?: Facets | null } & OlIdentity): void {
    const facts = this.#facts;
    const job = { namespace: source.namespace, name: source.name };
    const type = text(member(source.facets?.jobType, 'processingType'));
    facts.jobs.push({
      job,
      ...(type?.toUpperCase() === 'STREAMING' ? { streaming: true } : {}),
      facets: otherFacets(source.facets),
    });
    const run = event.run
      ? this.#run(event, job, event.run)
      : design(job, this.#designId);
    facts.runs.push(run);
    for (const direction of ['input', 'output'] as const) {
      const listed = event[`${direction}s`] ?? [];
      for (const [index, dataset] of listed.entries()) {
        this.#io(run, direction, dataset, `/${direction}s/${index}`);
      }
    }
    for (const entry of lineageEntries(source.facets?.lineage, undefined)) {
      this.#entry(entry, run);
    }
  }

  datasetEvent(dataset: OpenLineageDataset): void {
    const id = this.#dataset(dataset, '/dataset');
    const entries = lineageEntries(dataset.facets?.lineage, id);
    const edges = columnEdges(dataset.facets?.columnLineage);
    if (!id || (entries.length === 0 && edges.length === 0)) {
      return;
    }
    const run = design({ ...id, kind: 'derivation' }, this.#designId);
    this.#facts.jobs.push({ job: run.job, facets: [] });
    this.#facts.runs.push(run);
    this.#entry({ inputs: edges.map(e => e.input), output: id, edges }, run);
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
      const value = text(member(facets?.nominalTime, key));
      return value === undefined ? undefined : parseInstant(value)?.at;
    };
    return {
      job,
      runId: run.runId,
      origin: 'run',
      eventType: event.eventType ?? undefined,
      nominalStart: nominal('nominalStartTime'),
      nominalEnd: nominal('nominalEndTime'),
      parent: runRef(facets?.parent, run.runId),
      root: runRef(member(facets?.parent, 'root'), run.runId),
      facets: otherFacets(facets),
    };
  }

  #io(
    run: RunFact,
    direction: 'input' | 'output',
    dataset: OpenLineageDataset,
    pointer: string,
  ): void {
    if (dataset.name && TEST_AUDIT.test(dataset.name)) {
      return;
    }
    const id = this.#dataset(dataset, pointer);
    if (!id) {
      return;
    }
    const facets = [
      ...allFacets(dataset.inputFacets),
      ...allFacets(dataset.outputFacets),
      ...allFacets(dataset.facets).filter(({ name }) => IO_FACETS.has(name)),
    ];
    this.#addIo(run, direction, id, facets);
    const edges = columnEdges(dataset.facets?.columnLineage);
    if (edges.length > 0) {
      this.#addColumns(run, id, edges);
    }
    for (const entry of lineageEntries(dataset.facets?.lineage, id)) {
      this.#entry(entry, run);
    }
  }

  #entry(entry: LineageEntry, run: RunFact): void {
    const ofRun = entry.job ? this.#otherJob(entry.job, run) : run;
    for (const input of entry.inputs) {
      this.#addIo(ofRun, 'input', input, []);
    }
    if (entry.output) {
      this.#addIo(ofRun, 'output', entry.output, []);
      if (entry.edges.length > 0) {
        this.#addColumns(ofRun, entry.output, entry.edges);
      }
    }
  }

  /** A job that another's facet speaks of: known by design. */
  #otherJob(job: JobRef, run: RunFact): RunFact {
    if (job.namespace === run.job.namespace && job.name === run.job.name) {
      return run;
    }
    const other = design(job, this.#designId);
    this.#facts.jobs.push({ job, facets: [] });
    this.#facts.runs.push(other);
    return other;
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
    const { facets } = dataset;
    const schema = schemaFields(member(facets?.schema, 'fields'));
    const change = member(facets?.lifecycleStateChange, 'lifecycleStateChange');
    const lifecycle = LIFECYCLES.find(known => known === change);
    this.#facts.datasets.push({
      dataset: id,
      ...(schema ? { schema } : {}),
      ...(lifecycle ? { lifecycle } : {}),
      facets: otherFacets(facets).filter(({ name }) => !IO_FACETS.has(name)),
    });
    this.#links(id, facets);
    return id;
  }

  #links(id: OlIdentity, facets: Facets | null | undefined): void {
    for (const symlink of objects(member(facets?.symlinks, 'identifiers'))) {
      const b = identity(symlink);
      if (b) {
        const type = text(member(symlink, 'type'));
        this.#facts.identityLinks.push({ a: id, b, reason: 'symlink', type });
      }
    }
    const previous = identity(
      member(facets?.lifecycleStateChange, 'previousIdentifier'),
    );
    if (previous) {
      this.#facts.identityLinks.push({ a: previous, b: id, reason: 'rename' });
    }
  }
}

function design(job: JobRef, runId: string): RunFact {
  return { job, runId, origin: 'design', facets: [] };
}

/** A run that a facet names; a run is not its own parent. */
function runRef(
  facet: unknown,
  ownRunId: string,
): RunFact['parent'] {
  const job = identity(member(facet, 'job'));
  const runId = text(member(member(facet, 'run'), 'runId'));
  return job && runId && runId !== ownRunId ? { job, runId } : undefined;
}

function allFacets(facets: Facets | null | undefined): FacetFact[] {
  return Object.entries(facets ?? {}).flatMap(([name, value]) =>
    value === undefined || value === null
      ? []
      : [{ name, value: value satisfies JsonValue }],
  );
}

function otherFacets(facets: Facets | null | undefined): FacetFact[] {
  return allFacets(facets).filter(({ name }) => !TRANSLATED.has(name));
}

function schemaFields(value: unknown): DatasetFact['schema'] {
  if (!Array.isArray(value)) {
    return undefined;
  }
  return objects(value).flatMap(field => {
    const name = text(member(field, 'name'));
    if (!name) {
      return [];
    }
    const nested = schemaFields(member(field, 'fields'));
    const type = text(member(field, 'type'));
    const description = text(member(field, 'description'));
    return [
      {
        name,
        ...(type ? { type } : {}),
        ...(description ? { description } : {}),
        ...(nested?.length ? { fields: nested } : {}),
      },
    ];
  });
}
