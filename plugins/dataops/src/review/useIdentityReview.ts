import { useApi } from '@backstage/core-plugin-api';
import {
  IdentityDecisionRequest,
  PageRequest,
} from '@headwater/backstage-plugin-dataops-common';
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { dataopsApiRef } from '../api';

const CANDIDATES = 'identity-candidates';

/** One page of the datasets that may be one. */
export function useIdentityCandidates(request: PageRequest) {
  const api = useApi(dataopsApiRef);
  return useQuery({
    queryKey: [CANDIDATES, request],
    queryFn: () => api.listIdentityCandidates(request),
    placeholderData: keepPreviousData,
    // What was decided elsewhere is gone when the reader comes back.
    refetchOnMount: 'always',
  });
}

/** One page of what was decided, newest first. */
export function useIdentityDecisions(request: PageRequest) {
  const api = useApi(dataopsApiRef);
  return useQuery({
    queryKey: ['identity-decisions', request],
    queryFn: () => api.listIdentityDecisions(request),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
}

/** Says that two names are one dataset, or that they are not. */
export function useDecideIdentity() {
  const api = useApi(dataopsApiRef);
  const settle = useSettle();
  return useMutation({
    mutationFn: (request: IdentityDecisionRequest) =>
      api.decideIdentity(request),
    networkMode: 'always',
    onSuccess: settle,
  });
}

/** Takes a decision back. */
export function useRevokeDecision() {
  const api = useApi(dataopsApiRef);
  const settle = useSettle();
  return useMutation({
    mutationFn: (id: string) => api.revokeIdentityDecision(id),
    networkMode: 'always',
    onSuccess: settle,
  });
}

/**
 * What is a dataset has changed, so every answer may have, but for the list
 * that the reader is working through: its rows stay where they are, with what
 * was said of them.
 */
function useSettle() {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({
      predicate: query => query.queryKey[0] !== CANDIDATES,
    });
}
