import { ReadContext } from '../read/ReadContext';
import { MarquezRun } from './models';
import { loadRunDatasets } from './runDatasets';
import { loadRunFacets } from './runFacets';
import { MarquezRunRow, toRunOutline } from './runOutlines';

/** Runs with their facets and datasets, loaded for all at once. */
export async function toRuns(
  context: ReadContext,
  rows: readonly MarquezRunRow[],
): Promise<MarquezRun[]> {
  const ids = rows.map(row => row.id);
  const datasets = await loadRunDatasets(context, ids);
  const facets = await loadRunFacets(context, rows);
  return rows.map(row => {
    const io = datasets.get(row.id);
    return {
      ...toRunOutline(row, {
        inputs: io?.inputs.map(one => one.key) ?? [],
        outputs: io?.outputs.map(one => one.key) ?? [],
      }),
      inputDatasetVersions: io?.inputs.map(one => one.body) ?? [],
      outputDatasetVersions: io?.outputs.map(one => one.body) ?? [],
      facets: facets.get(row.id) ?? {},
    };
  });
}
