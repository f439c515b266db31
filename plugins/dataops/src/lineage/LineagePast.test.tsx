import { NotFoundError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeDataOpsApi } from '../__testUtils__/FakeDataOpsApi';
import { renderWithApi } from '../__testUtils__/renderWithApi';
import { LineageExplorer } from './LineageExplorer';

jest.setTimeout(30_000);

const FOCUS = 'dataset:default/orders_daily';

describe('LineageExplorer of the past', () => {
  it('shows the past with a banner, and comes back', async () => {
    const api = new FakeDataOpsApi();
    renderWithApi(<LineageExplorer focus={FOCUS} />, api);
    await userEvent.click(
      await screen.findByRole('button', { name: /^As of: now/ }),
    );
    await userEvent.click(
      screen.getByRole('menuitemradio', { name: 'Instant or run…' }),
    );
    const field = await screen.findByLabelText('Instant or run id');
    await userEvent.click(field);
    await userEvent.paste('2026-11-19T08:00:00Z');
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(
      await screen.findByText(/^Lineage as of .*, not now\./),
    ).toHaveTextContent('2 declared edges are left out');

    await userEvent.click(
      screen.getByRole('button', { name: 'Compare with now' }),
    );
    const changes = await screen.findByRole('region', {
      name: 'What changed since then',
    });
    expect(await within(changes).findByText('Added edges (1)')).toBeVisible();
    expect(changes).toHaveTextContent('by run 8812');
    expect(changes).toHaveTextContent('Only what events prove is compared');

    await userEvent.click(screen.getByRole('button', { name: 'Back to now' }));
    expect(
      await screen.findByRole('button', { name: /^As of: now/ }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/, not now\./)).not.toBeInTheDocument();
  });

  it('says beside the field why an instant or run is none, and keeps the graph', async () => {
    const api = new FakeDataOpsApi();
    const answer = api.getLineageGraph.bind(api);
    api.getLineageGraph = async request => {
      if (request.asOf === 'r-404') {
        throw new NotFoundError(request.asOf);
      }
      return answer(request);
    };
    renderWithApi(<LineageExplorer focus={FOCUS} />, api);
    await userEvent.click(
      await screen.findByRole('button', { name: /^As of: now/ }),
    );
    await userEvent.click(
      screen.getByRole('menuitemradio', { name: 'Instant or run…' }),
    );
    const field = await screen.findByLabelText('Instant or run id');
    expect(field).toHaveFocus();
    const submit = async (text: string) => {
      await userEvent.clear(field);
      await userEvent.type(field, `${text}{Enter}`);
    };
    await submit('2026-13-40');
    expect(field).toHaveAccessibleDescription(/^Not an instant or run\./);
    await submit('2999-01-01');
    expect(field).toHaveAccessibleDescription(/^In the future/);
    await submit('r-404');
    await waitFor(() =>
      expect(field).toHaveAccessibleDescription(/no run of this id/),
    );
    expect(field).toHaveFocus();
    expect(
      screen.getByRole('group', { name: /^Lineage around/ }),
    ).toBeInTheDocument();

    await submit('r-1');
    expect(
      await screen.findByRole('button', { name: /^As of: r-1/ }),
    ).toHaveFocus();
  });

  it('leads back to now from a link to a run that is not there', async () => {
    const api = new FakeDataOpsApi();
    const answer = api.getLineageGraph.bind(api);
    api.getLineageGraph = async request => {
      if (request.asOf !== undefined) {
        throw new NotFoundError(request.asOf);
      }
      return answer(request);
    };
    renderWithApi(<LineageExplorer focus={FOCUS} />, api, '/?asOf=r-404');
    expect(
      await screen.findByText(/^No lineage as of r-404\./),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Back to now' }));
    expect(
      await screen.findByRole('group', { name: /^Lineage around/ }),
    ).toBeInTheDocument();
  });

  it('keeps an open comparison in the link, and says of when the impact is', async () => {
    const api = new FakeDataOpsApi();
    const at = '2026-11-19T08:00:00.000Z';
    api.getImpact = async () => ({
      ...(await new FakeDataOpsApi().getImpact()),
      asOf: at,
      history: { at, known: true, declaredLeftOut: 0 },
    });
    renderWithApi(
      <LineageExplorer focus={FOCUS} />,
      api,
      `/?asOf=${at}&compare=now`,
    );
    expect(
      await screen.findByRole('region', { name: 'What changed since then' }),
    ).toBeInTheDocument();
    const impact = await screen.findByRole('region', {
      name: 'Impact (4 datasets)',
    });
    expect(impact).toHaveTextContent(/As of .*Nov.*, not now\./);
    await userEvent.click(screen.getByRole('button', { name: 'Back to now' }));
    expect(
      screen.queryByRole('region', { name: 'What changed since then' }),
    ).toBeNull();
  });
});
