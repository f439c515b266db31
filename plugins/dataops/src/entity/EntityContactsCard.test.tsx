import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import { dataopsApiRef } from '../api';
import { DataOpsRoot } from '../data/DataOpsRoot';
import { FakeDataOpsApi } from '../__testUtils__/FakeDataOpsApi';
import { EntityContactsCard } from './EntityContactsCard';

const group = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name },
  spec: { type: 'team', children: [] },
});

const DATASET = {
  apiVersion: 'headwater.dev/v1alpha1',
  kind: 'Dataset',
  metadata: { name: 'orders', namespace: 'default' },
  spec: { owner: 'finance', steward: 'gone' },
};

describe('EntityContactsCard', () => {
  it('does not offer to call who is not in the catalog', async () => {
    renderInTestApp(
      <DataOpsRoot card>
        <EntityProvider entity={DATASET}>
          <EntityContactsCard />
        </EntityProvider>
      </DataOpsRoot>,
      {
        apis: [
          [dataopsApiRef, new FakeDataOpsApi()],
          [catalogApiRef, catalogApiMock({ entities: [group('finance')] })],
        ],
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
        },
      },
    );
    expect(
      await screen.findByText('gone is not in the catalog'),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(screen.getAllByRole('link').map(link => link.textContent)).toEqual(
        ['finance'],
      ),
    );
  });
});
