import { screen } from '@testing-library/react';
import { FakeDataOpsApi } from '../__testUtils__/FakeDataOpsApi';
import { renderWithApi } from '../__testUtils__/renderWithApi';
import { NodeList } from './NodeList';

describe('NodeList', () => {
  it('shows the worst where there is no room for all, and says how many more', async () => {
    const api = new FakeDataOpsApi();
    const { datasets } = api.estate;
    renderWithApi(
      <NodeList nodes={datasets.slice(0, 6)} limit={3} allHref="/all" />,
      api,
    );
    const items = await screen.findAllByRole('listitem');
    expect(items.map(item => item.textContent)).toEqual([
      expect.stringMatching(/^orders_daily.*Breached/),
      expect.stringMatching(/^fx_rates.*At risk/),
      expect.stringMatching(/Unknown/),
      'and 3 more',
    ]);
    expect(screen.getByRole('link', { name: 'and 3 more' })).toHaveAttribute(
      'href',
      '/all',
    );
  });
});
