import { useApi } from '@backstage/core-plugin-api';
import { QueryClientProvider } from '@tanstack/react-query';
import { ReactNode } from 'react';
import { dataopsApiRef } from '../api';
import { queryClientFor } from './queryClientFor';

/** Goes around everything that an extension renders: one shared cache per API. */
export function DataOpsRoot(props: {
  /** A card: the host gives its columns boxes to size, which contents are not. */
  card?: boolean;
  children: ReactNode;
}) {
  const api = useApi(dataopsApiRef);
  return (
    <QueryClientProvider client={queryClientFor(api)}>
      <div
        data-testid="dataops"
        style={{ display: props.card ? 'block' : 'contents' }}
      >
        {props.children}
      </div>
    </QueryClientProvider>
  );
}
