import {
  ColumnEdgeFact,
  FacetFact,
  IdentityLinkFact,
  IoFact,
  JobRef,
  LineageFacts,
  NodeKind,
  OlIdentity,
  RunFact,
  SchemaFieldFact,
  canonicalJson,
  mergeRunState,
  runStateOf,
} from '@headwater/backstage-plugin-dataops-common';
import {
  NodeFacts,
  RunFacts,
  IoFacts,
  FacetEntry,
  SchemaEntry,
  InventoryEntry,
  LinkEntry,
  ColumnEntry,
  ColumnSet,
  latest,
} from './BatchFacts';
import { BULK } from './bulk';
import { columnSetOf } from './columnSetOf';
import { cutText } from './cutText';
import { nodeRowKey, runRowKey, schemaKey } from './keys';
import { NodeIndex } from './NodeIndex';

/** Longest name of a facet that the tables hold. */
const MAX_FACET_NAME = 128;
/** Longest type of a job that the table holds. */
const MAX_JOB_TYPE = 64;

/**
 * The facts of several events, merged with each other by natural key, so that
 * the store meets each row once per transaction. Pure: it knows no database.
 */
export class FactBatch {
  readonly nodes = new Map<string, NodeFacts>();
  readonly runs = new Map<string, RunFacts>();
  readonly io = new Map<string, IoFacts>();
  readonly nodeFacets = new Map<string, FacetEntry>();
  readonly runFacets = new Map<string, FacetEntry>();
  readonly ioFacets = new Map<string, FacetEntry>();
  readonly schemas = new Map<string, SchemaEntry>();
  readonly links = new Map<string, LinkEntry>();
  readonly columns = new Map<string, ColumnEntry>();
  readonly columnSets = new Map<string, ColumnSet>();
  readonly inventories: InventoryEntry[] = [];
  /** Keys are hashes, and each name comes many times: each is hashed once. */
  readonly #byName = new NodeIndex<NodeFacts>();
  readonly #runKeys = new Map<string, Map<string, string>>();

  static of(events: Iterable<{ facts: LineageFacts }>): FactBatch {
    const batch = new FactBatch();
    for (const { facts } of events) {
      batch.add(facts);
    }
    return batch;
  }

  /** Whether it becomes so many rows that round trips do not matter. */
  get isBulky(): boolean {
    const { nodes, runs, io, nodeFacets, runFacets, ioFacets } = this;
    const parts = [nodes, runs, io, nodeFacets, runFacets, ioFacets];
    return parts.reduce((rows, part) => rows + part.size, 0) > BULK;
  }

