import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeDataOpsApi } from '../__testUtils__/FakeDataOpsApi';
import { renderWithApi } from '../__testUtils__/renderWithApi';
import { DatasetsPage } from './DatasetsPage';

describe('DatasetsPage', () => {
  it('shows one server page at a time, of how many', async () => {
    const api = new FakeDataOpsApi();
    const list = jest.spyOn(api, 'listDatasets');
    renderWithApi(<DatasetsPage />, api);
    expect(await screen.findByText('Showing 1–50 of 81')).toBeInTheDocument();
    expect(
      within(screen.getByRole('table')).getAllByRole('rowheader'),
    ).toHaveLength(50);

    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByText('Showing 51–81 of 81')).toBeInTheDocument();
    expect(list).toHaveBeenLastCalledWith(
      expect.objectContaining({ offset: 50, limit: 50 }),
    );
  });

  it('lets the server sort, and says which way', async () => {
    renderWithApi(<DatasetsPage />, new FakeDataOpsApi());
    const status = await screen.findByRole('columnheader', { name: 'Status' });
    expect(status).toHaveAttribute('aria-sort', 'none');
    await userEvent.click(within(status).getByRole('button'));
    await waitFor(() =>
      expect(status).toHaveAttribute('aria-sort', 'ascending'),
    );
    await waitFor(() =>
      expect(screen.getAllByRole('rowheader')[0]).toHaveTextContent(
        'orders_daily',
      ),
    );
  });

  it('leads to the entity, or to a page made of what events say', async () => {
    renderWithApi(<DatasetsPage />, new FakeDataOpsApi(), '/?q=orders');
    expect(
      await screen.findByRole('link', { name: 'orders_daily' }),
    ).toHaveAttribute('href', '/catalog/default/dataset/orders_daily');
    expect(
      screen.getByRole('link', { name: 'tmp_orders_export' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('/data/datasets/view?ref=dataset%3A'),
    );
    expect(screen.getByText('not in catalog')).toBeInTheDocument();
  });

  it('says why it is empty and offers the best filter to remove', async () => {
    renderWithApi(
      <DatasetsPage />,
      new FakeDataOpsApi(),
      '/?tier=2&status=breached',
    );
    expect(
      await screen.findByText('No datasets match 2 filters.'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('button', { name: 'Remove T2: 1 match' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getAllByText('Clear all')[0]);
    expect(await screen.findByText('Showing 1–50 of 81')).toBeInTheDocument();
  });

  it('offers states from worst to best, and says how many have each', async () => {
    renderWithApi(<DatasetsPage />, new FakeDataOpsApi());
    await screen.findByText('Showing 1–50 of 81');
    await userEvent.click(
      within(screen.getByRole('search')).getByRole('button', {
        name: 'Status',
      }),
    );
    expect(
      screen.getAllByRole('menuitemcheckbox').map(item => item.textContent),
    ).toEqual([
      'Breached (1)',
      'At risk (1)',
      'Unknown (2)',
      'Running (1)',
      'Healthy (76)',
    ]);
  });

  it('teaches the first event when there is nothing at all', async () => {
    const api = new FakeDataOpsApi();
    api.estate.datasets.length = 0;
    renderWithApi(<DatasetsPage />, api);
    expect(await screen.findByText('No datasets yet.')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Connect OpenLineage or dbt' }),
    ).toBeInTheDocument();
  });
});
