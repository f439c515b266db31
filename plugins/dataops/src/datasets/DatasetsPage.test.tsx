import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeDataOpsApi } from '../__testUtils__/FakeDataOpsApi';
import { renderWithApi } from '../__testUtils__/renderWithApi';
import { DatasetsPage } from './DatasetsPage';

const rowNames = () =>
  // Whether rows can be seen is slow to find out of a long table.
  screen
    .getAllByRole('rowheader', { hidden: true })
    .map(cell => cell.textContent ?? '');

describe('DatasetsPage', () => {
  it('shows one server page at a time, of how many', async () => {
    const api = new FakeDataOpsApi();
    const list = jest.spyOn(api, 'listDatasets');
    renderWithApi(<DatasetsPage />, api);
    expect(await screen.findByText('Showing 1–50 of 81')).toBeInTheDocument();
    expect(rowNames()).toHaveLength(50);

    await userEvent.click(screen.getByText('Next page'));
    expect(await screen.findByText('Showing 51–81 of 81')).toBeInTheDocument();
    expect(list).toHaveBeenLastCalledWith(
      expect.objectContaining({ offset: 50, limit: 50 }),
    );
    // On the last page the button is disabled: the focus goes on with the rows.
    expect(document.body).not.toHaveFocus();
    expect(document.activeElement).toHaveTextContent(/^Datasets/);
  });

  it('shows the last page to who asks for one after it', async () => {
    const api = new FakeDataOpsApi();
    api.estate.datasets.splice(51);
    renderWithApi(<DatasetsPage />, api, '/?page=99');
    expect(await screen.findByText('Showing 51–51 of 51')).toBeInTheDocument();
    expect(screen.getByText('Page 2 of 2')).toBeInTheDocument();
  });

  it('tells apart what is called alike', async () => {
    const api = new FakeDataOpsApi();
    const [first, second] = api.estate.datasets;
    api.estate.datasets.splice(2, Infinity);
    Object.assign(first, { label: 'orders' });
    Object.assign(second, { label: 'Orders' });
    renderWithApi(<DatasetsPage />, api);
    await screen.findByText('Showing 1–2 of 2');
    expect(rowNames()).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`orderspostgres://warehouse:5432 shop.public.`),
        expect.stringContaining(`Orderspostgres://warehouse:5432 shop.public.`),
      ]),
    );
  });

  it('begins with the worst, lets the server sort, and says which way', async () => {
    const api = new FakeDataOpsApi();
    api.estate.datasets.splice(6);
    renderWithApi(<DatasetsPage />, api);
    const status = await screen.findByRole('columnheader', { name: 'Status' });
    expect(status).toHaveAttribute('aria-sort', 'ascending');
    expect(rowNames()[0]).toMatch(/orders_daily/);

    const name = screen.getByRole('columnheader', { name: 'Name' });
    await userEvent.click(within(name).getByRole('button'));
    await waitFor(() => expect(name).toHaveAttribute('aria-sort', 'ascending'));
    expect(status).toHaveAttribute('aria-sort', 'none');
    await waitFor(() => expect(rowNames()).toEqual([...rowNames()].sort()));
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

  it('finds what nobody owns', async () => {
    const api = new FakeDataOpsApi();
    renderWithApi(<DatasetsPage />, api, '/?q=orders');
    await screen.findByText('tmp_orders_export');
    await userEvent.click(
      within(screen.getByRole('search')).getByRole('button', { name: 'Owner' }),
    );
    await userEvent.click(
      screen.getByRole('menuitemcheckbox', { name: 'no owner' }),
    );
    await waitFor(() =>
      expect(rowNames().join()).toMatch(/^Nametmp_orders_export[^,]*$/),
    );
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
