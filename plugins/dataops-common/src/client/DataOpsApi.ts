import {
  ColumnPath,
  DatasetDetail,
  DatasetRow,
  DatasetSchema,
  DatasetUpdate,
  DriftEdge,
  Impact,
  LineageGraph,
  LineagePaths,
  ListFacets,
  Overview,
  Page,
  PipelineDetail,
  PipelineRow,
  RunRow,
} from '../api';

/** Names one dataset or pipeline: an entity reference or a node key. @public */
export type NodeRef = string;

/** @public */
export interface ListRequest {
  /** Words that the name, the identities, the description, the owner or a column must contain. */
  search?: string;
  owner?: string[];
  system?: string[];
  type?: string[];
  tier?: string[];
  status?: string[];
  /** `entity`: only what the catalog knows; `observed`: only what it does not. */
  known?: 'entity' | 'observed';
  sort?:
    | 'name'
    | 'status'
    | 'tier'
    | 'owner'
    | 'dataAsOf'
    | 'downstream'
    | 'lastRun';
  order?: 'asc' | 'desc';
  offset?: number;
  /** At most 200; 50 when absent. */
  limit?: number;
}

/** @public */
export interface GraphRequest {
  focus: NodeRef;
  /** Hops upstream and downstream; a hop is dataset to dataset, through a job. 1 when absent. */
  up?: number;
  down?: number;
  /** Node budget, at most 120; 40 when absent. */
  limit?: number;
}

/** @public */
export interface ColumnPathRequest {
  /** A dataset. */
  focus: NodeRef;
  /** As it was reported, in the same case. */
  column: string;
  /** `upstream` when absent. */
  direction?: 'upstream' | 'downstream';
  /** Hops from dataset to dataset, at most 50; 20 when absent. */
  depth?: number;
}

/** @public */
export interface LineagePathsRequest {
  from: NodeRef;
  to: NodeRef;
  /** Node budget with both ends, 2 to 120; 40 when absent. */
  limit?: number;
}

/** @public */
export interface PageRequest {
  offset?: number;
  limit?: number;
}

/**
 * The HTTP API of the backend plugin `dataops`, read side. Paths are in the
 * comments.
 *
 * @public
 */
export interface DataOpsApi {
  /** `GET /v1/overview` */
  getOverview(): Promise<Overview>;
  /** `GET /v1/datasets` */
  listDatasets(request: ListRequest): Promise<Page<DatasetRow>>;
  /** `GET /v1/datasets/facets`: the values to filter by, counted over what the other filters leave. */
  datasetFacets(request: ListRequest): Promise<ListFacets>;
  /** `GET /v1/datasets/by-ref?ref=`; rejects with NotFoundError also for what the reader may not see. */
  getDataset(ref: NodeRef): Promise<DatasetDetail>;
  /** `GET /v1/datasets/by-ref/schema?ref=` */
  getDatasetSchema(ref: NodeRef): Promise<DatasetSchema>;
  /** `GET /v1/datasets/by-ref/updates?ref=`, newest first */
  listDatasetUpdates(
    ref: NodeRef,
    page: PageRequest,
  ): Promise<Page<DatasetUpdate>>;
  /** `GET /v1/pipelines` */
  listPipelines(request: ListRequest): Promise<Page<PipelineRow>>;
  /** `GET /v1/pipelines/facets` */
  pipelineFacets(request: ListRequest): Promise<ListFacets>;
  /** `GET /v1/pipelines/by-ref?ref=` */
  getPipeline(ref: NodeRef): Promise<PipelineDetail>;
  /** `GET /v1/pipelines/by-ref/runs?ref=&state=`, newest first */
  listPipelineRuns(
    ref: NodeRef,
    request: PageRequest & { state?: 'failed' | 'running' | 'complete' },
  ): Promise<Page<RunRow>>;
  /** `GET /v1/lineage/graph?focus=&up=&down=&limit=` */
  getLineageGraph(request: GraphRequest): Promise<LineageGraph>;
  /** `GET /v1/lineage/impact?focus=`: complete, whatever is drawn. */
  getImpact(focus: NodeRef): Promise<Impact>;
  /** `GET /v1/lineage/columns?focus=&column=&direction=&depth=` */
  getColumnPath(request: ColumnPathRequest): Promise<ColumnPath>;
  /** `GET /v1/lineage/drift?ref=`: of the whole estate without a reference, by the names of the ends. */
  listDrift(request: PageRequest & { ref?: NodeRef }): Promise<Page<DriftEdge>>;
  /** `GET /v1/lineage/paths?from=&to=&limit=` */
  getLineagePaths(request: LineagePathsRequest): Promise<LineagePaths>;
}
