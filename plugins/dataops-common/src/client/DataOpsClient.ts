import {
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
import { ApiFetch, createApiFetch } from './ApiFetch';
import {
  ColumnPathRequest,
  DataOpsApi,
  GraphRequest,
  LineageDiffRequest,
  LineagePathsRequest,
  ListRequest,
  NodeRef,
  PageRequest,
} from './DataOpsApi';

/**
 * Calls the backend with whatever `fetch` it is given: the `fetchApi` of a
 * Backstage app, which adds the user's credentials and resolves
 * `plugin://dataops`, or one of your own with a base URL.
 *
 * @public
 */
export class DataOpsClient implements DataOpsApi {
  readonly #call: ApiFetch;

  constructor(options: {
    fetchApi: { fetch: typeof fetch };
    baseUrl?: string;
  }) {
    this.#call = createApiFetch(
      options.fetchApi.fetch,
      options.baseUrl ?? 'plugin://dataops',
    );
  }

  getOverview(): Promise<Overview> {
    return this.#call('get', '/v1/overview', {});
  }

  listDatasets(query: ListRequest): Promise<Page<DatasetRow>> {
    return this.#call('get', '/v1/datasets', { query });
  }

  datasetFacets(query: ListRequest): Promise<ListFacets> {
    return this.#call('get', '/v1/datasets/facets', { query });
  }

  getDataset(ref: NodeRef): Promise<DatasetDetail> {
    return this.#call('get', '/v1/datasets/by-ref', { query: { ref } });
  }

  getDatasetSchema(ref: NodeRef): Promise<DatasetSchema> {
    return this.#call('get', '/v1/datasets/by-ref/schema', { query: { ref } });
  }

  listDatasetUpdates(
    ref: NodeRef,
    page: PageRequest,
  ): Promise<Page<DatasetUpdate>> {
    return this.#call('get', '/v1/datasets/by-ref/updates', {
      query: { ref, ...page },
    });
  }

  listPipelines(query: ListRequest): Promise<Page<PipelineRow>> {
    return this.#call('get', '/v1/pipelines', { query });
  }

  pipelineFacets(query: ListRequest): Promise<ListFacets> {
    return this.#call('get', '/v1/pipelines/facets', { query });
  }

  getPipeline(ref: NodeRef): Promise<PipelineDetail> {
    return this.#call('get', '/v1/pipelines/by-ref', { query: { ref } });
  }

  listPipelineRuns(
    ref: NodeRef,
    request: PageRequest & { state?: 'failed' | 'running' | 'complete' },
  ): Promise<Page<RunRow>> {
    return this.#call('get', '/v1/pipelines/by-ref/runs', {
      query: { ref, ...request },
    });
  }

  getLineageGraph(query: GraphRequest): Promise<LineageGraph> {
    return this.#call('get', '/v1/lineage/graph', { query });
  }

  getLineageDiff(query: LineageDiffRequest): Promise<LineageDiff> {
    return this.#call('get', '/v1/lineage/diff', { query });
  }

  getImpact(focus: NodeRef, options?: { asOf?: string }): Promise<Impact> {
    return this.#call('get', '/v1/lineage/impact', {
      query: { focus, ...options },
    });
  }

  getColumnPath(query: ColumnPathRequest): Promise<ColumnPath> {
    return this.#call('get', '/v1/lineage/columns', { query });
  }

  listDrift(query: PageRequest & { ref?: NodeRef }): Promise<Page<DriftEdge>> {
    return this.#call('get', '/v1/lineage/drift', { query });
  }

  listIdentityCandidates(query: PageRequest): Promise<IdentityCandidates> {
    return this.#call('get', '/v1/identity/candidates', { query });
  }

  listIdentityDecisions(query: PageRequest): Promise<Page<IdentityDecision>> {
    return this.#call('get', '/v1/identity/decisions', { query });
  }

  decideIdentity(body: IdentityDecisionRequest): Promise<IdentityDecision> {
    return this.#call('post', '/v1/identity/decisions', { body });
  }

  revokeIdentityDecision(id: string): Promise<void> {
    return this.#call('delete', '/v1/identity/decisions/{id}', {
      path: { id },
    });
  }

  getLineagePaths(query: LineagePathsRequest): Promise<LineagePaths> {
    return this.#call('get', '/v1/lineage/paths', { query });
  }
}
