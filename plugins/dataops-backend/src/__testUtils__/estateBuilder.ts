import { Knex } from 'knex';
import { namespaceKey, nodeRowKey, runRowKey } from '../store/keys';

/** The instant at which the estates of the tests are looked at. */
export const NOW = Date.UTC(2026, 10, 21, 12);
const HOUR = 3_600_000;

type JobSpec = {
  kind: 'job';
  name: string;
  reads: string[];
  writes: string[];
  pipeline?: string;
  state: 'current' | 'aged' | 'unconfirmed';
};
type EntitySpec = {
  kind: 'dataset' | 'pipeline';
  name: string;
  reads: string[];
  writes: string[];
  derivedFrom: string[];
  row: Record<string, string | number>;
  node: Record<string, string | number>;
};

/** A job that events reported: `job('a').reads('x').writes('y')`. */
export class JobBuilder {
  readonly spec: JobSpec;

  constructor(name: string) {
    this.spec = { kind: 'job', name, reads: [], writes: [], state: 'current' };
  }

  reads(...datasets: string[]): this {
    this.spec.reads.push(...datasets);
    return this;
  }

  writes(...datasets: string[]): this {
    this.spec.writes.push(...datasets);
    return this;
  }

  of(name: string): this {
    this.spec.pipeline = name;
    return this;
  }

  /** Its edges were in an older completed run, or never in one. */
  no(state: 'longer' | 'proof'): this {
    this.spec.state = state === 'longer' ? 'aged' : 'unconfirmed';
    return this;
  }
}

/** An entity of the catalog, with what it declares. */
export class EntityBuilder {
  readonly spec: EntitySpec;

  constructor(kind: EntitySpec['kind'], name: string) {
    this.spec = {
      kind,
      name,
      reads: [],
      writes: [],
      derivedFrom: [],
      row: {},
      node: {},
    };
  }

  with(row: Record<string, string | number>): this {
    Object.assign(this.spec.row, row);
    return this;
  }

  /** Columns of the node, such as a status. */
  node(row: Record<string, string | number>): this {
    Object.assign(this.spec.node, row);
    return this;
  }

  declaresReading(...datasets: string[]): this {
    this.spec.reads.push(...datasets);
    return this;
  }

  declaresWriting(...datasets: string[]): this {
    this.spec.writes.push(...datasets);
    return this;
  }

  derivedFrom(...datasets: string[]): this {
    this.spec.derivedFrom.push(...datasets);
    return this;
  }
}

export function job(name: string): JobBuilder {
  return new JobBuilder(name);
}

export function dataset(name: string): EntityBuilder {
  return new EntityBuilder('dataset', name);
}

export function pipeline(name: string): EntityBuilder {
  return new EntityBuilder('pipeline', name);
}

class EstateWriter {
  readonly #knex: Knex;
  readonly #nodes = new Map<string, number>();
  readonly #entities = new Map<string, number>();

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async entity(spec: EntitySpec): Promise<void> {
    const ref = `${spec.kind}:default/${spec.name}`;
    const id = await this.#insert('entity', {
      ref,
      kind: spec.kind,
      label: spec.name,
      spec: '{}',
      etag: spec.name,
      ...spec.row,
    });
    this.#entities.set(spec.name, id);
    await this.#node(spec.kind, spec.name, {
      entity_id: id,
      owner_ref: spec.row.owner_ref ?? null,
      ...spec.node,
    });
  }

  async declare(spec: EntitySpec): Promise<void> {
    const own = await this.#node(spec.kind, spec.name);
    const entityId = this.#entities.get(spec.name);
    for (const name of [...spec.reads, ...spec.derivedFrom]) {
      await this.#knex('declared_edge').insert({
        from_id: await this.#node('dataset', name),
        to_id: own,
        entity_id: entityId,
      });
    }
    for (const name of spec.writes) {
      await this.#knex('declared_edge').insert({
        from_id: own,
        to_id: await this.#node('dataset', name),
        entity_id: entityId,
      });
    }
  }

  async job(spec: JobSpec): Promise<void> {
    const entityId = this.#entities.get(spec.pipeline ?? '') ?? null;
    const id = await this.#node('job', spec.name, {
      entity_id: entityId,
      last_at: NOW - HOUR,
    });
    const proven = spec.state !== 'unconfirmed';
    const runId = await this.#insert('run', {
      key: runRowKey(
        nodeRowKey('job', { namespace: 'ns', name: spec.name }),
        'r1',
      ),
      job_id: id,
      run_id: 'r1',
      origin: 'run',
      state: '{}',
      phase: proven ? 'complete' : 'failed',
      started_at: NOW - 2 * HOUR,
      ended_at: NOW - HOUR,
      last_at: NOW - HOUR,
      proof_at: proven ? NOW - HOUR : null,
    });
    await this.#knex('node')
      .where({ id })
      .update({ last_run_id: runId, current_run_id: proven ? runId : null });
    for (const direction of ['input', 'output'] as const) {
      const names = direction === 'input' ? spec.reads : spec.writes;
      for (const name of names) {
        await this.#edge({ id, runId, direction, name, state: spec.state });
      }
    }
  }

  async #edge(edge: {
    id: number;
    runId: number;
    direction: 'input' | 'output';
    name: string;
    state: JobSpec['state'];
  }): Promise<void> {
    const node = await this.#node('dataset', edge.name);
    const times = { first_at: NOW - 2 * HOUR, last_at: NOW - HOUR };
    await this.#knex('run_io').insert({
      run_id: edge.runId,
      node_id: node,
      direction: edge.direction,
      ...times,
    });
    await this.#knex('edge').insert({
      job_id: edge.id,
      node_id: node,
      direction: edge.direction,
      canonical_id: node,
      current: edge.state === 'current',
      ...times,
    });
  }

  async #node(
    kind: 'dataset' | 'job' | 'pipeline',
    name: string,
    extra: Record<string, string | number | null> = {},
  ): Promise<number> {
    const known = this.#nodes.get(`${kind} ${name}`);
    if (known !== undefined) {
      return known;
    }
    const id = await this.#insert('node', {
      key: nodeRowKey(kind, { namespace: 'ns', name }),
      kind,
      namespace_id: await this.#namespace(),
      name,
      label: name,
      search: `ns ${name}`.toLowerCase(),
      ...extra,
    });
    await this.#knex('node').where({ id }).update({ canonical_id: id });
    this.#nodes.set(`${kind} ${name}`, id);
    return id;
  }

  async #namespace(): Promise<number> {
    const key = namespaceKey('ns');
    const [known] = await this.#knex('namespace').where({ key }).select('id');
    return known?.id ?? this.#insert('namespace', { key, name: 'ns' });
  }

  async #insert(table: string, row: object): Promise<number> {
    const [inserted] = await this.#knex(table).insert(row).returning('id');
    return inserted.id;
  }
}

/** Writes an estate as the ingest and the mirror of the catalog would. */
export async function buildEstate(
  knex: Knex,
  parts: ReadonlyArray<JobBuilder | EntityBuilder>,
): Promise<void> {
  const writer = new EstateWriter(knex);
  for (const part of parts) {
    if (part instanceof EntityBuilder) {
      await writer.entity(part.spec);
    }
  }
  for (const part of parts) {
    await (part instanceof JobBuilder
      ? writer.job(part.spec)
      : writer.declare(part.spec));
  }
}
