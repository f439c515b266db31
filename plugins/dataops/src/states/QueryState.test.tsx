import { NotFoundError } from '@backstage/errors';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useOverview } from '../data/queries';
import { FakeDataOpsApi } from '../__testUtils__/FakeDataOpsApi';
import { renderWithApi } from '../__testUtils__/renderWithApi';
import { NoDataNote } from './NoDataNote';
import { PartialNote } from './PartialNote';
import { QueryState } from './QueryState';

function Screen() {
  const query = useOverview();
  return (
    <>
      <button onClick={() => query.refetch()}>again</button>
      <QueryState query={query} thing="overview">
        {overview => <p>{overview.sources.length} sources</p>}
      </QueryState>
    </>
  );
}

describe('the state kit', () => {
  it('says after four seconds what it waits for', async () => {
    jest.useFakeTimers();
    renderWithApi(<Screen />, { getOverview: () => new Promise(() => {}) });
    await act(() => jest.advanceTimersByTimeAsync(1_000));
    expect(screen.queryByText('Still loading your data.')).toBeNull();
    await act(() => jest.advanceTimersByTimeAsync(5_000));
    expect(screen.getByText('Still loading your data.')).toBeInTheDocument();
    jest.useRealTimers();
  });

  it('says what could not be loaded, and loads it on request', async () => {
    const getOverview = jest
      .fn()
      .mockRejectedValueOnce(new Error('boom'))
      .mockResolvedValue(await new FakeDataOpsApi().getOverview());
    renderWithApi(<Screen />, { getOverview });
    expect(
      await screen.findByText(
        "Couldn't load your data. The rest of the page works.",
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Copy details' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('2 sources')).toBeInTheDocument();
  });

  it('keeps what it has when a refresh fails, and says how old it is', async () => {
    const getOverview = jest
      .fn()
      .mockResolvedValueOnce(await new FakeDataOpsApi().getOverview())
      .mockRejectedValue(new Error('boom'));
    renderWithApi(<Screen />, { getOverview });
    await screen.findByText('2 sources');
    await userEvent.click(screen.getByRole('button', { name: 'again' }));
    expect(
      await screen.findByText(/^Data from .*\. Refresh failed\.$/),
    ).toBeInTheDocument();
    expect(screen.getByText('2 sources')).toBeInTheDocument();
  });

  it('does not tell missing from forbidden', async () => {
    renderWithApi(<Screen />, {
      getOverview: async () => {
        throw new NotFoundError('dataset secret');
      },
    });
    expect(
      await screen.findByText("Not found, or you don't have access."),
    ).toBeInTheDocument();
  });

  it('says that access may hide parts', async () => {
    const overview = await new FakeDataOpsApi().getOverview();
    renderWithApi(<Screen />, {
      getOverview: async () => ({ ...overview, restricted: true }),
    });
    expect(
      await screen.findByText('Your access may hide parts of your data.'),
    ).toBeInTheDocument();
  });

  it('names what is missing from a partial answer, and calls silence unknown', async () => {
    renderWithApi(
      <>
        <PartialNote thing="graph" answered={1} asked={2} missing={['dbt']} />
        <NoDataNote thing="dataset" />
      </>,
      {},
    );
    expect(
      await screen.findByText(
        '1 of 2 sources answered. Missing: dbt. This graph may be incomplete.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('No updates recorded. Status is unknown, not healthy.'),
    ).toBeInTheDocument();
  });
});
