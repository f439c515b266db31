/** What the Marquez API answers, in Marquez's own words (`spec/openapi.yml` of MarquezProject/marquez, 0.51). */

export type MarquezId = { namespace: string; name: string };
export type MarquezFacets = Record<string, unknown>;

export type MarquezNamespace = {
  name: string;
  createdAt: string;
  updatedAt: string;
  ownerName: string;
  description: string | null;
  isHidden: boolean;
};

export type MarquezField = {
  name: string;
  type: string | null;
  tags: string[];
  description: string | null;
};

export type MarquezInputField = {
  namespace: string;
  dataset: string;
  field: string;
  transformationDescription: string | null;
  transformationType: string | null;
};

export type MarquezColumnLineage = {
  name: string;
  inputFields: MarquezInputField[];
  transformationDescription: string | null;
  transformationType: string | null;
};

/** What a dataset is in a list, alone and as a node of the lineage. */
export type MarquezDatasetData = {
  id: MarquezId;
  type: 'DB_TABLE' | 'STREAM';
  name: string;
  physicalName: string;
  createdAt: string;
  updatedAt: string;
  namespace: string;
  sourceName: string;
  fields: MarquezField[];
  tags: string[];
  lastModifiedAt: string | null;
  description: string | null;
  lastLifecycleState: string | null;
};

export type MarquezDataset = MarquezDatasetData & {
  currentVersion: string;
  columnLineage: MarquezColumnLineage[] | null;
  facets: MarquezFacets;
  deleted: boolean;
};

export type MarquezDatasetVersion = {
  id: MarquezId;
  type: 'DB_TABLE' | 'STREAM';
  name: string;
  physicalName: string;
  createdAt: string;
  version: string;
  namespace: string;
  sourceName: string;
  fields: MarquezField[];
  tags: string[];
  lifecycleState: string | null;
  description: string | null;
  currentSchemaVersion: string | null;
  createdByRun: MarquezRun | null;
  facets: MarquezFacets;
};

export type MarquezRunState =
  | 'NEW'
  | 'RUNNING'
  | 'COMPLETED'
  | 'ABORTED'
  | 'FAILED';

export type MarquezVersionedDataset = {
  datasetVersionId: MarquezId & { version: string };
  facets: MarquezFacets;
};

export type MarquezRun = {
  id: string;
  createdAt: string;
  updatedAt: string;
  nominalStartTime: string | null;
  nominalEndTime: string | null;
  state: MarquezRunState;
  startedAt: string | null;
  endedAt: string | null;
  durationMs: number | null;
  args: Record<string, string>;
  jobVersion: (MarquezId & { version: string }) | null;
  inputDatasetVersions: MarquezVersionedDataset[];
  outputDatasetVersions: MarquezVersionedDataset[];
  facets: MarquezFacets;
};

/** What a job is in a list, alone and as a node of the lineage. */
export type MarquezJobData = {
  id: MarquezId;
  type: 'BATCH' | 'STREAM';
  name: string;
  simpleName: string;
  parentJobName: string | null;
  createdAt: string;
  updatedAt: string;
  namespace: string;
  inputs: MarquezId[];
  outputs: MarquezId[];
  location: string | null;
  description: string | null;
  latestRun: MarquezRun | null;
};

export type MarquezJob = MarquezJobData & {
  latestRuns: MarquezRun[];
  facets: MarquezFacets;
  currentVersion: string | null;
  labels: string[];
  tags: string[];
};

export type MarquezEdge = { origin: string; destination: string };

export type MarquezNode<Type extends string, Data> = {
  id: string;
  type: Type;
  data: Data;
  inEdges: MarquezEdge[];
  outEdges: MarquezEdge[];
};

export type MarquezLineageNode =
  | MarquezNode<'DATASET', MarquezDatasetData>
  | MarquezNode<'JOB', MarquezJobData>;

export type MarquezColumnData = {
  namespace: string;
  dataset: string;
  datasetVersion: string | null;
  field: string;
  fieldType: string;
  transformationDescription: string | null;
  transformationType: string | null;
  inputFields: Array<MarquezInputField & { datasetVersion: string | null }>;
};

export type MarquezColumnNode = MarquezNode<'DATASET_FIELD', MarquezColumnData>;

export type MarquezSearchResult = {
  type: 'DATASET' | 'JOB';
  name: string;
  updatedAt: string;
  namespace: string;
  nodeId: string;
};
