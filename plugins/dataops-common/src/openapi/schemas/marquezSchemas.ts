import { ApiSchema } from '../OpenApiDocument';
import {
  count,
  extend,
  flag,
  instant,
  list,
  Members,
  members,
  object,
  orNull,
  ref,
  text,
  word,
} from '../schemaWords';

const id = members({ namespace: text(), name: text() });
const versioned = extend(id, { version: text() });
const texts = list(text());
const transformation: Members['must'] = {
  transformationDescription: orNull(text()),
  transformationType: orNull(text()),
};
const inputField = members({
  namespace: text(),
  dataset: text(),
  field: text(),
  ...transformation,
});

/** What a dataset is in a list, alone and as a node of the lineage. */
const datasetData = members({
  id: object(id),
  type: word(['DB_TABLE', 'STREAM']),
  name: text(),
  physicalName: text(),
  createdAt: instant(),
  updatedAt: instant(),
  namespace: text(),
  sourceName: text(),
  fields: list(ref('MarquezField')),
  tags: texts,
  lastModifiedAt: orNull(instant()),
  description: orNull(text()),
  lastLifecycleState: orNull(text()),
});

/** What a job is in a list, alone and as a node of the lineage. */
const jobData = members({
  id: object(id),
  type: word(['BATCH', 'STREAM']),
  name: text(),
  simpleName: text(),
  parentJobName: orNull(text()),
  createdAt: instant(),
  updatedAt: instant(),
  namespace: text(),
  inputs: list(object(id)),
  outputs: list(object(id)),
  location: orNull(text()),
  description: orNull(text()),
  latestRun: orNull(ref('MarquezRun')),
});

const edges = list(object(members({ origin: text(), destination: text() })));

const node = (type: string, data: ApiSchema): ApiSchema =>
  object(
    members({
      id: text(),
      type: word([type]),
      data,
      inEdges: edges,
      outEdges: edges,
    }),
  );

const listOf = (name: string, items: ApiSchema): ApiSchema =>
  object(members({ [name]: list(items), totalCount: count() }));

/** What the Marquez API answers, in its own words (`spec/openapi.yml` of MarquezProject/marquez, 0.51). */
export const marquezSchemas: Record<string, ApiSchema> = {
  MarquezFacets: {
    type: 'object',
    description: 'Facets by name, as they were sent',
    additionalProperties: true,
  },
  MarquezField: object(
    members({
      name: text(),
      type: orNull(text()),
      tags: texts,
      description: orNull(text()),
    }),
  ),
  MarquezNamespace: object(
    members({
      name: text(),
      createdAt: instant(),
      updatedAt: instant(),
      ownerName: text(),
      description: orNull(text()),
      isHidden: flag(),
    }),
  ),
  MarquezNamespaces: listOf('namespaces', ref('MarquezNamespace')),
  MarquezDatasetData: object(datasetData),
  MarquezDataset: object(
    extend(datasetData, {
      currentVersion: text(),
      columnLineage: orNull(
        list(
          object(
            members({
              name: text(),
              inputFields: list(object(inputField)),
              ...transformation,
            }),
          ),
        ),
      ),
      facets: ref('MarquezFacets'),
      deleted: flag(),
    }),
  ),
  MarquezDatasets: listOf('datasets', ref('MarquezDataset')),
  MarquezDatasetVersion: object(
    members({
      id: object(id),
      type: word(['DB_TABLE', 'STREAM']),
      name: text(),
      physicalName: text(),
      createdAt: instant(),
      version: text(),
      namespace: text(),
      sourceName: text(),
      fields: list(ref('MarquezField')),
      tags: texts,
      lifecycleState: orNull(text()),
      description: orNull(text()),
      currentSchemaVersion: orNull(text()),
      createdByRun: orNull(ref('MarquezRun')),
      facets: ref('MarquezFacets'),
    }),
  ),
  MarquezDatasetVersions: listOf('versions', ref('MarquezDatasetVersion')),
  MarquezVersionedDataset: object(
    members({
      datasetVersionId: object(versioned),
      facets: ref('MarquezFacets'),
    }),
  ),
  MarquezRun: object(
    members({
      id: text(),
      createdAt: instant(),
      updatedAt: instant(),
      nominalStartTime: orNull(text()),
      nominalEndTime: orNull(text()),
      state: word(['NEW', 'RUNNING', 'COMPLETED', 'ABORTED', 'FAILED']),
      startedAt: orNull(instant()),
      endedAt: orNull(instant()),
      durationMs: orNull({ type: 'number' }),
      args: { type: 'object', additionalProperties: text() },
      jobVersion: orNull(object(versioned)),
      inputDatasetVersions: list(ref('MarquezVersionedDataset')),
      outputDatasetVersions: list(ref('MarquezVersionedDataset')),
      facets: ref('MarquezFacets'),
    }),
  ),
  MarquezRuns: listOf('runs', ref('MarquezRun')),
  MarquezRunFacets: {
    anyOf: [
      object(members({ runId: text(), facets: ref('MarquezFacets') })),
      { type: 'null' },
    ],
  },
  MarquezJobData: object(jobData),
  MarquezJob: object(
    extend(jobData, {
      latestRuns: list(ref('MarquezRun')),
      facets: ref('MarquezFacets'),
      currentVersion: orNull(text()),
      labels: texts,
      tags: texts,
    }),
  ),
  MarquezJobs: listOf('jobs', ref('MarquezJob')),
  MarquezLineage: object(
    members({
      graph: list({
        anyOf: [
          node('DATASET', ref('MarquezDatasetData')),
          node('JOB', ref('MarquezJobData')),
        ],
      }),
    }),
  ),
  MarquezColumnLineage: object(
    members({
      graph: list(
        node(
          'DATASET_FIELD',
          object(
            members({
              namespace: text(),
              dataset: text(),
              datasetVersion: orNull(text()),
              field: text(),
              fieldType: text(),
              ...transformation,
              inputFields: list(
                object(extend(inputField, { datasetVersion: orNull(text()) })),
              ),
            }),
          ),
        ),
      ),
    }),
  ),
  MarquezSearch: object(
    members({
      totalCount: count('How many are in this answer, as in Marquez'),
      results: list(
        object(
          members({
            type: word(['DATASET', 'JOB']),
            name: text(),
            updatedAt: instant(),
            namespace: text(),
            nodeId: text(),
          }),
        ),
      ),
    }),
  ),
  MarquezEvents: listOf('events', {
    type: 'object',
    description: 'An OpenLineage run event as it was kept: without secrets',
    additionalProperties: true,
  }),
};
