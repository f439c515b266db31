import { NotFoundError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeDataOpsApi } from '../__testUtils__/FakeDataOpsApi';
import { renderWithApi } from '../__testUtils__/renderWithApi';
import { LineageExplorer } from './LineageExplorer';

jest.setTimeout(30_000);

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
      'daily_close.load_orders, job, breached, 2 inputs, 2 drawn, 1 output, 1 drawn',
    );
    expect(document.activeElement).toHaveTextContent(
      'daily_close.load_orders airflow-prod',
    );
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByText('Details of daily_close.load_orders'),
    ).toBeInTheDocument();
    expect(
      screen.getAllByText(/Observed by Airflow, run 8812\. First .*, last/)[0],
    ).toBeInTheDocument();

    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toHaveAccessibleName(
      /^daily_close.load_orders, job/,
    );
    await userEvent.keyboard('t');
    expect(document.activeElement).toContainElement(
      await screen.findByRole('table'),
    );
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
      'Showing 8 of 10 nodes (6 datasets, 2 jobs). Not drawn: 2 nodes past these hops.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    const table = await screen.findByRole('table');
    const [source] = within(table).getAllByText('Airflow, run 8812');
    await userEvent.click(source);
    expect(source.closest('details')).toHaveTextContent(
      /Observed by Airflow, run 8812\. First .*, last/,
    );
    expect(await footer()).toHaveTextContent('Showing 8 of 10 nodes');

    await userEvent.click(
      screen.getByRole('button', { name: 'Add a hop each way' }),
    );
    expect(
      await screen.findByText(/Showing 10 of 10 nodes/),
    ).toBeInTheDocument();
  });

  it('groups the impact by owner', async () => {
    renderWithApi(<LineageExplorer focus={FOCUS} />, new FakeDataOpsApi());
    const impact = await screen.findByRole('region', {
      name: 'Impact (4 datasets)',
    });
    expect(impact).toHaveTextContent('no owner 1 dataset, without tier');
    expect(impact).toHaveTextContent(
      '3 datasets, of them 1 tier-2, 2 without tier',
    );
  });

  it('does not call an impact none that is not known', async () => {
    const api = new FakeDataOpsApi();
    const none = { total: 0, byOwner: [], byTier: [] };
    api.getImpact = async () => ({
      ...(await new FakeDataOpsApi().getImpact()),
      ...none,
      history: {
        at: '2025-01-01T00:00:00.000Z',
        known: false,
        declaredLeftOut: 0,
      },
    });
    renderWithApi(<LineageExplorer focus={FOCUS} />, api);
    expect(await screen.findByText(/^Not known: /)).toBeInTheDocument();
    expect(screen.queryByText(/^No known downstream/)).toBeNull();
  });

  it('says once that the focus is not there', async () => {
    const api = new FakeDataOpsApi();
    api.getLineageGraph = async ({ focus }) => {
      throw new NotFoundError(focus);
    };
    renderWithApi(<LineageExplorer focus="dataset:default/nope" />, api);
    expect(
      await screen.findByText("Not found, or you don't have access."),
    ).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: /^Impact/ })).toBeNull();
  });

  it('draws groups, says what they hold, and opens them', async () => {
    renderWithApi(<LineageExplorer focus={FOCUS} />, new FakeDataOpsApi());
    await userEvent.click(
      await screen.findByRole('button', { name: /^Collapse: nothing/ }),
    );
    await userEvent.click(
      screen.getByRole('menuitemradio', { name: 'system' }),
    );
    const group = await screen.findByRole('button', {
      name: /^No system, group of .* datasets, .*worst unknown/,
    });
    expect(await screen.findByTestId('dataops-graph-footer')).toHaveTextContent(
      'Showing 8 of 10 nodes',
    );
    await userEvent.click(group);
    expect(await screen.findByText(/Edges inside: 1\./)).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show what is in it' }),
    );
    expect(
      await screen.findByRole('button', { name: /^churn/ }),
    ).toBeInTheDocument();
  });

  it('draws edges that do not count now when asked to, and says why they do not', async () => {
    const api = new FakeDataOpsApi();
    const answer = api.getLineageGraph.bind(api);
    api.getLineageGraph = async request => {
      const graph = await answer(request);
      const ageing = request.include?.includes('ageing');
      return {
        ...graph,
        edges: graph.edges.map(edge =>
          ageing && edge.observed
            ? {
                ...edge,
                observed: { ...edge.observed, notCurrent: 'ageing' as const },
              }
            : edge,
        ),
        notDrawn: { ...graph.notDrawn, ageingEdges: ageing ? 0 : 3 },
      };
    };
    renderWithApi(<LineageExplorer focus={FOCUS} />, api);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Draw edges that are not current',
      }),
    );
    expect(await screen.findByText('thin: not current')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    expect(
      (await screen.findAllByText(/Not in the latest completed run\./))[0],
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Hide edges that are not current' }),
    ).toBeInTheDocument();
  });

  it('does not call lineage unknown that is only not drawn', async () => {
    const api = new FakeDataOpsApi();
    const answer = api.getLineageGraph.bind(api);
    const asked: Array<readonly string[] | undefined> = [];
    api.getLineageGraph = async request => {
      asked.push(request.include);
      const graph = await answer({ ...request, up: 0, down: 0 });
      const notDrawn = { ...graph.notDrawn, pastHops: 0, tier1: 0 };
      return {
        ...graph,
        nodes: graph.nodes.slice(0, 1),
        edges: [],
        notDrawn: { ...notDrawn, unconfirmedEdges: 2 },
      };
    };
    api.getImpact = async () => ({
      ...(await new FakeDataOpsApi().getImpact()),
      ...{ total: 0, byOwner: [], byTier: [] },
    });
    renderWithApi(<LineageExplorer focus={FOCUS} />, api);
    expect(
      await screen.findByText(
        'No current lineage. Known but not drawn: 2 edges of jobs that never completed.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^No lineage known/)).toBeNull();
    expect(
      await screen.findByText(
        'No known downstream. Edges that are not current do not count here. Unknown readers are possible.',
      ),
    ).toBeInTheDocument();
    const [draw] = screen.getAllByRole('button', {
      name: 'Draw edges that are not current',
    });
    await userEvent.click(draw);
    await screen.findByRole('button', {
      name: 'Hide edges that are not current',
    });
    expect(asked).toContainEqual(['ageing']);
  });
});
