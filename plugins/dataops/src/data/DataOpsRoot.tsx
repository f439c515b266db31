import { useApi } from '@backstage/core-plugin-api';
import { QueryClientProvider } from '@tanstack/react-query';
import { ReactNode } from 'react';
import { dataopsApiRef } from '../api';
import { queryClientFor } from './queryClientFor';

/** Goes around everything that an extension renders: one shared cache per API. */
export function DataOpsRoot(props: { children: ReactNode }) {
  const api = useApi(dataopsApiRef);
  return (
    <QueryClientProvider client={queryClientFor(api)}>
      <div data-testid="dataops" style={{ display: 'contents' }}>
        {props.children}
      </div>
    </QueryClientProvider>
  );
}
