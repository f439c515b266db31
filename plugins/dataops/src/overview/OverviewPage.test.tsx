import { screen, within } from '@testing-library/react';
import { FakeDataOpsApi } from '../__testUtils__/FakeDataOpsApi';
import { renderWithApi } from '../__testUtils__/renderWithApi';
import { OverviewPage } from './OverviewPage';

describe('OverviewPage', () => {
  it('leads from a number of tier 1 to a list that has that many', async () => {
    const api = new FakeDataOpsApi();
    api.estate.pipelines[0].tier = 1;
    renderWithApi(<OverviewPage />, api);
    const tier1 = await screen.findByRole('region', { name: /^Tier 1/ });
    await within(tier1).findByRole('heading', { name: 'Pipelines' });
    const breached = within(tier1).getAllByRole('link', { name: '1 breached' });
    expect(breached.map(link => link.getAttribute('href'))).toEqual([
      '/data/datasets?tier=1&status=breached',
      '/data/pipelines?tier=1&status=breached',
    ]);
    expect(
      within(tier1).getByRole('link', { name: '1 at risk' }),
    ).toHaveAttribute('href', '/data/datasets?tier=1&status=at-risk');
  });

  it('offers what fills it when nothing is there', async () => {
    const api = new FakeDataOpsApi();
    api.estate.datasets.length = 0;
    api.estate.pipelines.length = 0;
    renderWithApi(<OverviewPage />, api);
    expect(
      await screen.findByRole('button', { name: 'Connect OpenLineage or dbt' }),
    ).toBeInTheDocument();
    expect(screen.getByText('No datasets yet.')).toBeInTheDocument();
    expect(screen.getByText('No pipelines yet.')).toBeInTheDocument();
  });

  it('does not speak of the rest of the page when there is none', async () => {
    const api = new FakeDataOpsApi();
    jest.spyOn(api, 'getOverview').mockRejectedValue(new Error('down'));
    renderWithApi(<OverviewPage />, api);
    expect(
      await screen.findByText("Couldn't load your data."),
    ).toBeInTheDocument();
    expect(document.title).toMatch(/^Overview · Data/);
  });

  it('names the silent sources first, and never shows them as healthy', async () => {
    renderWithApi(<OverviewPage />, new FakeDataOpsApi());
    const sources = await screen.findByRole('region', { name: 'Sources (2)' });
    const [first] = within(sources).getAllByRole('row').slice(1);
    expect(first).toHaveTextContent('Silent');
    expect(first.querySelector('[data-status]')).toHaveAttribute(
      'data-status',
      'unknown',
    );
    expect(sources).toHaveTextContent('1 of 2 silent');
  });
});
