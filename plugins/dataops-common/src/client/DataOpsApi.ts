import {
  CollapseBy,
  ColumnPath,
  DatasetDetail,
  DatasetRow,
  DatasetSchema,
  DatasetUpdate,
  DriftEdge,
  IdentityCandidates,
  IdentityDecision,
  IdentityDecisionRequest,
  Impact,
  LineageDiff,
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
  /** An instant in ISO 8601 with a zone, or a run id: the graph as it was then. Now when absent. */
  asOf?: string;
  /** `ageing`: draw edges that are not current, until they expire. */
  include?: Array<'ageing'>;
  /** Draw groups instead of nodes, but never of the focus. */
  collapse?: CollapseBy;
  /** Keys of groups to draw as their nodes. */
  expand?: string[];
  /** Environments to stay in; `none` for what is in no known one. */
  environment?: string[];
}

/** @public */
export interface LineageDiffRequest {
  /** The whole estate when absent. */
  focus?: NodeRef;
  /** Instants in ISO 8601 with a zone, run ids, or `now`. */
  from: string;
  to: string;
  /** Hops upstream and downstream; all when absent. */
  up?: number;
  down?: number;
  offset?: number;
  /** Of each list, at most 200; 50 when absent. */
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
 * The HTTP API of the backend plugin `dataops`, without the intake of events.
 * Paths are in the comments.
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
  /** `GET /v1/lineage/graph?focus=&up=&down=&limit=&asOf=&include=&collapse=&expand=&environment=` */
  getLineageGraph(request: GraphRequest): Promise<LineageGraph>;
  /** `GET /v1/lineage/diff?focus=&from=&to=&up=&down=` */
  getLineageDiff(request: LineageDiffRequest): Promise<LineageDiff>;
  /** `GET /v1/lineage/impact?focus=&asOf=`: complete, whatever is drawn. */
  getImpact(focus: NodeRef, options?: { asOf?: string }): Promise<Impact>;
  /** `GET /v1/lineage/columns?focus=&column=&direction=&depth=` */
  getColumnPath(request: ColumnPathRequest): Promise<ColumnPath>;
  /** `GET /v1/lineage/drift?ref=`: of the whole estate without a reference, by the names of the ends. */
  listDrift(request: PageRequest & { ref?: NodeRef }): Promise<Page<DriftEdge>>;
  /** `GET /v1/identity/candidates`: datasets that may be one, by name. */
  listIdentityCandidates(request: PageRequest): Promise<IdentityCandidates>;
  /** `GET /v1/identity/decisions`, newest first */
  listIdentityDecisions(request: PageRequest): Promise<Page<IdentityDecision>>;
  /** `POST /v1/identity/decisions`; rejects with ConflictError when it contradicts what was decided. */
  decideIdentity(request: IdentityDecisionRequest): Promise<IdentityDecision>;
  /** `DELETE /v1/identity/decisions/{id}` */
  revokeIdentityDecision(id: string): Promise<void>;
  /** `GET /v1/lineage/paths?from=&to=&limit=` */
  getLineagePaths(request: LineagePathsRequest): Promise<LineagePaths>;
}
