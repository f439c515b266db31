import { useApi } from '@backstage/core-plugin-api';
import {
  DataOpsApi,
  GraphRequest,
  LineageDiffRequest,
  ListRequest,
  NodeRef,
  PageRequest,
} from '@headwater/backstage-plugin-dataops-common';
import {
  keepPreviousData,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { dataopsApiRef } from '../api';

const EMPTY_POLL_MS = 2_000;

/**
 * Who looks at an empty list has often just sent the first event and waits for
 * it: the list looks again by itself until it has something to show. A list
 * with rows never moves on its own.
 */
function whileEmpty(query: {
  state: { data?: { total: number } };
}): number | false {
  return query.state.data?.total === 0 ? EMPTY_POLL_MS : false;
}

/** What needs the reader, and the state of the estate. */
export function useOverview() {
  const api = useApi(dataopsApiRef);
  return useQuery({ queryKey: ['overview'], queryFn: () => api.getOverview() });
}

/** One page of datasets; the page before stays until the next is there. */
export function useDatasets(request: ListRequest) {
  const api = useApi(dataopsApiRef);
  return useQuery({
    queryKey: ['datasets', request],
    refetchInterval: whileEmpty,
    queryFn: () => api.listDatasets(request),
    placeholderData: keepPreviousData,
  });
}

/** The values that datasets can be filtered by. */
export function useDatasetFacets(request: ListRequest) {
  const api = useApi(dataopsApiRef);
  return useQuery({
    queryKey: ['dataset-facets', request],
    queryFn: () => api.datasetFacets(request),
    placeholderData: keepPreviousData,
  });
}

/** One page of pipelines. */
export function usePipelines(request: ListRequest) {
  const api = useApi(dataopsApiRef);
  return useQuery({
    queryKey: ['pipelines', request],
    refetchInterval: whileEmpty,
    queryFn: () => api.listPipelines(request),
    placeholderData: keepPreviousData,
  });
}

/** The values that pipelines can be filtered by. */
export function usePipelineFacets(request: ListRequest) {
  const api = useApi(dataopsApiRef);
  return useQuery({
    queryKey: ['pipeline-facets', request],
    queryFn: () => api.pipelineFacets(request),
    placeholderData: keepPreviousData,
  });
}

/** One dataset, by entity reference or node key. */
export function useDataset(ref: NodeRef) {
  const api = useApi(dataopsApiRef);
  return useQuery({
    queryKey: ['dataset', ref],
    queryFn: () => api.getDataset(ref),
  });
}

/** All versions of a dataset's columns. */
export function useDatasetSchema(ref: NodeRef) {
  const api = useApi(dataopsApiRef);
  return useQuery({
    queryKey: ['schema', ref],
    queryFn: () => api.getDatasetSchema(ref),
  });
}

/** When data arrived, newest first. */
export function useDatasetUpdates(ref: NodeRef, page: PageRequest) {
  const api = useApi(dataopsApiRef);
  return useQuery({
    queryKey: ['updates', ref, page],
    queryFn: () => api.listDatasetUpdates(ref, page),
    placeholderData: keepPreviousData,
  });
}

/** One pipeline or job, by entity reference or node key. */
export function usePipeline(ref: NodeRef) {
  const api = useApi(dataopsApiRef);
  return useQuery({
    queryKey: ['pipeline', ref],
    queryFn: () => api.getPipeline(ref),
  });
}

/** Runs of a pipeline, newest first. */
export function usePipelineRuns(
  ref: NodeRef,
  request: PageRequest & { state?: 'failed' | 'running' | 'complete' },
) {
  const api = useApi(dataopsApiRef);
  return useQuery({
    queryKey: ['runs', ref, request],
    queryFn: () => api.listPipelineRuns(ref, request),
    placeholderData: keepPreviousData,
  });
}

function graphQuery(api: DataOpsApi, request: GraphRequest) {
  return {
    queryKey: ['graph', request],
    queryFn: () => api.getLineageGraph(request),
  };
}

/** The drawn part of the graph around a focus. */
export function useLineageGraph(request: GraphRequest) {
  const api = useApi(dataopsApiRef);
  return useQuery({
    ...graphQuery(api, request),
    placeholderData: keepPreviousData,
  });
}

/** Asks for a graph that may not be there, before it is shown. */
export function useTryLineageGraph() {
  const api = useApi(dataopsApiRef);
  const client = useQueryClient();
  return (request: GraphRequest) => client.fetchQuery(graphQuery(api, request));
}

/** Everything that a change of the focus can reach. */
export function useImpact(focus: NodeRef, asOf?: string) {
  const api = useApi(dataopsApiRef);
  return useQuery({
    queryKey: ['impact', focus, asOf],
    queryFn: () => api.getImpact(focus, { asOf }),
  });
}

/** How the lineage around a focus differs between two instants. */
export function useLineageDiff(request: LineageDiffRequest) {
  const api = useApi(dataopsApiRef);
  return useQuery({
    queryKey: ['lineage-diff', request],
    queryFn: () => api.getLineageDiff(request),
  });
}
