import { screen, within } from '@testing-library/react';
import { FakeDataOpsApi } from '../__testUtils__/FakeDataOpsApi';
import { renderWithApi } from '../__testUtils__/renderWithApi';
import { PipelinesPage } from './PipelinesPage';

describe('PipelinesPage', () => {
  it('does not say of a pipeline with a schedule that it has none', async () => {
    const api = new FakeDataOpsApi();
    const list = api.listPipelines.bind(api);
    api.listPipelines = async request => {
      const page = await list(request);
      const [first, second, ...rest] = page.items;
      return {
        ...page,
        items: [
          { ...first, nextDue: undefined },
          { ...second, nextDue: undefined, schedule: undefined },
          ...rest,
        ],
      };
    };
    renderWithApi(<PipelinesPage />, api);
    const [, first, second] = within(
      await screen.findByRole('table', { name: 'Pipelines' }),
    ).getAllByRole('row');
    expect(first).toHaveTextContent('0 6 * * 1-5, Europe/Berlin');
    expect(second).toHaveTextContent('no schedule');
  });
});
