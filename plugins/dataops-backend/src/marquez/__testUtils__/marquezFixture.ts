import { mockErrorHandler, mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import { Knex } from 'knex';
import { SEES_ALL, Visibility } from '../../access/Visibility';
import { nodeRowKey } from '../../store/keys';
import { accepted, storeOn } from '../../__testUtils__/acceptedEvents';
import { createMarquezRouter } from '../createMarquezRouter';

export const PG = 'postgres://db.shop.internal:5432';
export const JOBS = 'shop-airflow';

export const HEADER = {
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
          identifiers: [{ ...spec.symlink, type: 'LOCATION' }],
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
  await storeOn(knex).applyEvents(events.flatMap(accepted), 1);
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
  const changed = await knex('node')
    .where({ key: nodeRowKey(kind, id) })
    .update({ entity_id: entityId });
  if (changed !== 1) {
    throw new Error(`No ${kind} ${id.name}`);
  }
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
