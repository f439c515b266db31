import { ConfigReader } from '@backstage/config';
import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import { Knex } from 'knex';
import { SEES_ALL, Visibility } from '../../access/Visibility';
import { readDataOpsConfig } from '../../config';
import { openLineageConnector } from '../../connectors/openlineage/openLineageConnector';
import { translate } from '../../ingest/Ingestor';
import { contentKey, LineageStore } from '../../ingest/LineageStore';
import { nodeRowKey } from '../../store/keys';
import { createMarquezRouter } from '../createMarquezRouter';

export const PG = 'postgres://db.shop.internal:5432';
export const JOBS = 'shop-airflow';

const config = readDataOpsConfig(new ConfigReader({}));
const HEADER = {
  _producer: 'https://example.com/producer',
  _schemaURL: 'https://example.com/facet.json',
};

export type DatasetSpec = {
  namespace?: string;
  name: string;
  columns?: string[];
  /** `output column: [input dataset, input column]`. */
  from?: Record<string, [string, string]>;
  /** Another name of it. */
  symlink?: { namespace: string; name: string };
  facets?: object;
};

export type RunSpec = {
  job: string;
  run: string;
  /** `2026-11-20T<at>:00Z`. */
  at: string;
  type?: string;
  parent?: { job: string; run: string };
  reads?: Array<DatasetSpec | string>;
  writes?: Array<DatasetSpec | string>;
  jobFacets?: object;
  runFacets?: object;
};

/** A run event of the orchestrator. */
export function runEvent(spec: RunSpec): object {
  return {
    eventTime: `2026-11-20T${spec.at}:00Z`,
    eventType: spec.type ?? 'COMPLETE',
    producer: HEADER._producer,
    schemaURL:
      'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    job: { namespace: JOBS, name: spec.job, facets: spec.jobFacets ?? {} },
    run: {
      runId: spec.run,
      facets: {
        ...spec.runFacets,
        ...(spec.parent && {
          parent: {
            ...HEADER,
            job: { namespace: JOBS, name: spec.parent.job },
            run: { runId: spec.parent.run },
          },
        }),
      },
    },
    inputs: (spec.reads ?? []).map(toDataset),
    outputs: (spec.writes ?? []).map(toDataset),
  };
}

function toDataset(given: DatasetSpec | string): object {
  const spec: DatasetSpec = typeof given === 'string' ? { name: given } : given;
  return {
    namespace: spec.namespace ?? PG,
    name: spec.name,
    facets: {
      ...spec.facets,
      ...(spec.columns && {
        schema: {
          ...HEADER,
          fields: spec.columns.map(name => ({ name, type: 'TEXT' })),
        },
      }),
      ...(spec.symlink && {
        symlinks: {
          ...HEADER,
          identifiers: [{ ...spec.symlink, type: 'TABLE' }],
        },
      }),
      ...(spec.from && {
        columnLineage: { ...HEADER, fields: toColumns(spec.from) },
      }),
    },
  };
}

function toColumns(from: Record<string, [string, string]>): object {
  return Object.fromEntries(
    Object.entries(from).map(([column, [name, field]]) => [
      column,
      {
        inputFields: [
          {
            namespace: PG,
            name,
            field,
            transformations: [
              { type: 'DIRECT', subtype: 'IDENTITY', description: 'copied' },
            ],
          },
        ],
      },
    ]),
  );
}

/** Feeds events as the plugin does. */
export async function feed(knex: Knex, events: object[]): Promise<void> {
  const store = new LineageStore({
    knex,
    verdicts: { staleAfterMs: config.staleAfterMs },
    onPipelineNews: () => {},
  });
  const accepted = events.flatMap(event =>
    translate(openLineageConnector, event, {
      receivedAt: 1,
      redaction: config.ingest,
      contentKey,
    }),
  );
  await store.applyEvents(accepted, 1);
}

/** Puts an entity in front of a thing, so that who may not read it does not see it. */
export async function own(
  knex: Knex,
  ref: string,
  kind: 'dataset' | 'job',
  id: { namespace: string; name: string },
): Promise<void> {
  const [{ id: entityId }] = await knex('entity')
    .insert({
      ref,
      kind: kind === 'job' ? 'pipeline' : kind,
      label: ref,
      spec: '{}',
      etag: ref,
    })
    .returning('id');
  await knex('node')
    .where({ key: nodeRowKey(kind, id) })
    .update({ entity_id: entityId });
}

/** The router for one reader. */
export function marquezApp(
  knex: Knex,
  visibility: Visibility = SEES_ALL,
): express.Express {
  return express()
    .use(
      createMarquezRouter({
        knex,
        httpAuth: mockServices.httpAuth(),
        visibility: { resolve: async () => visibility },
        now: () => Date.UTC(2026, 10, 21),
      }),
    )
    .use(mockErrorHandler());
}

export const RUNS = {
  dag: '00000000-0000-4000-8000-000000000001',
  load: '00000000-0000-4000-8000-000000000002',
  loadFailed: '00000000-0000-4000-8000-000000000003',
  report: '00000000-0000-4000-8000-000000000004',
  reader: '00000000-0000-4000-8000-000000000005',
};

/** A small shop: `raw` is loaded into `orders`, from which a report is made, and which another job reads. */
export const SHOP: object[] = [
  runEvent({ job: 'dag', run: RUNS.dag, at: '10:00', type: 'START' }),
  runEvent({
    job: 'dag.load',
    run: RUNS.load,
    at: '10:01',
    type: 'START',
    reads: [{ name: 'raw', columns: ['id', 'amount'] }],
    writes: [{ name: 'orders', columns: ['id'] }],
  }),
  runEvent({
    job: 'dag.load',
    run: RUNS.load,
    at: '10:05',
    parent: { job: 'dag', run: RUNS.dag },
    jobFacets: {
      documentation: { ...HEADER, description: 'Loads orders' },
      sourceCodeLocation: {
        ...HEADER,
        type: 'git',
        url: 'https://example.com/load.py',
      },
      jobType: {
        ...HEADER,
        processingType: 'BATCH',
        integration: 'AIRFLOW',
      },
    },
    runFacets: { processing_engine: { ...HEADER, version: '3' } },
    reads: [{ name: 'raw', columns: ['id', 'amount'] }],
    writes: [
      {
        name: 'orders',
        columns: ['id', 'amount'],
        from: { id: ['raw', 'id'], amount: ['raw', 'amount'] },
        symlink: { namespace: 's3://lake', name: 'orders/files' },
        facets: {
          dataSource: { ...HEADER, name: 'shop-db', uri: PG },
          documentation: { ...HEADER, description: 'All orders' },
          tags: {
            ...HEADER,
            tags: [
              { key: 'PII', value: 'true', source: 'USER' },
              { key: 'MONEY', value: 'true', source: 'USER', field: 'amount' },
            ],
          },
        },
      },
    ],
  }),
  runEvent({ job: 'dag', run: RUNS.dag, at: '10:06' }),
  runEvent({
    job: 'report',
    run: RUNS.report,
    at: '11:00',
    reads: ['orders'],
    writes: [{ name: 'totals', from: { total: ['orders', 'amount'] } }],
  }),
  runEvent({ job: 'reader', run: RUNS.reader, at: '11:30', reads: ['orders'] }),
  runEvent({
    job: 'dag.load',
    run: RUNS.loadFailed,
    at: '12:00',
    type: 'FAIL',
    reads: ['raw'],
  }),
];
