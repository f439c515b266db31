/** Deterministic pseudo-random numbers in [0, 1). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A run id that no other call of one program makes. */
function uuid(n: number): string {
  const hex = n.toString(16).padStart(12, '0');
  return `0193b3c0-0000-7000-8000-${hex}`;
}

const COLUMNS = Array.from({ length: 14 }, (_, i) => `column_${i}`);

function dataset(index: number): object {
  return {
    namespace: 'postgres://warehouse.example:5432',
    name: `shop.layer_${index % 7}.table_${index}`,
    facets: {
      schema: {
        _producer: 'https://example.com/bench',
        _schemaURL:
          'https://openlineage.io/spec/facets/1-1-1/SchemaDatasetFacet.json',
        fields: COLUMNS.map(name => ({ name, type: 'VARCHAR' })),
      },
    },
  };
}

/**
 * OpenLineage COMPLETE events of about 4.7 KB, as an orchestrator sends them:
 * two inputs and an output with schemas, column lineage, SQL and the usual run
 * facets; each its own run of one of `jobs` jobs.
 */
export function generateEvents(options: {
  count: number;
  jobs: number;
  offset?: number;
  /** Each job in turn, rather than any. */
  inTurn?: boolean;
}): string[] {
  const random = randomNumbers(7 + (options.offset ?? 0));
  const start = Date.UTC(2026, 10, 1);
  return Array.from({ length: options.count }, (_, i) => {
    const n = i + (options.offset ?? 0);
    const job = options.inTurn
      ? i % options.jobs
      : Math.floor(random() * options.jobs);
    const inputs = [dataset(job), dataset((job * 7 + 3) % options.jobs)];
    const output = dataset(job + options.jobs);
    return JSON.stringify({
      eventType: 'COMPLETE',
      eventTime: new Date(start + n * 1000).toISOString(),
      producer: 'https://example.com/bench/1.0',
      schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json',
      run: {
        runId: uuid(n),
        facets: {
          nominalTime: {
            nominalStartTime: new Date(start + n * 1000).toISOString(),
          },
          processing_engine: { name: 'bench', version: '1.0' },
          parent: {
            run: { runId: uuid(2 ** 40 + Math.floor(n / 20)) },
            job: { namespace: 'bench', name: `dag_${job % 50}` },
          },
        },
      },
      job: {
        namespace: 'bench',
        name: `dag_${job % 50}.task_${job}`,
        facets: {
          jobType: {
            processingType: 'BATCH',
            integration: 'BENCH',
            jobType: 'TASK',
          },
          sql: {
            query: `insert into t select ${COLUMNS.join(
              ', ',
            )} from a join b on a.id = b.id where a.day = '2026-11-01'`,
          },
        },
      },
      inputs,
      outputs: [
        {
          ...output,
          facets: {
            schema: Reflect.get(Reflect.get(output, 'facets'), 'schema'),
            columnLineage: {
              fields: Object.fromEntries(
                COLUMNS.slice(0, 6).map(name => [
                  name,
                  {
                    inputFields: [
                      {
                        namespace: 'postgres://warehouse.example:5432',
                        name: Reflect.get(inputs[0], 'name'),
                        field: name,
                        transformations: [
                          { type: 'DIRECT', subtype: 'IDENTITY' },
                        ],
                      },
                    ],
                  },
                ]),
              ),
            },
          },
          outputFacets: {
            outputStatistics: { rowCount: 1000 + n, size: 65536 },
          },
        },
      ],
    });
  });
}
