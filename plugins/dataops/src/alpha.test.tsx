import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import plugin from './alpha';
import { dataopsApiRef } from './api';
import { FakeDataOpsApi } from './__testUtils__/FakeDataOpsApi';

function renderPlugin(path: string) {
  return renderTestApp({
    features: [plugin],
    initialRouteEntries: [path],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [dataopsApiRef, new FakeDataOpsApi()],
      [catalogApiRef, catalogApiMock()],
    ],
  });
}

describe('the plugin in a portal', () => {
  it('opens on the overview, with a tab for each job, and is not calm while a source is silent', async () => {
    renderPlugin('/data');
    expect(
      await screen.findByRole('region', { name: 'Needs you (4)' }),
    ).toBeInTheDocument();
    for (const tab of ['Overview', 'Datasets', 'Pipelines', 'Lineage']) {
      expect(screen.getByRole('tab', { name: tab })).toBeInTheDocument();
    }
    expect(screen.getByText('1 of 2 silent')).toBeInTheDocument();
  });

  it.each([
    ['/data/datasets', 'Showing 1–50 of 81'],
    ['/data/pipelines', 'Showing 1–3 of 3'],
    ['/data/lineage', 'Which dataset do you want to look around?'],
    [
      `/data/datasets/view?ref=${encodeURIComponent(
        new FakeDataOpsApi().estate.datasets[5].key,
      )}`,
      'tmp_orders_export',
    ],
  ])('shows %s', async (path, text) => {
    renderPlugin(path);
    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});
