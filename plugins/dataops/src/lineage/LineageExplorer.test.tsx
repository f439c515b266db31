import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeDataOpsApi } from '../__testUtils__/FakeDataOpsApi';
import { renderWithApi } from '../__testUtils__/renderWithApi';
import { LineageExplorer } from './LineageExplorer';

const FOCUS = 'dataset:default/orders_daily';

describe('LineageExplorer', () => {
  it('draws one tab stop, walked by arrows, and opens details on Enter', async () => {
    renderWithApi(<LineageExplorer focus={FOCUS} />, new FakeDataOpsApi());
    const group = await screen.findByRole('group', { name: /^Lineage around/ });
    const nodes = within(group).getAllByRole('button');
    expect(nodes.filter(node => node.tabIndex === 0)).toHaveLength(1);

    const focus = within(group).getByRole('button', { name: /^orders_daily/ });
    focus.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement).toHaveAccessibleName(
      /^daily_close.load_orders, job, breached/,
    );
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByText('Details of daily_close.load_orders'),
    ).toBeInTheDocument();
    expect(
      screen.getAllByText(/Observed by Airflow, run 8812\. First .*, last/)[0],
    ).toBeInTheDocument();
  });

  it('tells declared edges from observed ones', async () => {
    renderWithApi(<LineageExplorer focus={FOCUS} />, new FakeDataOpsApi());
    const group = await screen.findByRole('group', { name: /^Lineage around/ });
    const looks = [...group.querySelectorAll('[data-look]')].map(path => [
      path.getAttribute('data-look'),
      path.getAttribute('stroke-dasharray'),
    ]);
    expect(looks).toContainEqual(['observed', null]);
    expect(looks).toContainEqual(['declared', '7 5']);
  });

  it('says how much is not drawn and why, in both views', async () => {
    const { rerender: _ } = renderWithApi(
      <LineageExplorer focus={FOCUS} />,
      new FakeDataOpsApi(),
    );
    const footer = () => screen.findByTestId('dataops-graph-footer');
    expect(await footer()).toHaveTextContent(
      'Showing 8 of 10. Not drawn: 2 past these hops.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    expect(await screen.findByRole('table')).toBeInTheDocument();
    expect(await footer()).toHaveTextContent('Showing 8 of 10.');

    await userEvent.click(
      screen.getByRole('button', { name: 'Add a hop each way' }),
    );
    expect(await screen.findByText(/Showing 10 of 10\./)).toBeInTheDocument();
  });

  it('groups the impact by owner', async () => {
    renderWithApi(<LineageExplorer focus={FOCUS} />, new FakeDataOpsApi());
    const impact = await screen.findByRole('region', { name: 'Impact (4)' });
    expect(impact).toHaveTextContent('No owner 1');
  });
});
