import { ConflictError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeDataOpsApi } from '../__testUtils__/FakeDataOpsApi';
import { renderWithApi } from '../__testUtils__/renderWithApi';
import { DuplicatesPage } from './DuplicatesPage';

const ORDERS = 'SHOP.PUBLIC.ORDERS and shop.public.orders';
const CUSTOMERS = 'customers and crm.public.customers';

const button = (name: string) => screen.getByRole('button', { name });

describe('DuplicatesPage', () => {
  it('shows two names side by side, what differs and who uses each', async () => {
    renderWithApi(<DuplicatesPage />, new FakeDataOpsApi());
    const orders = within(await screen.findByRole('region', { name: ORDERS }));
    expect(orders.getByText('SHOP.PUBLIC.ORDERS')).toBeInTheDocument();
    expect(orders.getByText(/^Upper and lower case/)).toBeInTheDocument();
    expect(
      orders.getByText('In both: 2, no others. That speaks for one dataset.'),
    ).toBeInTheDocument();
    expect(orders.getByRole('link', { name: 'loader' })).toBeInTheDocument();
    expect(orders.getAllByText(/and 6 more/)).toHaveLength(2);
    expect(
      orders.getByRole('link', { name: 'Source: Upper and lower case' }),
    ).toHaveAttribute('href', expect.stringMatching(/^https:/));

    const customers = within(screen.getByRole('region', { name: CUSTOMERS }));
    expect(
      customers.getByText(/speaks against one dataset/),
    ).toBeInTheDocument();
    expect(
      customers.getByText('Only in the first (2): x, y'),
    ).toBeInTheDocument();
    expect(screen.getByText('Showing 1–2 of 2')).toBeInTheDocument();
  });

  it('says once, keeps the row in its place, and takes it back', async () => {
    const api = new FakeDataOpsApi();
    const decide = jest.spyOn(api, 'decideIdentity');
    renderWithApi(<DuplicatesPage />, api);
    await screen.findByRole('region', { name: ORDERS });
    await userEvent.click(button(`Same dataset: ${ORDERS}`));
    expect(
      await screen.findByText(
        `Same dataset: ${ORDERS}. Lineage shows one now.`,
      ),
    ).toBeInTheDocument();
    expect(decide).toHaveBeenCalledWith({
      a: expect.stringContaining('SHOP.PUBLIC.ORDERS'),
      b: expect.stringContaining('shop.public.orders'),
      verdict: 'same',
    });
    expect(screen.getByRole('region', { name: CUSTOMERS })).toBeVisible();

    await userEvent.click(button(`Undo: ${ORDERS}`));
    expect(
      await screen.findByRole('region', { name: ORDERS }),
    ).toBeInTheDocument();
    expect(api.review.decisions).toEqual([]);
  });

  it('goes on with what is left, and says when nothing is', async () => {
    renderWithApi(<DuplicatesPage />, new FakeDataOpsApi());
    await screen.findByRole('region', { name: ORDERS });
    await userEvent.click(button(`Different: ${ORDERS}`));
    expect(await screen.findByText(/not be asked again/)).toBeInTheDocument();
    await userEvent.click(button('Show what is left to decide'));
    expect(await screen.findByText('Showing 1–1 of 1')).toBeInTheDocument();
    await userEvent.click(button(`Different: ${CUSTOMERS}`));
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Show what is left to decide',
      }),
    );
    expect(
      await screen.findByText('No likely duplicates.'),
    ).toBeInTheDocument();
  });

  it('lists what was decided, to be taken back', async () => {
    const api = new FakeDataOpsApi();
    const [{ a, b }] = api.review.candidates();
    api.review.decide({ a: a.key, b: b.key, verdict: 'different' });
    renderWithApi(<DuplicatesPage />, api, '/?view=decided');
    const table = within(await screen.findByRole('table'));
    expect(table.getByRole('link', { name: /ann/ })).toHaveAttribute(
      'href',
      '/catalog/default/user/ann',
    );
    expect(table.getByText('In force')).toBeInTheDocument();
    await userEvent.click(button(`Undo: ${ORDERS}`));
    expect(await screen.findByText('Nothing decided yet.')).toBeInTheDocument();
    await userEvent.click(button('To decide'));
    expect(
      await screen.findByRole('region', { name: ORDERS }),
    ).toBeInTheDocument();
  });

  it('shows what it cannot decide, and what it left out', async () => {
    const api = new FakeDataOpsApi();
    const list = api.listIdentityCandidates.bind(api);
    api.listIdentityCandidates = async request => ({
      ...(await list(request)),
      leftOut: { names: 2, datasets: 800 },
      mayDecide: false,
    });
    renderWithApi(<DuplicatesPage />, api);
    expect(
      await screen.findByText(/needs the permission dataops.identity.review/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^Not listed: 2 names that 800 datasets share/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Same dataset/ })).toBeNull();
  });

  it('says why a decision was refused', async () => {
    const api = new FakeDataOpsApi();
    api.decideIdentity = async () => {
      throw new ConflictError("ann decided 'different' of these names");
    };
    renderWithApi(<DuplicatesPage />, api);
    await screen.findByRole('region', { name: ORDERS });
    await userEvent.click(button(`Same dataset: ${ORDERS}`));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      "Couldn't save that. ann decided 'different' of these names",
    );
  });

  it('says that it could not load, and tries again', async () => {
    const api = new FakeDataOpsApi();
    const list = jest
      .spyOn(api, 'listIdentityCandidates')
      .mockRejectedValueOnce(new Error('down'));
    renderWithApi(<DuplicatesPage />, api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      "Couldn't load this list.",
    );
    await userEvent.click(button('Retry'));
    expect(
      await screen.findByRole('region', { name: ORDERS }),
    ).toBeInTheDocument();
    expect(list).toHaveBeenCalledTimes(2);
  });
});
