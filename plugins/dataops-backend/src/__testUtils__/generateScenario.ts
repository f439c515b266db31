import { JsonObject } from '@backstage/types';
import { Random } from './Random';

const START = Date.UTC(2026, 9, 1);
const PRODUCER = 'https://example.com/scenario/1.0';
const COLUMNS = ['id', 'name', 'amount', 'day', 'country', 'note'];
const TYPES = ['bigint', 'varchar', 'numeric(10,2)'];
const TERMINALS = ['COMPLETE', 'COMPLETE', 'COMPLETE', 'FAIL', 'ABORT'];

type Id = { namespace: string; name: string };
const SILENT: Id = { namespace: 'orchestrator-0', name: 'silent' };
type Job = { id: Id; streaming: boolean; parent?: { job: Id; runId: string } };

/** What happens in a made-up company: the same for the same seed. */
class Scenario {
  readonly events: JsonObject[] = [];
  readonly #random: Random;
  readonly #count: number;
  readonly #datasets: Id[];
  readonly #jobs: Job[];
  #runs = 0;

  constructor(count: number, seed: number) {
    this.#random = new Random(seed);
    this.#count = count;
    const size = Math.max(8, Math.ceil(count / 14));
    this.#datasets = Array.from({ length: size }, (_, i) => ({
      namespace: `${i % 3 === 0 ? 's3://lake' : 'postgres://db:5432'}`,
      name: `shop.${i % 2 ? 'öffentlich' : 'public'}.table_${i}`,
    }));
    this.#jobs = Array.from({ length: Math.ceil(size / 2) }, (_, i) => ({
      id: {
        namespace: `orchestrator-${i % 2}`,
        name: `dag_${i % 5}.task_${i}`,
      },
      streaming: i % 7 === 3,
    }));
  }

  build(): JsonObject[] {
    while (this.events.length < this.#count) {
      const kind = this.#random.next();
      if (kind < 0.78) {
        this.#run();
      } else if (kind < 0.88) {
        this.#jobEvent();
      } else {
        this.#datasetEvent();
      }
    }
    return this.events.slice(0, this.#count);
  }

  /** Coarse, so that many things happen at one instant. */
  #time(): number {
    return START + this.#random.int(this.#count) * 60_000;
  }

  #push(at: number, event: JsonObject): void {
    const eventTime = new Date(at).toISOString();
    this.events.push({ eventTime, producer: PRODUCER, ...event });
  }

  /** One run: its datasets are spread over its events, and it may end more than once. */
  #run(): void {
    const random = this.#random;
    const job = random.pick(this.#jobs);
    const runId = this.#runId();
    const at = this.#time();
    const step = random.pick([0, 60_000]);
    const types: Array<string | undefined> = ['START'];
    types.push(...random.some(['RUNNING', 'OTHER', undefined], 0.3));
    if (!job.streaming || random.chance(0.2)) {
      types.push(random.pick(TERMINALS));
    }
    if (random.chance(0.15)) {
      types.push(random.pick(TERMINALS));
    }
    if (random.chance(0.1)) {
      types.push(random.pick(['START', 'RUNNING']));
    }
    const inputs = random.some(this.#near(job), 0.4);
    const outputs = random.some(this.#near(job), 0.3);
    for (const [index, eventType] of types.entries()) {
      this.#push(at + index * step, {
        ...(eventType ? { eventType } : {}),
        run: { runId, facets: this.#runFacets(job, eventType, at) },
        job: { ...job.id, facets: this.#jobFacets(job) },
        inputs: random.some(inputs, 0.7).map(id => this.#dataset(id, inputs)),
        outputs: random.some(outputs, 0.7).map(id => this.#dataset(id, inputs)),
      });
    }
    if (random.chance(0.2)) {
      const child = random.pick(this.#jobs);
      // Every fifth time a parent that never reports itself.
      child.parent =
        this.#runs % 5 === 0
          ? { job: SILENT, runId: `silent-${runId}` }
          : { job: job.id, runId };
    }
  }

  /** Real producers repeat run ids between jobs. */
  #runId(): string {
    this.#runs += this.#random.chance(0.95) ? 1 : 0;
    return `0193b3c0-0000-7000-8000-${String(this.#runs).padStart(12, '0')}`;
  }

  /** A job works with few datasets, the same in most of its runs. */
  #near(job: Job): Id[] {
    const start = this.#jobs.indexOf(job) * 2;
    return Array.from(
      { length: 5 },
      (_, i) => this.#datasets[(start + i) % this.#datasets.length],
    );
  }

  #runFacets(job: Job, eventType: string | undefined, at: number): JsonObject {
    const random = this.#random;
    return {
      ...(random.chance(0.4)
        ? { nominalTime: { nominalStartTime: new Date(at).toISOString() } }
        : {}),
      ...(job.parent && random.chance(0.6)
        ? {
            parent: {
              job: job.parent.job,
              run: { runId: job.parent.runId },
              root: {
                job: { namespace: 'orchestrator-0', name: 'root' },
                run: { runId: 'root-run' },
              },
            },
          }
        : {}),
      ...(eventType === 'FAIL'
        ? { errorMessage: { message: `boom ${random.int(3)}` } }
        : {}),
    };
  }

  #jobFacets(job: Job): JsonObject {
    const random = this.#random;
    return {
      // Not on every event: that a job is streaming may be known late.
      ...(job.streaming && random.chance(0.5)
        ? { jobType: { processingType: 'STREAMING', integration: 'FLINK' } }
        : {}),
      ...(random.chance(0.2)
        ? { documentation: { description: `text ${random.int(4)} 😀` } }
        : {}),
      ...(random.chance(0.1)
        ? { ownership: { owners: [{ name: `team-${random.int(3)}` }] } }
        : {}),
      ...(random.chance(0.2)
        ? { sql: { query: `select * from t${random.int(3)} where a = 'x'` } }
        : {}),
    };
  }

  #dataset(id: Id, inputs: Id[]): JsonObject {
    return {
      ...id,
      facets: this.#datasetFacets(id, inputs),
      ...(this.#random.chance(0.2)
        ? {
            outputFacets: {
              outputStatistics: { rowCount: this.#random.int(9) },
            },
          }
        : {}),
    };
  }

  #datasetFacets(id: Id, inputs: Id[]): JsonObject {
    const random = this.#random;
    return {
      ...(random.chance(0.4) ? { schema: this.#schema() } : {}),
      ...(random.chance(0.08) ? { symlinks: this.#symlinks(id) } : {}),
      ...(random.chance(0.06)
        ? { lifecycleStateChange: this.#change(id) }
        : {}),
      ...(inputs.length > 0 && random.chance(0.3)
        ? { columnLineage: this.#columnLineage(inputs) }
        : {}),
      ...(random.chance(0.1)
        ? { ownership: { owners: [{ name: `team-${random.int(3)}` }] } }
        : {}),
      ...(random.chance(0.1)
        ? {
            dataQualityAssertions: {
              assertions: [
                {
                  assertion: 'not_null',
                  column: 'id',
                  success: random.chance(0.5),
                },
              ],
            },
          }
        : {}),
    };
  }

  #schema(): JsonObject {
    return {
      fields: this.#random.some(COLUMNS, 0.8).map(name => ({
        name,
        type: this.#random.pick(TYPES),
      })),
    };
  }

  #symlinks(id: Id): JsonObject {
    const other = this.#random.chance(0.9)
      ? { namespace: 'hive://metastore', name: id.name.toUpperCase() }
      : this.#random.pick(this.#datasets);
    const type = this.#random.pick(['TABLE', 'LOCATION']);
    return { identifiers: [{ ...other, type }] };
  }

  #change(id: Id): JsonObject {
    const change = this.#random.pick([
      'DROP',
      'DROP',
      'CREATE',
      'ALTER',
      'RENAME',
    ]);
    return {
      lifecycleStateChange: change,
      ...(change === 'RENAME'
        ? {
            previousIdentifier: {
              namespace: id.namespace,
              name: `${id.name}_v${this.#random.int(2)}`,
            },
          }
        : {}),
    };
  }

  #columnLineage(inputs: Id[]): JsonObject {
    const random = this.#random;
    const source = () => ({
      ...random.pick(inputs),
      field: random.pick(COLUMNS),
      transformations: [
        {
          type: 'DIRECT',
          subtype: random.pick(['IDENTITY', 'AGGREGATION']),
          masking: random.chance(0.2),
        },
      ],
    });
    return {
      fields: Object.fromEntries(
        random.some(COLUMNS, 0.4).map(name => [
          name,
          {
            inputFields: random.chance(0.5) ? [source()] : [source(), source()],
          },
        ]),
      ),
      ...(random.chance(0.3) ? { dataset: [source()] } : {}),
    };
  }

  #jobEvent(): void {
    const job = this.#random.pick(this.#jobs);
    const near = this.#near(job);
    this.#push(this.#time(), {
      job: { ...job.id, facets: this.#jobFacets(job) },
      inputs: this.#random.some(near, 0.3).map(id => this.#dataset(id, [])),
      outputs: this.#random.some(near, 0.3).map(id => this.#dataset(id, near)),
    });
  }

  #datasetEvent(): void {
    const id = this.#random.pick(this.#datasets);
    if (this.#random.chance(0.15)) {
      // After everything else: gone for good.
      const lifecycleStateChange = { lifecycleStateChange: 'DROP' };
      this.#push(START + 2 * this.#count * 60_000, {
        dataset: { ...id, facets: { lifecycleStateChange } },
      });
      return;
    }
    const sources = this.#random.some(this.#datasets.slice(0, 4), 0.3);
    this.#push(this.#time(), {
      dataset: { ...id, facets: this.#datasetFacets(id, sources) },
    });
  }
}

/**
 * OpenLineage events with everything whose order could matter: jobs with
 * several runs and runs with several ends, datasets spread over events,
 * symlinks, renames, drops, designs, streaming jobs, parents, column lineage,
 * schema changes, and many ties in time.
 */
export function generateScenario(options: {
  events: number;
  seed: number;
}): JsonObject[] {
  return new Scenario(options.events, options.seed).build();
}