  add(facts: LineageFacts): void {
    const { at } = facts;
    for (const { job, streaming, deleted, facets } of facts.jobs) {
      const node = this.#job(job, at);
      const jobType = jobTypeOf(facets);
      if (jobType) {
        node.jobType = latest(node.jobType, { at, key: jobType });
      }
      node.streaming ||= streaming ?? false;
      if (deleted) {
        node.deletedAt = Math.max(node.deletedAt ?? at, at);
      }
      this.#facets(this.nodeFacets, node.key, facets, at);
    }
    for (const { dataset, schema, lifecycle, facets } of facts.datasets) {
      const node = this.#node('dataset', dataset, at);
      if (lifecycle) {
        node.lifecycle = latest(node.lifecycle, { at, key: lifecycle });
      }
      if (schema) {
        this.#schema(node.key, schema, at);
      }
      this.#facets(this.nodeFacets, node.key, facets, at);
    }
    for (const run of facts.runs) {
      this.#run(run, at, facts.producer);
    }
    for (const io of facts.io) {
      this.#io(io, at);
    }
    for (const { job, runId, output, edges } of facts.columnLineage) {
      this.#columns(
        this.#runKey(this.#job(job, at).key, runId),
        this.#node('dataset', output, at).key,
        edges,
        at,
      );
    }
    for (const link of facts.identityLinks) {
      this.#link(link, at);
    }
    for (const { namespace, prefixes } of facts.inventories ?? []) {
      this.inventories.push(
        ...prefixes.map(prefix => ({ namespace, prefix, at })),
      );
    }
  }

  #job(job: JobRef, at: number): NodeFacts {
    return this.#node(job.kind ?? 'job', job, at);
  }

  #named(job: JobRef): NodeFacts {
    return this.#node(job.kind ?? 'job', job);
  }

  /** @param at - absent for what is only named: that says nothing of it */
  #node(kind: NodeKind, id: OlIdentity, at?: number): NodeFacts {
    const known = this.#byName.get(kind, id);
    if (known) {
      if (at !== undefined) {
        known.firstAt = Math.min(known.firstAt ?? at, at);
        known.lastAt = Math.max(known.lastAt ?? at, at);
      }
      return known;
    }
    const key = nodeRowKey(kind, id);
    const node: NodeFacts = {
      key,
      kind,
      namespace: id.namespace,
      name: id.name,
      firstAt: at,
      lastAt: at,
      streaming: false,
    };
    this.nodes.set(key, node);
    this.#byName.set(kind, id, node);
    return node;
  }

  #run(fact: RunFact, at: number, producer: string): void {
    const jobKey = this.#job(fact.job, at).key;
    const key = this.#runKey(jobKey, fact.runId);
    const parent = fact.parent && {
      at,
      key: this.#stub(fact.parent),
    };
    if (fact.root) {
      // Its job is part of the hierarchy; the run has no child that is known.
      this.#named(fact.root.job);
    }
    const state = runStateOf(fact, at);
    const known = this.runs.get(key);
    this.runs.set(key, {
      key,
      jobKey,
      runId: fact.runId,
      origin: fact.origin,
      state: known?.state ? mergeRunState(known.state, state) : state,
      parent: parent ? latest(known?.parent, parent) : known?.parent,
      producer: latest(known?.producer, { at, key: producer }),
    });
    this.#facets(this.runFacets, key, fact.facets, at);
  }

  #runKey(jobKey: string, runId: string): string {
    let ofJob = this.#runKeys.get(jobKey);
    if (!ofJob) {
      ofJob = new Map();
      this.#runKeys.set(jobKey, ofJob);
    }
    let key = ofJob.get(runId);
    if (key === undefined) {
      key = runRowKey(jobKey, runId);
      ofJob.set(runId, key);
    }
    return key;
  }

  /** A run that is only named, as somebody's parent: it may never report itself. */
  #stub(ref: { job: JobRef; runId: string }): string {
    const jobKey = this.#named(ref.job).key;
    const key = this.#runKey(jobKey, ref.runId);
    if (!this.runs.has(key)) {
      this.runs.set(key, { key, jobKey, runId: ref.runId, origin: 'stub' });
    }
    return key;
  }

  #io(fact: IoFact, at: number): void {
    const runKey = this.#runKey(this.#job(fact.job, at).key, fact.runId);
    const nodeKey = this.#node('dataset', fact.dataset, at).key;
    const key = `${runKey} ${fact.direction} ${nodeKey}`;
    const known = this.io.get(key);
    this.io.set(key, {
      runKey,
      nodeKey,
      direction: fact.direction,
      firstAt: Math.min(known?.firstAt ?? at, at),
      lastAt: Math.max(known?.lastAt ?? at, at),
    });
    this.#facets(this.ioFacets, key, fact.facets, at);
  }

  #facets(
    into: Map<string, FacetEntry>,
    owner: string,
    facets: FacetFact[],
    at: number,
  ): void {
    for (const facet of facets) {
      const name = cutText(facet.name, MAX_FACET_NAME);
      const key = `${owner} ${name}`;
      const entry = { at, key: canonicalJson(facet.value) };
      into.set(key, {
        owner,
        name,
        value: latest(into.get(key)?.value, entry),
      });
    }
  }

  #schema(nodeKey: string, fields: SchemaFieldFact[], at: number): void {
    const key = schemaKey(fields);
    const place = `${nodeKey} ${key}`;
    const entry = this.schemas.get(place);
    this.schemas.set(place, {
      nodeKey,
      key,
      fields,
      firstAt: Math.min(entry?.firstAt ?? at, at),
      lastAt: Math.max(entry?.lastAt ?? at, at),
    });
  }

  #columns(
    runKey: string,
    nodeKey: string,
    edges: ColumnEdgeFact[],
    at: number,
  ): void {
    const { set, inputs } = columnSetOf(edges);
    if (!this.columnSets.has(set.key)) {
      this.columnSets.set(set.key, set);
    }
    for (const input of inputs) {
      this.#node('dataset', input, at);
    }
    const entry = { runKey, nodeKey, setKey: set.key };
    this.columns.set(`${runKey} ${nodeKey} ${set.key}`, entry);
  }

  #link(link: IdentityLinkFact, at: number): void {
    const aKey = this.#node('dataset', link.a, at).key;
    const bKey = this.#node('dataset', link.b, at).key;
    if (aKey === bKey) {
      return;
    }
    const type = link.type ?? '';
    const key = `${aKey} ${bKey} ${link.reason} ${type}`;
    const firstAt = Math.min(this.links.get(key)?.firstAt ?? at, at);
    this.links.set(key, { aKey, bKey, reason: link.reason, type, firstAt });
  }
}

/** What the `jobType` facet says that a job is, such as TASK or TEST. */
function jobTypeOf(facets: FacetFact[]): string | undefined {
  const value = facets.find(facet => facet.name === 'jobType')?.value;
  return typeof value === 'object' &&
    value !== null &&
    'jobType' in value &&
    typeof value.jobType === 'string'
    ? cutText(value.jobType.toUpperCase(), MAX_JOB_TYPE)
    : undefined;
}
