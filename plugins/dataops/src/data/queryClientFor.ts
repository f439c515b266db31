import { DataOpsApi } from '@headwater/backstage-plugin-dataops-common';
import { QueryClient } from '@tanstack/react-query';

const clients = new WeakMap<DataOpsApi, QueryClient>();

/**
 * One cache per API instance, so that the cards of an entity page share their
 * answers although each is a React root of its own, and tests share nothing.
 */
export function queryClientFor(api: DataOpsApi): QueryClient {
  const known = clients.get(api);
  if (known) {
    return known;
  }
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: false, // The person retries: an error is said at once.
        refetchOnWindowFocus: false, // Nothing moves unless the reader moved it.
        refetchOnReconnect: false,
        networkMode: 'always',
      },
    },
  });
  clients.set(api, client);
  return client;
}
