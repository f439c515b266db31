import { ResponseError } from '@backstage/errors';
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
import {
  ColumnPathRequest,
  DataOpsApi,
  GraphRequest,
  LineagePathsRequest,
  ListRequest,
  NodeRef,
  PageRequest,
} from './DataOpsApi';

type QueryValue = string | number | string[] | undefined;

/**
 * Calls the backend with whatever `fetch` it is given: the `fetchApi` of a
 * Backstage app, which adds the user's credentials and resolves
 * `plugin://dataops`, or one of your own with a base URL.
 *
 * @public
 */
export class DataOpsClient implements DataOpsApi {
  readonly #fetch: typeof fetch;
  readonly #baseUrl: string;

  constructor(options: {
    fetchApi: { fetch: typeof fetch };
    baseUrl?: string;
  }) {
    this.#fetch = options.fetchApi.fetch;
    this.#baseUrl = options.baseUrl ?? 'plugin://dataops';
  }

  getOverview(): Promise<Overview> {
    return this.#get('/v1/overview', {});
  }

  listDatasets(request: ListRequest): Promise<Page<DatasetRow>> {
    return this.#get('/v1/datasets', { ...request });
  }

  datasetFacets(request: ListRequest): Promise<ListFacets> {
    return this.#get('/v1/datasets/facets', { ...request });
  }

  getDataset(ref: NodeRef): Promise<DatasetDetail> {
    return this.#get('/v1/datasets/by-ref', { ref });
  }

  getDatasetSchema(ref: NodeRef): Promise<DatasetSchema> {
    return this.#get('/v1/datasets/by-ref/schema', { ref });
  }

  listDatasetUpdates(
    ref: NodeRef,
    page: PageRequest,
  ): Promise<Page<DatasetUpdate>> {
    return this.#get('/v1/datasets/by-ref/updates', { ref, ...page });
  }

  listPipelines(request: ListRequest): Promise<Page<PipelineRow>> {
    return this.#get('/v1/pipelines', { ...request });
  }

  pipelineFacets(request: ListRequest): Promise<ListFacets> {
    return this.#get('/v1/pipelines/facets', { ...request });
  }

  getPipeline(ref: NodeRef): Promise<PipelineDetail> {
    return this.#get('/v1/pipelines/by-ref', { ref });
  }

  listPipelineRuns(
    ref: NodeRef,
    request: PageRequest & { state?: 'failed' | 'running' | 'complete' },
  ): Promise<Page<RunRow>> {
    return this.#get('/v1/pipelines/by-ref/runs', { ref, ...request });
  }

  getLineageGraph(request: GraphRequest): Promise<LineageGraph> {
    return this.#get('/v1/lineage/graph', { ...request });
  }

  getImpact(focus: NodeRef): Promise<Impact> {
    return this.#get('/v1/lineage/impact', { focus });
  }

  getColumnPath(request: ColumnPathRequest): Promise<ColumnPath> {
    return this.#get('/v1/lineage/columns', { ...request });
  }

  listDrift(
    request: PageRequest & { ref?: NodeRef },
  ): Promise<Page<DriftEdge>> {
    return this.#get('/v1/lineage/drift', { ...request });
  }

  getLineagePaths(request: LineagePathsRequest): Promise<LineagePaths> {
    return this.#get('/v1/lineage/paths', { ...request });
  }

  async #get<T>(path: string, query: Record<string, QueryValue>): Promise<T> {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      const values = Array.isArray(value) ? value : [value];
      for (const one of values) {
        if (one !== undefined) {
          params.append(name, String(one));
        }
      }
    }
    const response = await this.#fetch(`${this.#baseUrl}${path}?${params}`);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
