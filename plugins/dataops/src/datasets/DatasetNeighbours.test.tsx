import { screen } from '@testing-library/react';
import { FakeDataOpsApi } from '../__testUtils__/FakeDataOpsApi';
import { renderWithApi } from '../__testUtils__/renderWithApi';
import { DatasetNeighbours } from './DatasetNeighbours';

async function someDataset(api: FakeDataOpsApi) {
  const dataset = await api.getDataset(api.estate.datasets[0].key);
  return { ...dataset, upstreamCount: 0, downstreamCount: 0 };
}

describe('DatasetNeighbours', () => {
  it('does not say that there is nothing where nothing is known', async () => {
    const api = new FakeDataOpsApi();
    renderWithApi(<DatasetNeighbours dataset={await someDataset(api)} />, api);
    expect(
      await screen.findByText(
        /No known dataset feeds it. No known dataset is made from it./,
      ),
    ).toBeInTheDocument();
  });

  it('says of what only failed runs wrote that no completed one did', async () => {
    const api = new FakeDataOpsApi();
    const dataset = {
      ...(await someDataset(api)),
      dataAsOf: undefined,
      writtenBy: [],
      verdict: { status: 'breached', reason: 'Last run failed' } as const,
    };
    renderWithApi(<DatasetNeighbours dataset={dataset} />, api);
    expect(
      await screen.findByText('No completed run has written it.'),
    ).toBeInTheDocument();
  });
});
