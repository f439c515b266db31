import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeDataOpsApi } from '../__testUtils__/FakeDataOpsApi';
import { renderWithApi } from '../__testUtils__/renderWithApi';
import { LineagePage } from './LineagePage';

jest.setTimeout(30_000);

describe('LineagePage', () => {
  it('says how the focus is and leads to its page', async () => {
    renderWithApi(
      <LineagePage />,
      new FakeDataOpsApi(),
      '/data/lineage?focus=dataset:default/orders_daily',
    );
    expect(
      await screen.findByText(/the last run that wrote it failed/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open the page of this dataset' }),
    ).toHaveAttribute('href', '/catalog/default/dataset/orders_daily');
  });

  it('stays in the past and in groups while the focus changes', async () => {
    const kept = 'asOf=2026-11-19T08%3A00%3A00.000Z&collapse=owner';
    renderWithApi(
      <LineagePage />,
      new FakeDataOpsApi(),
      `/data/lineage?focus=dataset:default/orders_daily&up=2&${kept}`,
    );
    const change = await screen.findByRole('link', { name: 'Change focus' });
    expect(change).toHaveAttribute('href', `/data/lineage?${kept}`);
    await userEvent.click(change);
    const [other] = await screen.findAllByRole('link');
    expect(other.getAttribute('href')).toMatch(/^\/data\/lineage\?focus=/);
    expect(other.getAttribute('href')?.endsWith(`&${kept}`)).toBe(true);
  });
});
